package vn.trucban.notifier.subscriber;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.delivery.AudienceSource;

/** Opens the subscribers' desk, and shows the subscribers to delivery. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
    @Bean
    SubscriberDesk subscriberDesk(Subscribers store, Persons persons, ContentLibrary library, Clock clock) {
        return new SubscriberDesk(store, persons, () -> library.current().commune(), clock);
    }

    @Bean
    AudienceSource audienceSource(Subscribers store, Persons persons, Silence silence, Clock clock) {
        return new SubscribedAudience(store, persons, silence, clock);
    }

    @Bean
    LinkDesk linkDesk(Subscribers store, Persons persons, LinkCodes codes, SecureRandom random, Clock clock) {
        return new LinkDesk(store, persons, codes, () -> random.nextInt(100_000_000), clock);
    }
}
