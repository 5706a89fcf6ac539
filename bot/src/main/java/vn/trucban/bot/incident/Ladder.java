package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.Playbook;

/**
 * Who is told in which order (plan III.1, III.3), frozen when the incident starts. Rungs on which nobody can be reached are left out, so
 * that time is not lost waiting on an empty rung.
 */
public record Ladder(List<Rung> rungs) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The ladder for this playbook with the people who can be reached now. */
    public static Ladder of(Playbook playbook, Staff staff) {
        List<Rung> rungs = new ArrayList<>();
        add(
                rungs,
                Level.TECHNICIANS,
                staff.with(Role.TECHNICIAN),
                playbook.patience().toLeaders());
        add(rungs, Level.LEADERS, staff.with(Role.LEADER), playbook.patience().toLeaders());
        return new Ladder(rungs);
    }

    private static void add(List<Rung> rungs, Level level, List<Person> people, Duration patience) {
        List<PersonId> reachable = people.stream()
                .filter(person -> !person.addresses().isEmpty())
                .map(Person::id)
                .toList();
        if (!reachable.isEmpty()) {
            rungs.add(new Rung(level, reachable, patience));
        }
    }

    /** Who stands on a rung. */
    public enum Level {
        TECHNICIANS,
        LEADERS
    }

    /** @param patience how long the rung may stay silent before the next one is told, or this one is told again when it is the last */
    public record Rung(Level level, List<PersonId> people, Duration patience) {
        public Rung {
            people = List.copyOf(people);
        }
    }
}
