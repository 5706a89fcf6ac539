package vn.trucban.notifier.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether nobody has looked because the program did not run, switched off or asleep with its machine. */
final class Standstill {
    /** Longer than a start takes: of that whoever restarts it knows. */
    static final Duration WORTH_TELLING = Duration.ofMinutes(10);

    /** Three rounds missed: this process was asleep. */
    private static final Duration ASLEEP = Duration.ofMinutes(4);

    private Instant awakeSince;
    private Instant lastTried;

    Standstill(Instant now) {
        this.awakeSince = now;
        this.lastTried = now;
    }

    /** A round begins, whatever becomes of it: while the store is away nobody can look, and yet the program runs. */
    void tried(Instant now) {
        if (now.isAfter(lastTried.plus(ASLEEP))) {
            awakeSince = now;
        }
        lastTried = now;
    }

    Instant awakeSince() {
        return awakeSince;
    }

    /** Since when nothing ran until {@link #awakeSince()}; empty where it did, or not for long. */
    Optional<Instant> since(Optional<Instant> lastLook) {
        return lastLook.filter(at -> at.plus(WORTH_TELLING).isBefore(awakeSince));
    }
}
