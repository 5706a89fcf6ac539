package vn.trucban.notifier.subscriber.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.store.StoreIndexes;
import vn.trucban.notifier.subscriber.LinkCodes;
import vn.trucban.notifier.subscriber.Persons;
import vn.trucban.notifier.subscriber.Subscribers;

/** Keeps subscribers in the store. */
@Configuration(proxyBeanMethods = false)
class SubscriberStoreConfiguration {
    @Bean
    Subscribers subscribers(MongoTemplate store) {
        return new MongoSubscribers(store);
    }

    @Bean
    Persons persons(MongoTemplate store) {
        return new MongoPersons(store);
    }

    @Bean
    LinkCodes linkCodes(MongoTemplate store) {
        return new MongoLinkCodes(store);
    }

    @Bean
    StoreIndexes linkCodeIndexes() {
        return MongoLinkCodes::createIndexes;
    }

    @Bean
    StoreIndexes subscriberIndexes() {
        return MongoSubscribers::createIndexes;
    }
}
