package vn.trucban.notifier.broadcast.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.broadcast.Broadcasts;
import vn.trucban.notifier.store.StoreIndexes;

/** Keeps notices in the store. */
@Configuration(proxyBeanMethods = false)
class BroadcastStoreConfiguration {
    @Bean
    Broadcasts broadcasts(MongoTemplate store) {
        return new MongoBroadcasts(store);
    }

    @Bean
    StoreIndexes broadcastIndexes() {
        return MongoBroadcasts::createIndexes;
    }
}
