package vn.trucban.notifier.subscriber.mongo;

import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;
import vn.trucban.notifier.subscriber.Subscribers;
import vn.trucban.notifier.subscriber.SubscribersContract;

@StoreContract
class MongoSubscribersTest extends SubscribersContract {
    private final StoreUnderTest store;

    MongoSubscribersTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected Subscribers subscribers() {
        MongoTemplate template = store.template();
        MongoSubscribers.createIndexes(template);
        return new MongoSubscribers(template);
    }
}
