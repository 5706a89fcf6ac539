package vn.trucban.notifier.subscriber.mongo;

import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.subscriber.Persons;
import vn.trucban.notifier.subscriber.PersonsContract;

@StoreContract
class MongoPersonsTest extends PersonsContract {
    private final StoreUnderTest store;

    MongoPersonsTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected Persons persons() {
        return new MongoPersons(store.template());
    }
}
