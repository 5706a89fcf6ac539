package vn.trucban.notifier.delivery.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;

/** The ledger in the application's store. */
@Configuration(proxyBeanMethods = false)
class DeliveryStoreConfiguration {
    @Bean
    DeliveryStore deliveryStore(MongoOperations store) {
        return new MongoDeliveryStore(store);
    }
}
