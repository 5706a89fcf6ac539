package vn.trucban.notifier.channel.facebook;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.facebook.FacebookSettings;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.settings.Variables;

/** The page where its token is set, else its stand-in. */
@Configuration(proxyBeanMethods = false)
class FacebookConfiguration {
    /** The page's connections. */
    record Line(Optional<PlatformHttp> http) implements AutoCloseable {
        @Override
        public void close() {
            http.ifPresent(PlatformHttp::close);
        }
    }

    @Bean
    FacebookSettings facebookSettings(Environment environment) {
        return FacebookSettings.read(new Variables(environment::getProperty));
    }

    @Bean
    Line facebookLine(FacebookSettings settings) {
        return new Line(settings.page().map(page -> new PlatformHttp(HttpTimeouts.USUAL, Optional.empty())));
    }

    @Bean
    Channel facebookChannel(FacebookSettings settings, Line line, Clock clock) {
        return settings.page()
                .<Channel>map(page ->
                        new FacebookChannel(new GraphApi(line.http().orElseThrow(), settings, page), page.id(), clock))
                .orElseGet(() -> new SandboxChannel(ChannelKind.FACEBOOK, FacebookChannel.LIMITS, clock));
    }
}
