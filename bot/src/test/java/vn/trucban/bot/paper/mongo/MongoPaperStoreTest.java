package vn.trucban.bot.paper.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.paper.PaperStore;
import vn.trucban.bot.paper.PaperStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPaperStoreTest extends PaperStoreContract {
    private final MongoOperations mongo;

    MongoPaperStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoPaperStore.createIndexes(mongo);
    }

    @Override
    protected PaperStore store() {
        return new MongoPaperStore(mongo);
    }
}
