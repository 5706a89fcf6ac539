package vn.trucban.notifier.delivery.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;

/** The ledger in MongoDB, for tests and programs outside this package. */
public final class MongoLedger {
    private MongoLedger() {}

    public static DeliveryStore in(MongoOperations store) {
        return new MongoDeliveryStore(store);
    }
}
