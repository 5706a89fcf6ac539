package vn.trucban.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.telegram.TelegramSettings;

/** A wrong setting ends in a Vietnamese sentence that names the variable and the remedy. */
class RefusedStartTest {
    private static Stream<Map<String, String>> wrongSettings() {
        return Stream.of(
                Map.of("TELEGRAM_API_URL", "may-chu-noi-bo"),
                Map.of("TELEGRAM_MODE", "pull"),
                Map.of("TELEGRAM_PROXY", "10.0.0.1:1080"),
                Map.of("TELEGRAM_BOT_TOKEN", "bot/1:a"),
                Map.of("TELEGRAM_BOT_TOKEN", "1: a"),
                Map.of("TELEGRAM_WEBHOOK_SECRET", "a.b"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void the_sentence_names_the_variable_and_not_the_value(Map<String, String> setting) {
        String variable = setting.keySet().iterator().next();
        try {
            TelegramSettings.read(new Variables(setting::get));
        } catch (ConfigurationRefused refused) {
            String sentence = new RefusedStart()
                    .analyze(new IllegalStateException("context failed", refused))
                    .getDescription();
            assertThat(sentence).contains(variable, "khởi động lại").doesNotContain(setting.get(variable));
            return;
        }
        throw new AssertionError(variable + " was not refused");
    }

    @Test
    void other_failures_are_left_to_their_stack_trace() {
        assertThat(new RefusedStart().analyze(new IllegalStateException("defect")))
                .isNull();
    }

    @Test
    void the_application_knows_it() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(RefusedStart.class);
    }
}
