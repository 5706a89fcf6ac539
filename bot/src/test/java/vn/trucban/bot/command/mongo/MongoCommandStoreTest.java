package vn.trucban.bot.command.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.command.CommandStore;
import vn.trucban.bot.command.CommandStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoCommandStoreTest extends CommandStoreContract {
    private final MongoOperations mongo;

    MongoCommandStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoCommandStore.createIndexes(mongo);
    }

    @Override
    protected CommandStore store() {
        return new MongoCommandStore(mongo);
    }
}
