package vn.trucban.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/** The Telegram variables: what they mean when absent, and which combinations stop the start. */
class TelegramSettingsTest {
    private static TelegramSettings read(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return TelegramSettings.read(new Variables(values::get));
    }

    @Test
    void nothing_set_means_sandbox_and_official_address() {
        TelegramSettings settings = read();
        assertThat(settings.token()).isEmpty();
        assertThat(settings.apiUrl()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.POLLING);
    }

    @Test
    void a_whole_set_is_read_and_does_not_print_its_secrets() {
        TelegramSettings settings = read(
                "TELEGRAM_BOT_TOKEN", "123:SECRET",
                "TELEGRAM_MODE", "webhook",
                "TELEGRAM_WEBHOOK_SECRET", "HOOKSECRET",
                "TRUCBAN_PUBLIC_URL", "https://dongphuc.example.vn",
                "TELEGRAM_PROXY", "socks5://127.0.0.1:1080");
        assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.WEBHOOK);
        assertThat(settings.proxy()).isPresent();
        assertThat(settings.toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "TELEGRAM_MODE, pull, TELEGRAM_MODE",
        "TELEGRAM_API_URL, api.telegram.org, TELEGRAM_API_URL",
        "TELEGRAM_BOT_TOKEN, bot/123:abc, TELEGRAM_BOT_TOKEN",
        "TELEGRAM_PROXY, 127.0.0.1:1080, TELEGRAM_PROXY",
        "TELEGRAM_WEBHOOK_SECRET, a.b.c, TELEGRAM_WEBHOOK_SECRET",
        "TELEGRAM_MODE, webhook, TELEGRAM_WEBHOOK_SECRET"
    })
    void what_cannot_work_stops_the_start_and_names_the_variable(String variable, String value, String named) {
        assertThatThrownBy(() -> read(variable, value))
                .isInstanceOfSatisfying(ConfigurationRefused.class, refused -> assertThat(refused.variable())
                        .isEqualTo(named));
    }

    @Test
    void a_webhook_of_the_official_server_needs_https() {
        assertThatThrownBy(() ->
                        read("TELEGRAM_BOT_TOKEN", "1:a", "TELEGRAM_MODE", "webhook", "TELEGRAM_WEBHOOK_SECRET", "s"))
                .isInstanceOfSatisfying(ConfigurationRefused.class, refused -> assertThat(refused.variable())
                        .isEqualTo("TRUCBAN_PUBLIC_URL"));
        assertThat(read(
                                "TELEGRAM_BOT_TOKEN", "1:a",
                                "TELEGRAM_MODE", "webhook",
                                "TELEGRAM_WEBHOOK_SECRET", "s",
                                "TELEGRAM_API_URL", "http://127.0.0.1:8081")
                        .mode())
                .isEqualTo(TelegramSettings.Mode.WEBHOOK);
    }
}
