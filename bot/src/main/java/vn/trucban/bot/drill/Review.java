package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;

/** What leaders make of a drill that is over. */
public record Review(String remarks, List<Lesson> lessons) {
    static final Review NONE = new Review("", List.of());

    public Review {
        lessons = List.copyOf(lessons);
    }

    /**
     * Something to do better.
     *
     * @param who acts on it
     * @param until the last day for it
     */
    public record Lesson(String text, Member who, LocalDate until, Optional<Acted> acted) {
        public boolean open() {
            return acted.isEmpty();
        }

        /** Who may say that it is done: whoever is to act on it, and leaders. */
        public boolean isFor(Person person) {
            return person.is(Role.LEADER) || who.id().equals(person.id());
        }

        public boolean late(LocalDate today) {
            return open() && today.isAfter(until);
        }
    }

    /** Somebody says that it has been acted on. */
    public record Acted(Member by, Instant at) {}

    Review remarked(String text) {
        return new Review(text, lessons);
    }

    Review with(Lesson lesson) {
        List<Lesson> all = new ArrayList<>(lessons);
        all.add(lesson);
        return new Review(remarks, all);
    }

    Review acted(int index, Acted how) {
        List<Lesson> all = new ArrayList<>(lessons);
        Lesson lesson = all.get(index);
        all.set(index, new Lesson(lesson.text(), lesson.who(), lesson.until(), Optional.of(how)));
        return new Review(remarks, all);
    }
}
