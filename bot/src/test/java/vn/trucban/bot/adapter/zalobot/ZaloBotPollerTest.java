package vn.trucban.bot.adapter.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.adapter.reception.BackOff;
import vn.trucban.bot.adapter.reception.PollingLoop;
import vn.trucban.bot.adapter.reception.PollingRight;
import vn.trucban.bot.adapter.reception.Reception;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.channel.LogCapture;
import vn.trucban.notifier.channel.zalobot.FakeZaloBot;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.InMemoryLeases;
import vn.trucban.notifier.zalobot.ZaloBotApi;
import vn.trucban.notifier.zalobot.ZaloBotSettings;

/** Officers are heard through the bot platform, whatever happens on the way. */
class ZaloBotPollerTest {
    private static final String LAN = "e4ea2cd5189df1c3a88c";

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final FakeZaloBot platform = FakeZaloBot.start(clock);
    private final InMemoryLeases leases = new InMemoryLeases(clock);
    private final List<Inbound> accepted = new CopyOnWriteArrayList<>();
    private final Reception reception = new Reception();
    private final List<ZaloBotPoller> pollers = new ArrayList<>();
    private volatile boolean storeAway;

    private ZaloBotPoller start(String owner) {
        ZaloBotSettings settings = ZaloBotSettings.read(new Variables(platform.environment()::get));
        ZaloBotApi api = new ZaloBotApi(
                settings,
                settings.token().orElseThrow(),
                new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        ZaloBotPoller poller = new ZaloBotPoller(
                api,
                new ZaloBotPoller.Intake(new ZaloBotMessages(clock), this::accept, new SimpleMeterRegistry()),
                new PollingRight(leases, "zalo-bot", owner, Duration.ofSeconds(60)),
                reception,
                new PollingLoop.Pace(
                        Duration.ofSeconds(5),
                        new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), new Random(1)),
                        Duration.ofMillis(50)),
                clock);
        pollers.add(poller);
        poller.start();
        return poller;
    }

    private void accept(Inbound inbound) {
        if (storeAway) {
            throw new IllegalStateException("away while taking " + PlantedSecrets.MESSAGE_TEXT);
        }
        accepted.add(inbound);
    }

    @AfterEach
    void stop() {
        pollers.forEach(ZaloBotPoller::close);
        platform.close();
    }

    private void heard(Event... events) {
        await().untilAsserted(
                        () -> assertThat(accepted).extracting(Inbound::event).containsExactly(events));
    }

    @Test
    void what_an_officer_writes_arrives_with_name_and_time() {
        platform.says(LAN, "máy in kẹt giấy");
        start("a");
        heard(new Event.Text("máy in kẹt giấy"));
        Inbound inbound = accepted.get(0);
        assertThat(inbound.from()).isEqualTo(new Address(ChannelKind.ZALO_BOT, LAN));
        assertThat(inbound.displayName()).contains("Lan");
        assertThat(inbound.at()).isEqualTo(Instant.parse("2026-09-01T01:00:00Z"));
        assertThat(inbound.id()).startsWith("zalo-bot:");
    }

    @Test
    void a_start_with_an_invite_a_photo_and_a_sticker_are_told_apart() {
        platform.says(LAN, "/start MOI-123");
        platform.says(LAN, "/start");
        platform.receive(
                "message.image.received",
                platform.message(LAN, "PRIVATE")
                        .put("photo_url", "https://photo.example.vn/1.jpg")
                        .put("caption", "đèn đỏ"));
        platform.receive("message.sticker.received", platform.message(LAN, "PRIVATE"));
        start("a");
        heard(
                new Event.Joined(Optional.of("MOI-123")),
                new Event.Joined(Optional.empty()),
                new Event.Photo("https://photo.example.vn/1.jpg", Optional.of("đèn đỏ")),
                new Event.Unsupported("sticker"));
    }

    @Test
    void groups_are_nobodys_conversation() {
        platform.receive("message.text.received", platform.message(LAN, "GROUP").put("text", "chào cả nhóm"));
        platform.says(LAN, "mất mạng");
        start("a");
        heard(new Event.Text("mất mạng"));
    }

    @Test
    void a_message_is_held_while_the_store_is_away_because_the_platform_will_not_say_it_again() {
        storeAway = true;
        platform.says(LAN, "mất điện");
        platform.says(LAN, "ở quầy 2");
        try (LogCapture log = new LogCapture()) {
            start("a");
            await().until(() -> log.lines().stream().anyMatch(line -> line.contains("held")));
            assertThat(accepted).isEmpty();
            storeAway = false;
            heard(new Event.Text("mất điện"), new Event.Text("ở quầy 2"));
            assertThat(log.lines()).noneMatch(line -> line.contains(PlantedSecrets.MARK));
        }
    }

    @Test
    void an_outage_of_the_platform_is_survived_and_seen() {
        platform.answer(
                "/getUpdates",
                Reply.badGateway(),
                FakeZaloBot.refusal(500),
                Reply.of(200, "{\"ok\":true,\"result\":7}"));
        platform.says(LAN, "mất mạng");
        start("a");
        heard(new Event.Text("mất mạng"));
        await().until(() -> reception.state().trouble().isEmpty());
        platform.goDown();
        await().until(() -> reception.state().trouble().isPresent());
        assertThat(reception.state().trouble().orElseThrow()).doesNotContain(PlantedSecrets.MARK);
        platform.comeBack();
        platform.says(LAN, "có lại rồi");
        heard(new Event.Text("mất mạng"), new Event.Text("có lại rồi"));
    }

    @Test
    void one_instance_polls_and_the_other_takes_over() {
        ZaloBotPoller first = start("a");
        await().until(() -> !platform.calls("/getUpdates").isEmpty());
        start("b");
        first.close();
        pollers.remove(first);
        platform.says(LAN, "mất mạng");
        heard(new Event.Text("mất mạng"));
    }
}
