package vn.trucban.bot.adapter.telegram;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.FakeTelegram.Reply;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.store.InMemoryLeases;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.telegram.TelegramApi;

/** Long polling against a server that behaves as Telegram does, well and badly. */
class TelegramReceptionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = MessagesFile.builtIn("system");

    private static final String TOKEN = PlantedSecrets.TELEGRAM_TOKEN;
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final FakeTelegram telegram = FakeTelegram.start(CLOCK);
    private final TelegramUpdates people = new TelegramUpdates(CLOCK);
    private final RecordingInbox inbox = new RecordingInbox();
    private final Reception state = new Reception();
    private final Leases leases = new InMemoryLeases(CLOCK);
    private final TelegramApi api = api();
    private final TelegramReception reception = reception(api, "me");

    private TelegramApi api() {
        Secret token = new Secret(TOKEN);
        return new TelegramApi(telegram.settings(token), token);
    }

    private TelegramReception reception(TelegramApi line, String instance) {
        TelegramSetup setup = new TelegramSetup(line, SetupSteps.polling(MESSAGES), quick());
        TelegramIntake intake = new TelegramIntake(
                new UpdateReader(CLOCK), inbox, new CallbackAnswers(Optional.of(line)), new SimpleMeterRegistry());
        TelegramPoller poller = new TelegramPoller(
                line,
                new BatchOffer(intake),
                new PollingRight(leases, "telegram", instance, Duration.ofMinutes(1)),
                state,
                setup::begin,
                new PollingLoop.Pace(Duration.ofSeconds(1), quick(), Duration.ofMillis(50)),
                CLOCK);
        return new TelegramReception(Optional.of(setup), Optional.empty(), Optional.of(poller));
    }

    private static BackOff quick() {
        return new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), new Random(1));
    }

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void closeAndFindNoSecretInTheLog() {
        assertThat(telegram.violations()).isEmpty();
        reception.close();
        ROOT.detachAppender(logged);
        logged.list.forEach(event -> assertThat(
                        event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .doesNotContain(PlantedSecrets.MARK, "máy in"));
        api.close();
        telegram.close();
    }

    private void awaitTexts(String... texts) {
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(inbox.texts()).containsExactly(texts));
    }

    @Test
    void what_people_write_is_taken_once_and_confirmed() {
        telegram.receive(people.text("1", "Lan", "trước khi khởi động"));
        reception.start();
        awaitTexts("trước khi khởi động");
        telegram.receive(people.text("1", "Lan", "sau khi khởi động"));
        awaitTexts("trước khi khởi động", "sau khi khởi động");
        await().atMost(5, SECONDS).until(() -> telegram.unconfirmed().isEmpty());
        assertThat(state.state().lastGood()).contains(CLOCK.instant());
        assertThat(telegram.calls("getUpdates"))
                .allSatisfy(poll ->
                        assertThat(poll.parameters().path("allowed_updates")).hasSize(3));
    }

    @Test
    void it_removes_an_old_webhook_and_sets_the_menu_in_vietnamese() {
        reception.start();
        await().atMost(5, SECONDS).until(() -> telegram.calls("setMyCommands").size() == 2);
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
        var menu = telegram.calls("setMyCommands").get(1).parameters();
        assertThat(menu.path("language_code").asString()).isEqualTo("vi");
        assertThat(menu.path("commands").findValuesAsString("command"))
                .containsExactly("tinhtrang", "dangky", "huy", "xacminh", "trogiup");
    }

    @Test
    void a_platform_that_is_unreachable_at_the_start_is_heard_when_it_comes_back() {
        telegram.goDown();
        reception.start();
        await().atMost(5, SECONDS).until(() -> state.state().trouble().isPresent());
        telegram.comeBack();
        telegram.receive(people.text("1", "Lan", "có ai không"));
        awaitTexts("có ai không");
        assertThat(state.state().trouble()).isEmpty();
        await().atMost(5, SECONDS).until(() -> telegram.calls("setMyCommands").size() == 2);
    }

    @Test
    void every_kind_of_bad_answer_is_survived() {
        telegram.answer(
                "getUpdates",
                Reply.badGateway(),
                Reply.of(200, "{\"ok\":true,\"result\":\"mười\"}"),
                Reply.of(200, "{\"ok\":true,\"result\":[null,7,{\"update_id\":\"x\"},{\"message\":{}}]}"),
                Reply.of(200, "nửa chừng {"),
                Reply.refusal(401, "Unauthorized"),
                Reply.refusal(409, "Conflict: terminated by other getUpdates request"),
                Reply.refusal(500, "Internal Server Error"),
                Reply.hangingUp());
        telegram.receive(people.text("1", "Lan", "vẫn nghe"));
        reception.start();
        awaitTexts("vẫn nghe");
    }

    @Test
    void a_webhook_that_took_the_updates_is_removed_again() {
        reception.start();
        await().atMost(5, SECONDS).until(() -> telegram.calls("setMyCommands").size() == 2);
        telegram.answer(
                "getUpdates", Reply.refusal(409, "Conflict: can't use getUpdates method while webhook is active"));
        telegram.receive(people.text("1", "Lan", "a"));
        await().atMost(5, SECONDS).until(() -> telegram.calls("deleteWebhook").size() == 2);
    }

    @Test
    void while_the_store_is_away_nothing_is_confirmed_and_afterwards_nothing_is_lost() {
        inbox.storeIsAway(true);
        ObjectNode update = people.text("1", "Lan", "máy in hỏng");
        telegram.receive(update);
        reception.start();
        await().atMost(5, SECONDS).until(() -> telegram.calls("getUpdates").size() > 3);
        assertThat(telegram.unconfirmed())
                .containsExactly(update.path("update_id").asLong());
        inbox.storeIsAway(false);
        awaitTexts("máy in hỏng");
    }

    @Test
    void one_update_that_cannot_be_taken_silences_nobody() {
        inbox.refuse(PlantedSecrets.MESSAGE_TEXT);
        telegram.receive(people.text("1", "Lan", PlantedSecrets.MESSAGE_TEXT));
        telegram.receive(people.text("1", "Lan", "còn đó không"));
        telegram.receive(people.text("2", "Hoa", "mất mạng"));
        reception.start();
        awaitTexts("mất mạng", "còn đó không");
    }

    @Test
    void a_tap_is_answered_even_when_the_store_is_away() {
        inbox.storeIsAway(true);
        telegram.receive(people.press("1", "Lan", "55", "ok"));
        reception.start();
        await().atMost(5, SECONDS)
                .until(() -> !telegram.calls("answerCallbackQuery").isEmpty());
    }

    @Test
    void after_a_quiet_week_telegram_may_number_from_below() {
        reception.start();
        telegram.receive(people.text("1", "Lan", "tuần trước"));
        awaitTexts("tuần trước");
        await().atMost(5, SECONDS)
                .until(() -> telegram.unconfirmed().isEmpty()
                        && telegram.calls("getUpdates").size() > 2);
        await().atMost(5, SECONDS).until(() -> lastOffset() == 0);
        telegram.receive(people.text("1", "Lan", "tuần này").put("update_id", 7));
        awaitTexts("tuần trước", "tuần này");
    }

    private long lastOffset() {
        List<FakeTelegram.Call> polls = telegram.calls("getUpdates");
        return polls.get(polls.size() - 1).parameters().path("offset").asLong();
    }

    @Test
    void only_the_holder_of_the_lease_polls_and_hands_over_when_it_stops() {
        var other =
                leases.acquire("poll/telegram", "other", Duration.ofMinutes(1)).orElseThrow();
        reception.start();
        await().atMost(5, SECONDS).until(() -> state.state().trouble().isPresent());
        assertThat(telegram.calls("getUpdates")).isEmpty();
        leases.release(other);
        telegram.receive(people.text("1", "Lan", "đến lượt"));
        awaitTexts("đến lượt");
        reception.close();
        assertThat(leases.acquire("poll/telegram", "other", Duration.ofMinutes(1)))
                .isPresent();
    }

    @Test
    void stopping_does_not_wait_for_the_poll_under_way() {
        reception.start();
        await().atMost(5, SECONDS).until(() -> !telegram.calls("getUpdates").isEmpty());
        long begun = System.nanoTime();
        reception.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void in_webhook_mode_telegram_is_told_where_and_with_which_secret() {
        List<TelegramSetup.Step> steps =
                SetupSteps.webhook(URI.create("https://dongphuc.example.vn"), new Secret("S-1"), MESSAGES);
        telegram.answer("setWebhook", Reply.refusal(400, "Bad Request: bad webhook: Failed to resolve host"));
        try (TelegramSetup setup = new TelegramSetup(api, steps, quick())) {
            setup.begin();
            await().atMost(5, SECONDS)
                    .until(() -> telegram.calls("setMyCommands").size() == 2);
        }
        assertThat(telegram.calls("setWebhook")).hasSize(2).allSatisfy(call -> {
            assertThat(call.parameters().path("url").asString())
                    .isEqualTo("https://dongphuc.example.vn/webhooks/telegram");
            assertThat(call.parameters().path("secret_token").asString()).isEqualTo("S-1");
            assertThat(call.parameters().path("allowed_updates")).hasSize(3);
        });
    }
}
