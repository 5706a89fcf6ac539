package vn.trucban.notifier.store;

import java.time.Clock;

@StoreContract
class MongoLeasesTest extends LeasesContract {
    private final StoreUnderTest store;

    MongoLeasesTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    Leases leases(Clock clock) {
        return new MongoLeases(store.template(), clock);
    }
}
