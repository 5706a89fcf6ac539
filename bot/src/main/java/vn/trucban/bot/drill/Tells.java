package vn.trucban.bot.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.channel.Button;

/** Collects what is told about one drill; each name is told once to a person. */
final class Tells {
    private final Drill drill;
    private final Staff staff;
    private final List<Tell> tells = new ArrayList<>();

    Tells(Drill drill, Staff staff) {
        this.drill = drill;
        this.staff = staff;
    }

    Tells to(PersonId person, String name, String text, List<Button> buttons) {
        String id = "drill/" + drill.id() + "/" + name;
        staff.person(person).filter(Person::active).stream()
                .flatMap(one -> one.addresses().stream())
                .filter(address -> tells.stream()
                        .noneMatch(tell -> tell.id().equals(id) && tell.to().equals(address)))
                .forEach(address ->
                        tells.add(new Tell(id, address, text, buttons, Optional.empty(), false, Optional.empty())));
        return this;
    }

    Tells to(List<Member> people, String name, String text, List<Button> buttons) {
        people.forEach(one -> to(one.id(), name, text, buttons));
        return this;
    }

    /** Whoever planned it, and its observers. */
    Tells toLeads(String name, String text, List<Button> buttons) {
        return to(drill.planner().id(), name, text, buttons).to(drill.cast().observers(), name, text, buttons);
    }

    List<Tell> all() {
        return tells;
    }
}
