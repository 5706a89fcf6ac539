package vn.trucban.bot.outside;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.channel.Address;

/**
 * Who is reminded: whoever called and whoever has the incident; leaders once it is late, and where nobody else can be
 * reached. Of a drill nobody else hears.
 */
final class Reminded {
    private final Incident incident;
    private final OutsideHelp help;
    private final Staff staff;

    Reminded(Incident incident, OutsideHelp help, Staff staff) {
        this.incident = incident;
        this.help = help;
        this.staff = staff;
    }

    /** Where to, each once; nowhere where nobody at all can be reached. */
    List<Address> of(Reminders.Due due) {
        Optional<PersonId> caller = help.matter(due.contact())
                .filter(matter -> due.why() != Reminders.Why.INFORM)
                .flatMap(Matter::lastCall)
                .map(Deed::by);
        Set<Address> addresses = new LinkedHashSet<>();
        Stream.concat(caller.stream(), incident.assignee().map(Party::person).stream())
                .forEach(person -> addresses.addAll(addresses(person)));
        if (incident.id().exercise()) {
            return List.copyOf(addresses);
        }
        boolean nobody = addresses.isEmpty();
        if (nobody && due.why() == Reminders.Why.INFORM) {
            addresses.addAll(with(Role.TECHNICIAN));
        }
        if (nobody || due.why() == Reminders.Why.LATE || due.times() > 0) {
            addresses.addAll(with(Role.LEADER));
        }
        return List.copyOf(addresses);
    }

    private List<Address> addresses(PersonId id) {
        return staff.person(id).filter(Person::active).map(Person::addresses).orElse(List.of());
    }

    private List<Address> with(Role role) {
        return staff.with(role).stream()
                .flatMap(person -> person.addresses().stream())
                .toList();
    }
}
