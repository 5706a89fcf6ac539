package vn.trucban.bot.staff.mongo;

import vn.trucban.bot.staff.StaffStore;
import vn.trucban.bot.staff.StaffStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoStaffStoreTest extends StaffStoreContract {
    private final StoreUnderTest store;

    MongoStaffStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected StaffStore store() {
        return new MongoStaffStore(store.template());
    }
}
