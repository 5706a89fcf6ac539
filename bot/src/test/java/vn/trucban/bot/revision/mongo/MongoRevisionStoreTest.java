package vn.trucban.bot.revision.mongo;

import vn.trucban.bot.revision.RevisionStore;
import vn.trucban.bot.revision.RevisionStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoRevisionStoreTest extends RevisionStoreContract {
    private final StoreUnderTest store;

    MongoRevisionStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected RevisionStore store() {
        return new MongoRevisionStore(store.template());
    }
}
