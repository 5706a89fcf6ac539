package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.Arrays;

/**
 * When the next message may leave, so that no second, wherever it begins, sees more than the limit, and the messages of a second are
 * spread over it. Time is whatever the caller counts in nanoseconds. Not thread-safe.
 */
final class Pace {
    /** How much longer than a second is counted: absorbs the jitter between here and the platform, and costs as much pace. */
    private static final long SECOND = Duration.ofMillis(1008).toNanos();
    /** Lateness up to this is made up for by messages closer to each other. */
    private static final long SLACK = Duration.ofMillis(200).toNanos();
    /** From here on the limit is none. */
    private static final int UNLIMITED = 1_000_000;

    private final long interval;
    /** When each of the last messages left: as many as may leave in a second, the oldest at {@link #turn}. */
    private final long[] left;

    private long next;
    private int turn;

    /** @param perSecond the provider's limit; a million or more: as fast as it goes */
    Pace(int perSecond, long now) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("at least one message a second");
        }
        boolean unlimited = perSecond >= UNLIMITED;
        this.interval = unlimited ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.left = new long[unlimited ? 0 : perSecond];
        Arrays.fill(left, now - SECOND);
        this.next = now;
    }

    /** How long to wait for the next turn; 0 or less: it is due. */
    long waitAt(long now) {
        long spread = next - now;
        return left.length == 0 ? spread : Math.max(spread, left[turn] + SECOND - now);
    }

    /**
     * A message gets its turn.
     *
     * @return which, for {@link #leaves}
     */
    int take(long now) {
        long earliest = now - SLACK;
        next = (next - earliest < 0 ? earliest : next) + interval;
        int taken = turn;
        if (left.length > 0) {
            left[taken] = now;
            turn = (turn + 1) % left.length;
        }
        return taken;
    }

    /** The message that got this turn leaves only now, which may be later than its turn was. */
    void leaves(int taken, long now) {
        if (left.length > 0) {
            left[taken] = now;
        }
    }

    /** Nothing leaves before then. */
    void holdUntil(long then) {
        if (then - next > 0) {
            next = then;
        }
    }
}
