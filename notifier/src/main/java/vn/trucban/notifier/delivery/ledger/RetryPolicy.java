package vn.trucban.notifier.delivery.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try one recipient again.
 *
 * @param pauses before the second, third, … try; after the last one the recipient has failed
 * @param jitter how much longer a pause may become, as a part of it, so that many do not come back at once
 */
public record RetryPolicy(List<Duration> pauses, double jitter) {
    /** About an hour and ten minutes of patience with one recipient; an outage of the whole channel does not use it up. */
    public static final RetryPolicy USUAL = new RetryPolicy(
            List.of(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(15)),
            0.25);

    public RetryPolicy {
        pauses = List.copyOf(pauses);
        if (jitter < 0 || pauses.stream().anyMatch(pause -> pause.isNegative() || pause.isZero())) {
            throw new IllegalArgumentException("pauses are longer than nothing, jitter is not negative");
        }
    }

    /**
     * @param tries how many tries have been made, 1 or more
     * @param random from 0 to 1
     * @return empty: enough
     */
    public Optional<Duration> pauseAfter(int tries, double random) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(tries - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * jitter * random)));
    }

    /** Before trying again what failed for the whole channel without a hint from the provider. */
    public Duration first() {
        return pauses.get(0);
    }
}
