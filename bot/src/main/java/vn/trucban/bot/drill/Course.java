package vn.trucban.bot.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * How far a drill has come.
 *
 * @param confirmed a person's word, on the day, that it may begin by itself at its time
 * @param injected so many of the scenario's injections have been told
 * @param excused players who were called away by something real
 * @param looked who looked where, in order
 */
public record Course(
        Optional<Confirmed> confirmed,
        Optional<Instant> startedAt,
        int injected,
        List<Excuse> excused,
        List<Looked> looked,
        Optional<End> end) {
    static final Course NOT_BEGUN =
            new Course(Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Optional.empty());

    public Course {
        excused = List.copyOf(excused);
        looked = List.copyOf(looked);
    }

    public record Confirmed(Member by, Instant at) {}

    public record Excuse(Member who, Instant at, String by) {}

    public record Looked(Member who, Instant at, String where) {}

    /** @param by the name; empty where nobody did */
    public record End(Why why, Instant at, String by, String reason) {}

    /** Message key: {@code drill.end.<name in lower case>}. */
    public enum Why {
        BUTTON,
        TIME,
        /** Something real was going on. */
        REAL
    }

    public boolean excused(PersonId id) {
        return excused.stream().anyMatch(one -> one.who().id().equals(id));
    }

    Course confirmedBy(Confirmed how) {
        return new Course(Optional.of(how), startedAt, injected, excused, looked, end);
    }

    Course started(Instant at) {
        return new Course(confirmed, Optional.of(at), injected, excused, looked, end);
    }

    Course injectedOneMore() {
        return new Course(confirmed, startedAt, injected + 1, excused, looked, end);
    }

    Course excusing(Excuse one) {
        List<Excuse> all = new ArrayList<>(excused);
        all.add(one);
        return new Course(confirmed, startedAt, injected, all, looked, end);
    }

    Course looking(Looked one) {
        List<Looked> all = new ArrayList<>(looked);
        all.add(one);
        return new Course(confirmed, startedAt, injected, excused, all, end);
    }

    /** True where something real cut it short. */
    public boolean stopped() {
        return end.filter(how -> how.why() == Why.REAL).isPresent();
    }

    Course ended(End how) {
        return new Course(confirmed, startedAt, injected, excused, looked, Optional.of(how));
    }
}
