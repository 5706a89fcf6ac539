package vn.trucban.bot.register;

import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoRegisterTest extends RegisterContract {
    private final StoreUnderTest under;

    MongoRegisterTest(StoreUnderTest under) {
        this.under = under;
    }

    @Override
    RegisterStore store() {
        MongoTemplate template = under.template();
        MongoRegisterStore.createIndexes(template);
        return new MongoRegisterStore(template);
    }
}
