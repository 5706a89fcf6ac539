package vn.trucban.bot.web.signin.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.web.signin.SignInStore;
import vn.trucban.bot.web.signin.SignInStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoSignInStoreTest extends SignInStoreContract {
    private final MongoOperations mongo;

    MongoSignInStoreTest(StoreUnderTest store) {
        mongo = store.template();
    }

    @Override
    protected SignInStore store() {
        return new MongoSignInStore(mongo);
    }
}
