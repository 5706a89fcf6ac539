package vn.trucban.bot.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.channel.Button;

/** Collects what is told about one drill, and says that it is one; each name is told once to a person. */
final class Tells {
    private final Drill drill;
    private final Staff staff;
    private final List<Tell> tells = new ArrayList<>();
    private boolean played = true;

    Tells(Drill drill, Staff staff) {
        this.drill = drill;
        this.staff = staff;
    }

    /** From here on no word of a drill: what ended it is no drill. */
    Tells ofWhatIsReal() {
        played = false;
        return this;
    }

    Tells to(PersonId person, String name, String text, List<Button> buttons) {
        String id = "drill/" + drill.id() + "/" + name;
        staff.person(person).filter(Person::active).stream()
                .flatMap(one -> one.addresses().stream())
                .filter(address -> tells.stream()
                        .noneMatch(tell -> tell.id().equals(id) && tell.to().equals(address)))
                .forEach(address -> tells.add(
                        new Tell(id, address, text, buttons, Optional.empty(), false, Optional.empty(), played)));
        return this;
    }

    Tells to(List<Member> people, String name, String text, List<Button> buttons) {
        people.forEach(one -> to(one.id(), name, text, buttons));
        return this;
    }

    /** Whoever planned it, and its observers. */
    Tells toLeads(String name, String text, List<Button> buttons) {
        return toLeads(name, text, buttons, buttons);
    }

    /** @param leaders what only leaders may press */
    Tells toLeads(String name, String text, List<Button> buttons, List<Button> leaders) {
        DirectingStaff.told(drill, staff).forEach(one -> {
            boolean leader =
                    staff.person(one).filter(who -> who.is(Role.LEADER)).isPresent();
            to(one, name, text, leader ? leaders : buttons);
        });
        return this;
    }

    /** Everybody else on the staff: they hear the others cry and must not take it for real, nor the real for a drill. */
    Tells toTheRest(String name, String text) {
        staff.all().stream()
                .map(Person::id)
                .filter(one -> !drill.planner().id().equals(one)
                        && drill.cast().all().stream()
                                .noneMatch(named -> named.id().equals(one)))
                .forEach(one -> to(one, name, text, List.of()));
        return this;
    }

    List<Tell> all() {
        return tells;
    }
}
