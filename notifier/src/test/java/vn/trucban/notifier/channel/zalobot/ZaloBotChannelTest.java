package vn.trucban.notifier.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.channel.LogCapture;
import vn.trucban.notifier.channel.NumberedText;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.zalobot.ZaloBotApi;
import vn.trucban.notifier.zalobot.ZaloBotSettings;

/** What an officer sees from the Zalo bot, and what becomes of messages that do not reach them. */
class ZaloBotChannelTest {
    private static final Address LAN = new Address(ChannelKind.ZALO_BOT, "e4ea2cd5189df1c3a88c");
    private static final String SEND = "/sendMessage";

    private final FakeZaloBot platform = FakeZaloBot.start(Clock.systemUTC());
    private final ZaloBotSettings settings = ZaloBotSettings.read(new Variables(platform.environment()::get));
    private final ZaloBotApi api = new ZaloBotApi(
            settings, settings.token().orElseThrow(), new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    private final ZaloBotChannel channel = new ZaloBotChannel(api, new NumberedText(() -> "Trả lời bằng số:"));

    @AfterEach
    void everyMessageKeptToTheRules() {
        assertThat(platform.violations()).isEmpty();
        api.close();
        platform.close();
    }

    private SendOutcome send() {
        return channel.send(OutgoingMessage.text("m1", LAN, PlantedSecrets.MESSAGE_TEXT));
    }

    @Test
    void buttons_become_numbers() {
        SendOutcome outcome = channel.send(new OutgoingMessage(
                "m1",
                LAN,
                "Máy in còn giấy không?",
                List.of(new Button.Press("Còn", "y"), new Button.Press("Hết", "n"), new Button.Call("CNTT xã", "113")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        assertThat(platform.messages())
                .containsExactly(new FakeZaloBot.Message(
                        LAN.value(), "Máy in còn giấy không?\n\nTrả lời bằng số:\n1. Còn\n2. Hết\n\nCNTT xã: 113", ""));
    }

    @Test
    void a_photo_that_cannot_be_fetched_does_not_cost_the_words() {
        OutgoingMessage photo = new OutgoingMessage(
                "m1",
                LAN,
                "Ảnh lỗi",
                List.of(),
                Optional.empty(),
                Optional.of("https://photo.example.vn/1.jpg"),
                Optional.empty(),
                false);
        channel.send(photo);
        platform.answer("/sendPhoto", FakeZaloBot.refusal(400));
        assertThat(channel.send(photo)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(platform.messages())
                .extracting(FakeZaloBot.Message::photo)
                .containsExactly("https://photo.example.vn/1.jpg", "");
    }

    @ParameterizedTest
    @CsvSource({
        "400, MESSAGE_REFUSED, Rejected",
        "401, TOKEN_INVALID, RetryLater",
        "403, BLOCKED_BY_RECIPIENT, RecipientGone",
        "408, NO_ANSWER, Unknown",
        "429, RATE_LIMITED, RetryLater",
        "500, PLATFORM_DOWN, Unknown"
    })
    void each_refusal_has_its_meaning(int code, Failure failure, String outcome) {
        platform.answer(SEND, FakeZaloBot.refusal(code));
        SendOutcome heard = send();
        assertThat(heard.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(heard.toString()).contains(failure.toString(), Integer.toString(code));
    }

    @Test
    void a_gateways_page_and_a_lost_answer_promise_nothing() {
        platform.answer(SEND, Reply.badGateway(), Reply.silence(Duration.ZERO), Reply.of(200, "<html>"));
        assertThat(send()).isEqualTo(new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 502")));
        assertThat(send()).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(send()).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void the_token_in_the_address_and_the_text_reach_no_log() {
        try (LogCapture log = new LogCapture()) {
            platform.answer(SEND, Reply.badGateway());
            send();
            platform.goDown();
            assertThat(send().toString()).doesNotContain(PlantedSecrets.MARK);
            platform.comeBack();
            assertThat(log.lines()).noneMatch(line -> line.contains(PlantedSecrets.MARK));
        }
    }

    @Test
    void health_names_the_bot() {
        assertThat(channel.check()).isEqualTo(new ChannelHealth.Ready("bot.VDKyGxQvc"));
        platform.answer("/getMe", FakeZaloBot.refusal(401));
        assertThat(channel.check()).isEqualTo(new ChannelHealth.NotReady(new Reason(Failure.TOKEN_INVALID, "401")));
    }

    @Test
    void without_a_token_there_is_no_such_channel() {
        ApplicationContextRunner program = new ApplicationContextRunner()
                .withUserConfiguration(ZaloBotConfiguration.class)
                .withBean(ContentLibrary.class, ContentLibrary::builtIn);
        program.run(started -> assertThat(started).doesNotHaveBean(Channel.class));
        program.withPropertyValues("ZALO_BOT_TOKEN=")
                .run(started -> assertThat(started).doesNotHaveBean(Channel.class));
        program.withPropertyValues("ZALO_BOT_TOKEN=1:a", "ZALO_BOT_API_URL=" + platform.url())
                .run(started ->
                        assertThat(started.getBean(Channel.class).live()).isTrue());
        program.withPropertyValues("ZALO_BOT_TOKEN=1/a")
                .run(started -> assertThat(started).hasFailed());
    }
}
