package vn.trucban.bot.outside.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.outside.OutsideStore;
import vn.trucban.bot.outside.OutsideStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoOutsideStoreTest extends OutsideStoreContract {
    private final MongoOperations mongo;

    MongoOutsideStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoOutsideStore.createIndexes(mongo);
    }

    @Override
    protected OutsideStore store() {
        return new MongoOutsideStore(mongo);
    }
}
