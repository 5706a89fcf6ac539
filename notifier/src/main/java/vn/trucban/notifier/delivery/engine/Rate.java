package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many recipients were settled a second during the last ten seconds. Not thread-safe. */
final class Rate {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private record Sample(Instant at, int settled) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param settled how many are settled by now, in all */
    void sample(Instant now, int settled) {
        // why: samples from after now mean that the clock went back; they would measure nonsense.
        samples.removeIf(each -> each.at.isAfter(now) || each.at.isBefore(now.minus(WINDOW)));
        samples.addLast(new Sample(now, settled));
    }

    double perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at, last.at).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : Math.max(0, (last.settled - first.settled) / seconds);
    }
}
