package vn.trucban.notifier.channel.zalo.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.channel.zalo.ZaloTokenStore;

/** Keeps the Official Account's tokens in the store. */
@Configuration(proxyBeanMethods = false)
class ZaloStoreConfiguration {
    @Bean
    ZaloTokenStore zaloTokenStore(MongoTemplate store) {
        return new MongoZaloTokenStore(store);
    }
}
