package vn.trucban.notifier.zalo.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.zalo.ZaloAllowances;
import vn.trucban.notifier.zalo.ZaloContacts;

/** Keeps what is known of people and allowances in the store. */
@Configuration(proxyBeanMethods = false)
class ZaloBooksConfiguration {
    @Bean
    ZaloContacts zaloContacts(MongoTemplate store) {
        return new MongoZaloContacts(store);
    }

    @Bean
    ZaloAllowances zaloAllowances(MongoTemplate store) {
        return new MongoZaloAllowances(store);
    }
}
