package vn.trucban.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.notifier.settings.Variables;

class BotSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "'',     '',                    http://localhost:8080",
        "18390,  '',                    http://localhost:18390",
        "0,      '',                    http://localhost:8080",
        "18390,  https://truc.example.vn, https://truc.example.vn"
    })
    void linksLeadToWhereTheServerListens(String port, String publicUrl, String links) {
        Map<String, String> environment = Map.of("SERVER_PORT", port, "TRUCBAN_PUBLIC_URL", publicUrl);
        assertThat(BotSettings.read(new Variables(environment::get)).publicUrl())
                .hasToString(links);
    }
}
