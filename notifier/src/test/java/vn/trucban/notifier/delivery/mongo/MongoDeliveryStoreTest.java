package vn.trucban.notifier.delivery.mongo;

import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.DeliveryStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoDeliveryStoreTest extends DeliveryStoreContract {
    private final StoreUnderTest store;

    MongoDeliveryStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected DeliveryStore store() {
        return new MongoDeliveryStore(store.template());
    }
}
