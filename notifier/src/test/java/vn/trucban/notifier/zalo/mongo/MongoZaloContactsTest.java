package vn.trucban.notifier.zalo.mongo;

import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.zalo.ZaloContacts;
import vn.trucban.notifier.zalo.ZaloContactsContract;

@StoreContract
class MongoZaloContactsTest extends ZaloContactsContract {
    private final StoreUnderTest store;

    MongoZaloContactsTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected ZaloContacts contacts() {
        return new MongoZaloContacts(store.template());
    }
}
