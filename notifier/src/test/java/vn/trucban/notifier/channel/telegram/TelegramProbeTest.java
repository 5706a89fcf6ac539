package vn.trucban.notifier.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.telegram.FakeTelegram.Reply;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** What the self-test says of Telegram. */
class TelegramProbeTest {
    private final FakeTelegram telegram = FakeTelegram.start(new MovedClock("2026-11-26T00:00:00Z"));
    private final TelegramSettings settings = TelegramSettings.read(new Variables(
            Map.of("TELEGRAM_BOT_TOKEN", PlantedSecrets.TELEGRAM_TOKEN, "TELEGRAM_API_URL", telegram.url())::get));
    private final TelegramApi api = new TelegramApi(
            settings, settings.token().orElseThrow(), new HttpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)));
    private final TelegramProbe probe = new TelegramProbe(api);

    @AfterEach
    void close() {
        assertThat(telegram.violations()).isEmpty();
        api.close();
        telegram.close();
    }

    private void isBad(String key) {
        assertThat(probe.look()).isEqualTo(Finding.bad("telegram", Note.of(key)));
    }

    @Test
    void a_good_token_names_the_bot() {
        Finding finding = probe.look();
        assertThat(finding.grade()).isEqualTo(Grade.GOOD);
        assertThat(finding.notes()).containsExactly(Note.of("watch.finding.account", "name", "@trucban_bot"));
    }

    @Test
    void whatever_is_wrong_is_said() {
        telegram.answer(
                "getme",
                Reply.refusal(401, "Unauthorized"),
                Reply.refusal(404, "Not Found"),
                Reply.badGateway(),
                Reply.silence(Duration.ofSeconds(8)),
                Reply.tooManyRequests(7));
        isBad("failure.token-invalid");
        isBad("failure.token-invalid");
        isBad("failure.platform-down");
        isBad("failure.no-answer");
        isBad("failure.rate-limited");
        telegram.goDown();
        assertThat(probe.look().grade()).isEqualTo(Grade.BAD);
    }
}
