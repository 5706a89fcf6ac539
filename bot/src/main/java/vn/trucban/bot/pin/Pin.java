package vn.trucban.bot.pin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one person's PIN. Immutable; each step answers with the one after it.
 *
 * @param salt and {@code hash}: base64
 * @param rounds of the hash
 * @param wrong attempts in a row that were not right, those being looked at included
 * @param lockedUntil nothing is looked at before
 * @param passFor what the last right PIN was given for, until {@code passUntil}
 * @param version counts the saves
 */
public record Pin(
        String person,
        String salt,
        String hash,
        int rounds,
        int wrong,
        Optional<Instant> lockedUntil,
        Optional<String> passFor,
        Optional<Instant> passUntil,
        long version) {
    static final int MOST_WRONG = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    boolean locked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    boolean granted(String purpose, Instant now) {
        return passFor.filter(purpose::equals).isPresent()
                && passUntil.filter(now::isBefore).isPresent();
    }

    /** One more attempt, counted before anybody knows whether it is right; the last one allowed locks. */
    Pin attempted(Instant now) {
        int count = (lockedUntil.isPresent() ? 0 : wrong) + 1;
        return new Pin(
                person,
                salt,
                hash,
                rounds,
                count,
                count >= MOST_WRONG ? Optional.of(now.plus(LOCK)) : Optional.empty(),
                passFor,
                passUntil,
                version + 1);
    }

    Pin passed(String purpose, Instant until) {
        return new Pin(
                person, salt, hash, rounds, 0, Optional.empty(), Optional.of(purpose), Optional.of(until), version + 1);
    }

    /** Nothing of it reaches a log. */
    @Override
    public String toString() {
        return "Pin[" + person + "]";
    }
}
