package vn.trucban.notifier.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.zalo.InMemoryZaloAllowances;
import vn.trucban.notifier.zalo.InMemoryZaloContacts;
import vn.trucban.notifier.zalo.ZaloAllowances;
import vn.trucban.notifier.zalo.ZaloContacts;

/** What the settings make of the channel. */
class ZaloConfigurationTest {
    private final FakeZalo zalo = FakeZalo.start(Clock.systemUTC());

    @AfterEach
    void stop() {
        zalo.close();
    }

    private static ApplicationContextRunner program(Map<String, String> environment) {
        return new ApplicationContextRunner()
                .withUserConfiguration(ZaloConfiguration.class)
                .withBean(ZaloTokenStore.class, InMemoryZaloTokenStore::new)
                .withBean(ZaloContacts.class, InMemoryZaloContacts::new)
                .withBean(ZaloAllowances.class, InMemoryZaloAllowances::new)
                .withBean(ContentLibrary.class, ContentLibrary::builtIn)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(environment.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    @Test
    void with_credentials_it_is_live_and_speaks_the_communes_words() {
        program(zalo.environment()).run(started -> {
            Channel channel = started.getBean(Channel.class);
            assertThat(channel.live()).isTrue();
            Address lan = new Address(ChannelKind.ZALO, "1");
            SendOutcome outcome = channel.send(
                    ZaloFixture.buttons("Máy in còn giấy không?", List.of(new Button.Press("Còn", "yes"))));
            assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
            assertThat(channel.send(OutgoingMessage.text("m2", lan, "Cảm ơn"))).isInstanceOf(SendOutcome.Sent.class);
            assertThat(zalo.messages().get(0).text()).contains("Trả lời bằng số để chọn:\n1. Còn");
        });
    }

    @Test
    void without_credentials_it_is_a_stand_in_with_the_same_limits() {
        program(Map.of()).run(started -> {
            Channel channel = started.getBean(Channel.class);
            assertThat(channel.live()).isFalse();
            assertThat(channel.kind()).isEqualTo(ChannelKind.ZALO);
            assertThat(channel.limits().room().takes("a".repeat(2000), List.of()))
                    .isTrue();
            assertThat(channel.limits().room().takes("a".repeat(2001), List.of()))
                    .isFalse();
        });
    }

    @Test
    void half_the_credentials_stop_the_start() {
        program(Map.of("ZALO_APP_ID", "123"))
                .run(started -> assertThat(started).getFailure().hasRootCauseInstanceOf(ConfigurationRefused.class));
    }
}
