package vn.trucban.bot.filing.mongo;

import vn.trucban.bot.filing.FilingStore;
import vn.trucban.bot.filing.FilingStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoFilingStoreTest extends FilingStoreContract {
    private final StoreUnderTest store;

    MongoFilingStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected FilingStore store() {
        return new MongoFilingStore(store.template());
    }
}
