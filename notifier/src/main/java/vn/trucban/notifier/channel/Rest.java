package vn.trucban.notifier.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a provider wants to be left alone, as it said at some time.
 *
 * @param since when it said so
 */
public record Rest(Instant since, Duration time) {
    /** Nothing was ever said. */
    public static final Rest NONE = new Rest(Instant.EPOCH, Duration.ZERO);

    /**
     * What is left of it; absent: it may be called. A clock that went back behind {@link #since} ends it, because nobody knows how much
     * is left: the provider will say it again.
     */
    public Optional<Duration> left(Instant now) {
        Duration left = Duration.between(now, since.plus(time));
        return now.isBefore(since) || left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }
}
