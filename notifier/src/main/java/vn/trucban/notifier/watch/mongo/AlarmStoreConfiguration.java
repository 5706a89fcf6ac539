package vn.trucban.notifier.watch.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.watch.Alarms;

/** Where alarms are kept. */
@Configuration(proxyBeanMethods = false)
class AlarmStoreConfiguration {
    @Bean
    Alarms alarms(MongoTemplate store) {
        return new MongoAlarms(store);
    }
}
