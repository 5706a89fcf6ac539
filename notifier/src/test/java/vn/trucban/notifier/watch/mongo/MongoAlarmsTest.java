package vn.trucban.notifier.watch.mongo;

import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.watch.Alarms;
import vn.trucban.notifier.watch.AlarmsContract;

@StoreContract
class MongoAlarmsTest extends AlarmsContract {
    private final StoreUnderTest store;

    MongoAlarmsTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected Alarms alarms() {
        return new MongoAlarms(store.template());
    }
}
