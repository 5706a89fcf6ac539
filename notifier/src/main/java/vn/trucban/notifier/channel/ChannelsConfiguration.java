package vn.trucban.notifier.channel;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects what the channel packages offer. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {
    @Bean
    Channels channels(List<Channel> channels) {
        return new Channels(channels);
    }
}
