package vn.trucban.notifier.channel.facebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.selftest.NotSetUp;
import vn.trucban.notifier.selftest.Probe;

/** The page's part of the self-test. */
@Configuration(proxyBeanMethods = false)
class FacebookProbeConfiguration {
    @Bean
    Probe facebookProbe(FacebookSettings settings, FacebookConfiguration.Line line) {
        return settings.page()
                .<Probe>map(
                        page -> new FacebookProbe(new GraphApi(line.http().orElseThrow(), settings, page), page.id()))
                .orElseGet(() -> new NotSetUp("facebook"));
    }
}
