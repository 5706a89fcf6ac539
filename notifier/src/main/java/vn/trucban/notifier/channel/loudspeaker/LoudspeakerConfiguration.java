package vn.trucban.notifier.channel.loudspeaker;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.channel.Channel;

/** The loudspeaker is there in every installation. */
@Configuration(proxyBeanMethods = false)
class LoudspeakerConfiguration {
    @Bean
    Channel loudspeakerChannel(LoudspeakerFeed feed, Clock clock) {
        return new LoudspeakerChannel(feed, clock);
    }
}
