package vn.trucban.bot.drill.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.drill.DrillStore;
import vn.trucban.bot.drill.DrillStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoDrillStoreTest extends DrillStoreContract {
    private final MongoOperations mongo;

    MongoDrillStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoDrillStore.createIndexes(mongo);
    }

    @Override
    protected DrillStore store() {
        return new MongoDrillStore(mongo);
    }
}
