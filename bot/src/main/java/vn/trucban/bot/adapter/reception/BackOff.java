package vn.trucban.bot.adapter.reception;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses after failures: a first one, doubled each time up to a longest, each a little shorter by chance, so that instances do not march in step. */
public final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator chance;
    private int failures;

    public BackOff(Duration first, Duration longest, RandomGenerator chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    /** The pause after one more failure. */
    public Duration next() {
        long millis = Math.min(first.toMillis() << Math.min(failures, 20), longest.toMillis());
        failures++;
        return Duration.ofMillis((long) (millis * (1 - 0.2 * chance.nextDouble())));
    }

    /** It worked: the next failure is a first one again. */
    public void reset() {
        failures = 0;
    }
}
