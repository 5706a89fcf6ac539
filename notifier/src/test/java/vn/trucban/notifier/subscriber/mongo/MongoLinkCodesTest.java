package vn.trucban.notifier.subscriber.mongo;

import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.subscriber.LinkCodes;
import vn.trucban.notifier.subscriber.LinkCodesContract;

@StoreContract
class MongoLinkCodesTest extends LinkCodesContract {
    private final StoreUnderTest store;

    MongoLinkCodesTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected LinkCodes codes() {
        MongoLinkCodes.createIndexes(store.template());
        return new MongoLinkCodes(store.template());
    }
}
