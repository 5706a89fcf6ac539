package vn.trucban.notifier.store;

import java.util.function.LongSupplier;

class InMemoryLeasesTest extends LeasesContract {
    @Override
    Leases leases(LongSupplier nanos) {
        return new InMemoryLeases(nanos);
    }
}
