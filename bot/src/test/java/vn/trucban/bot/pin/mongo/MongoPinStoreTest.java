package vn.trucban.bot.pin.mongo;

import vn.trucban.bot.pin.PinStore;
import vn.trucban.bot.pin.PinStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPinStoreTest extends PinStoreContract {
    private final StoreUnderTest store;

    MongoPinStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected PinStore store() {
        return new MongoPinStore(store.template());
    }
}
