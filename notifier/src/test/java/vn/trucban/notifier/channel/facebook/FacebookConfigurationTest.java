package vn.trucban.notifier.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.settings.ConfigurationRefused;

/** What the settings make of the channel. */
class FacebookConfigurationTest {
    private static ApplicationContextRunner program(Map<String, String> environment) {
        return new ApplicationContextRunner()
                .withUserConfiguration(FacebookConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(environment.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    @Test
    void with_a_page_it_is_live() {
        try (FakeFacebook facebook = FakeFacebook.start(Clock.systemUTC())) {
            program(facebook.environment()).run(started -> {
                Channel channel = started.getBean(Channel.class);
                assertThat(channel.live()).isTrue();
                assertThat(channel.check()).isInstanceOf(ChannelHealth.Ready.class);
            });
        }
    }

    @Test
    void without_a_page_it_is_a_stand_in() {
        program(Map.of()).run(started -> {
            assertThat(started.getBean(Channel.class).live()).isFalse();
            assertThat(started.getBean(Channel.class).kind()).isEqualTo(ChannelKind.FACEBOOK);
        });
    }

    @Test
    void a_page_without_its_token_stops_the_start() {
        program(Map.of("FACEBOOK_PAGE_ID", "1"))
                .run(started -> assertThat(started).getFailure().hasRootCauseInstanceOf(ConfigurationRefused.class));
    }
}
