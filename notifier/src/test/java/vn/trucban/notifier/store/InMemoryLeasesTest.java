package vn.trucban.notifier.store;

import java.time.Clock;

class InMemoryLeasesTest extends LeasesContract {
    @Override
    Leases leases(Clock clock) {
        return new InMemoryLeases(clock);
    }
}
