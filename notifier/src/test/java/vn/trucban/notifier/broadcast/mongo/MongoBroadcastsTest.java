package vn.trucban.notifier.broadcast.mongo;

import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.broadcast.Broadcasts;
import vn.trucban.notifier.broadcast.BroadcastsContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoBroadcastsTest extends BroadcastsContract {
    private final StoreUnderTest store;

    MongoBroadcastsTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected Broadcasts broadcasts() {
        MongoTemplate template = store.template();
        MongoBroadcasts.createIndexes(template);
        return new MongoBroadcasts(template);
    }
}
