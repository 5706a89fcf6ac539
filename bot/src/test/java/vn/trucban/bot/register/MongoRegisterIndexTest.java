package vn.trucban.bot.register;

import vn.trucban.bot.register.mongo.MongoRegisterIndex;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoRegisterIndexTest extends RegisterIndexContract {
    private final StoreUnderTest under;

    MongoRegisterIndexTest(StoreUnderTest under) {
        this.under = under;
    }

    @Override
    RegisterIndex index() {
        return new MongoRegisterIndex(under.template());
    }
}
