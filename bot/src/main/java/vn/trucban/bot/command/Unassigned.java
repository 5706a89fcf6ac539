package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.command.CommandPlan.Body;

/** Whoever is there and has nothing to do yet, whatever their role: nobody has three posts while somebody has none. */
final class Unassigned {
    /** Posts that one person can see to. */
    static final int ENOUGH = 2;

    /** Who is asked first: leaders are needed to lead. */
    private static final List<Role> ROLES =
            List.of(Role.OFFICER, Role.TECHNICIAN, Role.ADMIN, Role.STATION, Role.LEADER);

    private Unassigned() {}

    /** @param busy has a post, or does not come */
    static Optional<Person> first(Staff staff, Body body, Predicate<PersonId> busy, Instant now) {
        return staff.all().stream()
                .filter(Person::active)
                .filter(one -> !one.addresses().isEmpty() && !staff.away(one.id(), now))
                .filter(one -> !busy.test(one.id()))
                // why: the board decides, and only leaders do
                .filter(one -> body == Body.TEAM || one.is(Role.LEADER))
                .filter(one -> ROLES.stream().anyMatch(one::is))
                .min(Comparator.comparing(Unassigned::turn));
    }

    private static int turn(Person person) {
        return (int) ROLES.stream().takeWhile(role -> !person.is(role)).count();
    }
}
