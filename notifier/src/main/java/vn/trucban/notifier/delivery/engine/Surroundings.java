package vn.trucban.notifier.delivery.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.store.Leases;

/**
 * What the engine works with.
 *
 * @param clock the time of day: expiry and due times, which must survive a restart
 * @param nanos a clock that only goes forward: pace and tenure
 * @param random thread-safe; for the jitter of retries
 */
record Surroundings(
        DeliveryStore store,
        AudienceSource audience,
        Leases leases,
        Clock clock,
        LongSupplier nanos,
        RandomGenerator random) {
    /** In whole milliseconds, as stores keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
