package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

@StoreContract
class MongoLeasesTest extends LeasesContract {
    private final StoreUnderTest store;

    MongoLeasesTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    Leases leases(LongSupplier nanos) {
        return new MongoLeases(store.template(), nanos);
    }

    @Test
    void whoever_could_not_look_for_long_begins_to_watch_anew() {
        AtomicLong nanos = new AtomicLong();
        Leases watcher = new MongoLeases(store.template(), nanos::get);
        assertThat(watcher.acquire("poll", "a", Duration.ofSeconds(10))).isPresent();
        assertThat(watcher.acquire("poll", "b", Duration.ofSeconds(10))).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(watcher.acquire("poll", "b", Duration.ofSeconds(10))).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(watcher.acquire("poll", "b", Duration.ofSeconds(10))).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(watcher.acquire("poll", "b", Duration.ofSeconds(10))).isPresent();
    }

    @Test
    void whoever_is_alone_need_not_wait_for_the_dead() {
        MongoLeases leases = new MongoLeases(store.template(), System::nanoTime);
        Lease dead = leases.acquire("poll", "a", Duration.ofHours(1)).orElseThrow();
        leases.freeAll();
        assertThat(leases.acquire("poll", "b", Duration.ofHours(1)))
                .hasValueSatisfying(taken -> assertThat(taken.fence()).isGreaterThan(dead.fence()));
        assertThat(leases.renew(dead, Duration.ofHours(1))).isEmpty();
    }
}
