package vn.trucban.notifier.subscriber;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.delivery.AudienceSource;

/** Opens the subscribers' desk, and shows the subscribers to delivery. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
    @Bean
    SubscriberDesk subscriberDesk(Subscribers store, ContentLibrary library, Clock clock) {
        return new SubscriberDesk(store, () -> library.current().commune(), clock);
    }

    @Bean
    AudienceSource audienceSource(Subscribers store, Clock clock) {
        return new SubscribedAudience(store, clock);
    }
}
