package vn.trucban.bot.outside;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;

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

    /** Each once; those who have a chat, so nobody where nobody at all can be reached. */
    List<Person> of(Reminders.Due due) {
        Optional<PersonId> caller = help.matter(due.contact())
                .filter(matter -> due.why() != Reminders.Why.INFORM)
                .flatMap(Matter::lastCall)
                .map(Deed::by);
        Set<Person> people = Stream.concat(caller.stream(), incident.assignee().map(Party::person).stream())
                .flatMap(id -> staff.person(id).stream())
                .filter(Person::active)
                .filter(Reminded::hasChat)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (incident.id().exercise()) {
            return List.copyOf(people);
        }
        boolean nobody = people.isEmpty();
        if (nobody && due.why() == Reminders.Why.INFORM) {
            people.addAll(with(Role.TECHNICIAN));
        }
        if (nobody || due.why() == Reminders.Why.LATE || due.times() > 0) {
            people.addAll(with(Role.LEADER));
        }
        return List.copyOf(people);
    }

    /** Who waits for what was promised and is reminded of nothing: they heard the promise, and hear that it was not kept. */
    List<Person> waiting(Reminders.Due due) {
        List<Person> reminded = of(due);
        boolean broken = due.why() == Reminders.Why.LATE
                && help.matter(due.contact()).flatMap(Matter::promise).isPresent();
        return !broken || incident.id().exercise()
                ? List.of()
                : incident.concerned().stream()
                        .flatMap(party -> staff.person(party.person()).stream())
                        .filter(Person::active)
                        .filter(Reminded::hasChat)
                        .filter(person -> !reminded.contains(person))
                        .distinct()
                        .toList();
    }

    private List<Person> with(Role role) {
        return staff.with(role).stream().filter(Reminded::hasChat).toList();
    }

    private static boolean hasChat(Person person) {
        return !person.addresses().isEmpty();
    }
}
