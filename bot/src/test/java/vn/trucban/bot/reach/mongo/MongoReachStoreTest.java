package vn.trucban.bot.reach.mongo;

import vn.trucban.bot.reach.ReachStore;
import vn.trucban.bot.reach.ReachStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoReachStoreTest extends ReachStoreContract {
    private final StoreUnderTest store;

    MongoReachStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected ReachStore store() {
        return new MongoReachStore(store.template());
    }
}
