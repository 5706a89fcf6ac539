package vn.trucban.bot.plan.mongo;

import vn.trucban.bot.plan.PlanStore;
import vn.trucban.bot.plan.PlanStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPlanStoreTest extends PlanStoreContract {
    private final StoreUnderTest store;

    MongoPlanStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected PlanStore store() {
        return new MongoPlanStore(store.template());
    }
}
