package vn.trucban.bot.adapter.facebook;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.facebook.FacebookSettings;

/** Receiving from the page; without its secrets every caller is a stranger. */
@Configuration(proxyBeanMethods = false)
class FacebookReceptionConfiguration {
    @Bean
    FacebookWebhook facebookWebhook(FacebookSettings settings, MeterRegistry meters) {
        return new FacebookWebhook(settings, meters);
    }
}
