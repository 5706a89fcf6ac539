package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** Emergencies, and notices that follow one another. */
class UrgencyTest {
    private static final Reason SILENT = new Reason(Failure.NO_ANSWER, "timeout");

    private static String notice(OutgoingMessage message) {
        return message.notice().orElseThrow().noticeId();
    }

    @Test
    void an_emergency_takes_all_turns_from_a_routine_notice_at_once() {
        try (Scene scene = Scene.of(Map.of(ChannelKind.TELEGRAM, 120), 100)) {
            scene.starts("routine", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() > 10);
            long approved = System.nanoTime();
            scene.starts("storm", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().stream()
                    .anyMatch(each -> notice(each).equals("storm")));
            assertThat(Duration.ofNanos(System.nanoTime() - approved)).isLessThan(Duration.ofMillis(250));
            scene.settles("storm");
            scene.settles("routine");
            List<String> order = scene.telegram().received().stream()
                    .map(UrgencyTest::notice)
                    .toList();
            List<String> fromStorm = order.subList(order.indexOf("storm"), order.lastIndexOf("storm") + 1);
            assertThat(fromStorm.stream().filter("routine"::equals).count()).isLessThanOrEqualTo(2);
            assertThat(scene.telegram().received().stream()
                            .collect(Collectors.groupingBy(OutgoingMessage::id, Collectors.counting())))
                    .hasSize(240)
                    .doesNotContainValue(2L);
        }
    }

    @Test
    void an_emergency_gets_through_while_the_platform_sits_on_a_routine_page() {
        try (Scene scene = Scene.of(Map.of(ChannelKind.TELEGRAM, 200), 40)) {
            scene.telegram().hold();
            scene.starts("routine", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() > 5);
            scene.starts("storm", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().stream()
                    .anyMatch(each -> notice(each).equals("storm")));
            assertThat(scene.counts("routine").sending() + scene.counts("storm").sending())
                    .isLessThanOrEqualTo(64);
        }
    }

    @Test
    void an_emergency_repeats_once_what_nobody_knows() {
        try (Scene scene = Scene.of(2)) {
            scene.telegram().answers("1000", new SendOutcome.Unknown(SILENT));
            scene.telegram().answers("1001", new SendOutcome.Unknown(SILENT), new SendOutcome.Unknown(SILENT));
            scene.starts("storm", Level.EMERGENCY);
            // why both: they wait before they are tried, too
            scene.until(() -> scene.telegram().received().size() == 2
                    && scene.counts("storm").waiting() == 2);
            scene.clock.move(Duration.ofSeconds(3));
            scene.settles("storm");
            assertThat(scene.counts("storm")).isEqualTo(new Counts(0, 0, 1, 0, 1, 0, 0, 0));
            assertThat(scene.telegram().received())
                    .extracting(OutgoingMessage::repeat)
                    .containsExactly(false, false, true, true);
            assertThat(scene.telegram().received())
                    .extracting(each -> each.notice().orElseThrow().serial())
                    .containsOnly("TB-storm");
        }
    }

    @Test
    void a_correction_waits_for_what_is_in_flight_and_replaces_what_waits() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("alert", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.starts("correction", Level.EMERGENCY, "alert", ChannelKind.TELEGRAM);
            scene.until(() -> scene.counts("alert").skipped() > 200);
            assertThat(scene.telegram().received()).hasSize(64);
            assertThat(scene.desk()
                            .progress("correction")
                            .orElseThrow()
                            .channels()
                            .get(0)
                            .stage())
                    .isEqualTo(Stage.QUEUED);
            scene.telegram().release();
            scene.settles("correction");
            scene.settles("alert");
            assertThat(scene.counts("alert")).isEqualTo(new Counts(0, 0, 64, 0, 0, 0, 0, 236));
            assertThat(scene.counts("correction").sent()).isEqualTo(300);
            List<String> order = scene.telegram().received().stream()
                    .map(UrgencyTest::notice)
                    .toList();
            assertThat(order.lastIndexOf("alert")).isLessThan(order.indexOf("correction"));
        }
    }

    @Test
    void an_all_clear_waits_for_the_alert_before_the_correction_too() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("alert", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.starts("correction", Level.EMERGENCY, "alert", ChannelKind.TELEGRAM);
            scene.starts("clear", Level.ROUTINE, "correction", ChannelKind.TELEGRAM);
            scene.until(() -> scene.counts("correction").skipped() > 200
                    && scene.counts("alert").skipped() > 200);
            assertThat(scene.telegram().received()).hasSize(64);
            scene.telegram().release();
            scene.settles("clear");
            assertThat(scene.counts("correction").sent()).isZero();
            assertThat(scene.counts("clear").sent()).isEqualTo(300);
        }
    }

    @Test
    void a_published_notice_goes_to_one_place_and_its_update_replaces_it() {
        try (Scene scene = Scene.of(0)) {
            FakeChannel page = scene.channels.get(ChannelKind.FACEBOOK);
            page.usually(message -> new SendOutcome.Sent("post-1"));
            scene.desk().start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.FACEBOOK));
            scene.settles("n1");
            scene.starts("n2", Level.ROUTINE, "n1", ChannelKind.FACEBOOK);
            scene.settles("n2");
            assertThat(page.received())
                    .hasSize(2)
                    .extracting(OutgoingMessage::replaces)
                    .containsExactly(Optional.empty(), Optional.of("post-1"));
        }
    }

    @Test
    void an_unknown_post_is_looked_for_and_repeated() {
        try (Scene scene = Scene.of(0)) {
            FakeChannel page = scene.channels.get(ChannelKind.FACEBOOK);
            page.answers("facebook", new SendOutcome.Unknown(SILENT), new SendOutcome.Unknown(SILENT));
            scene.desk().start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.FACEBOOK));
            scene.until(() -> page.received().size() == 1);
            scene.clock.move(Duration.ofSeconds(3));
            scene.until(() -> page.received().size() == 2);
            scene.clock.move(Duration.ofSeconds(7));
            scene.settles("n1");
            assertThat(page.received()).extracting(OutgoingMessage::repeat).containsExactly(false, true, true);
            assertThat(scene.counts("n1").sent()).isEqualTo(1);
        }
    }

    @Test
    void every_channel_goes_its_own_pace() {
        Map<ChannelKind, Integer> sizes = Map.of(ChannelKind.TELEGRAM, 70, ChannelKind.ZALO, 50);
        try (Scene scene = Scene.of(sizes, Scene.UNLIMITED)) {
            scene.telegram().hold();
            scene.desk()
                    .start(Ledgers.order(
                            "n1", Level.ROUTINE, ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.LOUDSPEAKER));
            scene.until(() -> scene.counts("n1").sent() == 51);
            scene.telegram().release();
            scene.settles("n1");
            assertThat(scene.counts("n1").sent()).isEqualTo(121);
        }
    }
}
