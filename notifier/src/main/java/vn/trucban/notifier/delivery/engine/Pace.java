package vn.trucban.notifier.delivery.engine;

import java.time.Duration;

/**
 * When the next message may leave, so that no second sees more than the limit, whether the provider counts in fixed or in sliding
 * seconds. Time is whatever the caller counts in nanoseconds. Not thread-safe.
 */
final class Pace {
    /** What of the limit is used: the rest absorbs the jitter of the network. */
    private static final double SHARE = 0.995;
    /** Lateness up to this is made up for; more would crowd a second, as {@link #SHARE} leaves 5 ms of it. */
    private static final long SLACK = Duration.ofMillis(4).toNanos();

    private final long interval;
    private long next;

    /** @param perSecond the provider's limit; a million or more: as fast as it goes */
    Pace(int perSecond, long now) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("at least one message a second");
        }
        this.interval = perSecond >= 1_000_000 ? 0 : Math.round(1e9 / (perSecond * SHARE));
        this.next = now;
    }

    /** How long to wait for the next turn; 0 or less: it is due. */
    long waitAt(long now) {
        return next - now;
    }

    /** A message leaves now. */
    void take(long now) {
        long earliest = now - SLACK;
        next = (next - earliest < 0 ? earliest : next) + interval;
    }

    /** Nothing leaves before then. */
    void holdUntil(long then) {
        if (then - next > 0) {
            next = then;
        }
    }
}
