package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void whoever_is_alone_need_not_wait_for_the_dead() {
        MongoLeases leases = new MongoLeases(store.template(), System::nanoTime);
        Lease dead = leases.acquire("poll", "a", Duration.ofHours(1)).orElseThrow();
        leases.freeAll();
        assertThat(leases.acquire("poll", "b", Duration.ofHours(1)))
                .hasValueSatisfying(taken -> assertThat(taken.fence()).isGreaterThan(dead.fence()));
        assertThat(leases.renew(dead, Duration.ofHours(1))).isEmpty();
    }
}
