package vn.trucban.notifier.channel.loudspeaker.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerFeed;
import vn.trucban.notifier.store.StoreIndexes;

/** Keeps the station's feed in the store. */
@Configuration(proxyBeanMethods = false)
class LoudspeakerStoreConfiguration {
    @Bean
    LoudspeakerFeed loudspeakerFeed(MongoTemplate store) {
        return new MongoLoudspeakerFeed(store);
    }

    @Bean
    StoreIndexes loudspeakerIndexes() {
        return MongoLoudspeakerFeed::createIndexes;
    }
}
