package vn.trucban.notifier.zalo.mongo;

import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.zalo.ZaloAllowances;
import vn.trucban.notifier.zalo.ZaloAllowancesContract;

@StoreContract
class MongoZaloAllowancesTest extends ZaloAllowancesContract {
    private final StoreUnderTest store;

    MongoZaloAllowancesTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected ZaloAllowances allowances() {
        return new MongoZaloAllowances(store.template());
    }
}
