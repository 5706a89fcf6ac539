package vn.trucban.notifier.selftest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one probe found.
 *
 * @param notes what to say about it, most important first; never empty
 * @param expiries what will end by itself, and when
 */
public record Finding(String subject, Grade grade, List<Note> notes, List<Expiry> expiries) {
    private static final Duration SOON = Duration.ofDays(7);

    public Finding {
        notes = List.copyOf(notes);
        expiries = List.copyOf(expiries);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a finding says something");
        }
    }

    /** How it stands. */
    public enum Grade {
        GOOD,
        /** Works, and somebody should look at it. */
        WARNING,
        /** Does not work. */
        BAD,
        /** Nobody set it up: a sandbox stands in. Neither good nor bad. */
        NOT_SET_UP
    }

    /**
     * One sentence.
     *
     * @param key {@code watch.finding.<key>}, or a {@code failure.…} key
     * @param values its places, ready to read; without personal data and secrets
     */
    public record Note(String key, Map<String, String> values) {
        public Note {
            values = Map.copyOf(values);
        }

        public static Note of(String key) {
            return new Note(key, Map.of());
        }

        public static Note of(String key, String place, String value) {
            return new Note(key, Map.of(place, value));
        }
    }

    /** @param what stable name of what ends; message key {@code watch.expiry.<what>} */
    public record Expiry(String what, Instant at) {}

    public static Finding good(String subject, Note... notes) {
        return new Finding(subject, Grade.GOOD, List.of(notes), List.of());
    }

    public static Finding warning(String subject, Note... notes) {
        return new Finding(subject, Grade.WARNING, List.of(notes), List.of());
    }

    public static Finding bad(String subject, Note... notes) {
        return new Finding(subject, Grade.BAD, List.of(notes), List.of());
    }

    public static Finding notSetUp(String subject) {
        return new Finding(subject, Grade.NOT_SET_UP, List.of(Note.of("watch.finding.not-set-up")), List.of());
    }

    /** The same, which ends then. */
    public Finding expiring(Expiry expiry) {
        List<Expiry> more = new ArrayList<>(expiries);
        more.add(expiry);
        return new Finding(subject, grade, notes, more);
    }

    /** As it is to be judged at this moment: what ends within a week is no longer simply good, what has ended is bad. */
    public Grade gradeAt(Instant now) {
        if (grade == Grade.BAD || expiries.stream().anyMatch(each -> !now.isBefore(each.at()))) {
            return Grade.BAD;
        }
        boolean soon = expiries.stream().anyMatch(each -> each.at().isBefore(now.plus(SOON)));
        return grade == Grade.GOOD && soon ? Grade.WARNING : grade;
    }
}
