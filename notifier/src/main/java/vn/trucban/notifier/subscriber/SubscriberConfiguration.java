package vn.trucban.notifier.subscriber;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.delivery.AudienceSource;

/** Opens the subscribers' desk, and shows the subscribers to delivery. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {
    @Bean
    SubscriberDesk subscriberDesk(
            Subscribers store, ContentLibrary library, Clock clock, ObjectProvider<DrillRoster> roster) {
        return new SubscriberDesk(store, () -> library.current().commune(), clock, asked(roster));
    }

    @Bean
    AudienceSource audienceSource(Subscribers store, Clock clock, ObjectProvider<DrillRoster> roster) {
        return new SubscribedAudience(store, clock, asked(roster));
    }

    /** Looked up at each use: staff is opened later. */
    private static DrillRoster asked(ObjectProvider<DrillRoster> roster) {
        return address -> roster.getIfAvailable(() -> DrillRoster.NOBODY).has(address);
    }
}
