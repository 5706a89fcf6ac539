package vn.trucban.notifier.channel.zalo.mongo;

import vn.trucban.notifier.channel.zalo.ZaloTokenStore;
import vn.trucban.notifier.channel.zalo.ZaloTokenStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoZaloTokenStoreTest extends ZaloTokenStoreContract {
    private final StoreUnderTest store;

    MongoZaloTokenStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected ZaloTokenStore store() {
        return new MongoZaloTokenStore(store.template());
    }
}
