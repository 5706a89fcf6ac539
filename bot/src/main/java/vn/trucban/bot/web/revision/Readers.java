package vn.trucban.bot.web.revision;

import java.util.Optional;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;

/**
 * Who may read which content file: everybody every one, but what drills suppose. That is for those who prepare drills, and not while they
 * play in one; a drill surprises nobody who has read it.
 */
final class Readers {
    private static final String SCENARIOS = "drill-scenarios.yaml";

    private final Exercises exercises;

    Readers(Exercises exercises) {
        this.exercises = exercises;
    }

    boolean may(Optional<Person> person, String file) {
        return !file.equals(SCENARIOS) || person.filter(this::prepares).isPresent();
    }

    private boolean prepares(Person person) {
        return (person.is(Role.LEADER) || person.is(Role.ADMIN))
                && exercises.playing(person.id()).isEmpty();
    }
}
