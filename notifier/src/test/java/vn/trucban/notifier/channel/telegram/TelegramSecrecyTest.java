package vn.trucban.notifier.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.telegram.FakeTelegram.Reply;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.telegram.TelegramApi;
import vn.trucban.notifier.telegram.TelegramSettings;

/** Neither the token (which stands in every URL) nor a person's text or id gets into a log or an outcome, however a call ends. */
class TelegramSecrecyTest {
    private static final String TOKEN = PlantedSecrets.TELEGRAM_TOKEN;
    private static final String CHAT = "700100200";
    private static final String TEXT = PlantedSecrets.MESSAGE_TEXT;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final FakeTelegram telegram =
            FakeTelegram.start(Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void listenToEverything() {
        root.setLevel(Level.ALL);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
        telegram.close();
    }

    @Test
    void whatever_happens_to_a_message_no_secret_shows() {
        TelegramSettings settings = telegram.settings(new Secret(TOKEN));
        telegram.answer(
                "sendMessage",
                Reply.of(200, "{\"ok\":true,\"result\":{}}"),
                Reply.refusal(400, "Bad Request: chat " + CHAT + " of '" + TEXT + "' not found"),
                Reply.refusal(401, "Unauthorized"),
                Reply.tooManyRequests(1),
                Reply.badGateway(),
                Reply.of(200, "<html>" + TEXT),
                Reply.hangingUp(),
                Reply.silence(Duration.ofSeconds(3)));
        try (TelegramApi api = new TelegramApi(
                settings, new Secret(TOKEN), new HttpTimeouts(Duration.ofSeconds(1), Duration.ofMillis(200)))) {
            TelegramChannel channel = new TelegramChannel(api);
            for (int i = 0; i < 8; i++) {
                harmless(channel.send(message()).toString());
            }
            telegram.goDown();
            harmless(channel.send(message()).toString());
            harmless(channel.check().toString());
            harmless(settings + " " + api + " " + message());
        }
        LoggerFactory.getLogger("probe").info("the appender hears");
        assertThat(logged.list).isNotEmpty();
        logged.list.forEach(event ->
                harmless(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                "m1",
                new Address(ChannelKind.TELEGRAM, CHAT),
                TEXT,
                List.of(new Button.Press("Xong", "ok")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static void harmless(String written) {
        assertThat(written).doesNotContain(PlantedSecrets.MARK, CHAT, TEXT);
    }
}
