package vn.trucban.notifier.channel;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects what the channel packages offer. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {
    @Bean
    Channels channels(List<Channel> channels, DrillPages drillPages) {
        return new Channels(channels, drillPages.all());
    }

    /** Not a {@code Channel} bean: nothing but drills may find them. */
    @Bean
    DrillPages drillPages(Clock clock) {
        return DrillPages.open(clock);
    }
}
