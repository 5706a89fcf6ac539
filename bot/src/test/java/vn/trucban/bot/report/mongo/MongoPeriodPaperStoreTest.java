package vn.trucban.bot.report.mongo;

import vn.trucban.bot.report.PeriodPaperStore;
import vn.trucban.bot.report.PeriodPaperStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPeriodPaperStoreTest extends PeriodPaperStoreContract {
    private final StoreUnderTest store;

    MongoPeriodPaperStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected PeriodPaperStore store() {
        return new MongoPeriodPaperStore(store.template());
    }
}
