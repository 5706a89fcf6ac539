package vn.trucban.notifier.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands open after one leader issued an emergency alone: another leader has to confirm it or object.
 *
 * @param dueAt a day after it was issued
 * @param remindedAt when leaders were last reminded that it is overdue
 * @param verdict present once another leader has decided
 */
public record Review(Instant dueAt, Optional<Instant> remindedAt, Optional<Verdict> verdict) {
    private static final Duration TIME = Duration.ofHours(24);
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(12);

    /** @param reason empty where it was confirmed */
    public record Verdict(boolean confirmed, String name, Instant at, String reason) {}

    static Review from(Instant issuedAt) {
        return new Review(issuedAt.plus(TIME), Optional.empty(), Optional.empty());
    }

    public boolean open() {
        return verdict.isEmpty();
    }

    /** Whether people have to be reminded now: it is overdue, and they were not lately. */
    boolean needsReminder(Instant now) {
        Instant next = remindedAt.map(last -> last.plus(BETWEEN_REMINDERS)).orElse(dueAt);
        return open() && !now.isBefore(next);
    }

    Review reminded(Instant now) {
        return new Review(dueAt, Optional.of(now), verdict);
    }

    Review decided(Verdict by) {
        return new Review(dueAt, remindedAt, Optional.of(by));
    }
}
