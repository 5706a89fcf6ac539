package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** The correction, all-clear or withdrawal of an emergency goes on to a person's next channel like the emergency itself, once. */
class FollowUpReroutingTest {
    private static final SendOutcome BLOCKED =
            new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));
    private static final SendOutcome DOWN =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "connect"), Optional.empty(), true);

    private static DeliveryOrder storm() {
        return Ledgers.order("storm", Level.EMERGENCY, ChannelKind.TELEGRAM, ChannelKind.ZALO);
    }

    private static DeliveryOrder correction(Level level) {
        return new DeliveryOrder(
                "correction",
                "TB-correction",
                "Tiêu đề",
                level,
                false,
                Map.of(ChannelKind.TELEGRAM, "Nhầm", ChannelKind.ZALO, "Nhầm"),
                new DeliveryOrder.Audience(Set.of(), Set.of()),
                Ledgers.NOW.plusSeconds(86_400),
                Optional.of("storm"),
                false,
                true);
    }

    private static FakeChannel zalo(Scene scene) {
        return scene.channels.get(ChannelKind.ZALO);
    }

    private static Stream<String> got(FakeChannel channel, String notice) {
        return channel.received().stream()
                .filter(it -> it.notice().orElseThrow().noticeId().equals(notice))
                .map(it -> it.to().value());
    }

    @Test
    void whoever_blocked_the_channel_since_gets_the_correction_on_their_next() {
        try (Scene scene = Scene.of(3)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(zalo(scene).received()).isEmpty();
            scene.telegram().answers("1000", BLOCKED);
            scene.desk().start(correction(Level.EMERGENCY));
            scene.settles("correction");
            assertThat(got(zalo(scene), "correction")).containsExactly("1000");
            assertThat(got(scene.telegram(), "correction")).containsExactlyInAnyOrder("1000", "1001", "1002");
        }
    }

    @Test
    void an_outage_during_the_correction_sends_it_on_as_it_would_the_emergency() {
        try (Scene scene = Scene.of(40)) {
            scene.audience.links(5, ChannelKind.ZALO);
            scene.desk().start(storm());
            scene.settles("storm");
            scene.telegram().usually(message -> DOWN);
            scene.desk().start(correction(Level.EMERGENCY));
            scene.until(() -> got(scene.telegram(), "correction").findAny().isPresent());
            scene.until(minuteByMinute(scene, () -> !zalo(scene).received().isEmpty()));
            assertThat(got(zalo(scene), "correction")).containsExactly("1005");
        }
    }

    /** A minute passes every hundred looks: leases and pauses run out as they do in life, only sooner. */
    private static Callable<Boolean> minuteByMinute(Scene scene, BooleanSupplier condition) {
        AtomicInteger looks = new AtomicInteger();
        return () -> {
            if (looks.incrementAndGet() % 100 == 0) {
                scene.clock.move(Duration.ofMinutes(1));
            }
            return condition.getAsBoolean();
        };
    }

    @Test
    void whoever_got_the_emergency_on_their_second_channel_gets_the_correction_there_once() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.telegram().answers("1000", BLOCKED);
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(got(zalo(scene), "storm")).containsExactly("1000");
            scene.desk().start(correction(Level.EMERGENCY));
            scene.settles("correction");
            assertThat(got(zalo(scene), "correction")).containsExactly("1000");
            assertThat(got(scene.telegram(), "correction")).containsExactly("1001");
        }
    }

    @Test
    void whoever_stands_in_both_ledgers_is_not_told_twice_on_one_channel() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.audience.lists(ChannelKind.ZALO, FakeAudience.elsewhere(ChannelKind.ZALO, 0));
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(got(zalo(scene), "storm")).containsExactly("1000");
            scene.telegram().answers("1000", BLOCKED);
            scene.desk().start(correction(Level.EMERGENCY));
            scene.settles("correction");
            assertThat(got(scene.telegram(), "correction")).containsExactlyInAnyOrder("1000", "1001");
            assertThat(got(zalo(scene), "correction")).containsExactly("1000");
        }
    }

    @Test
    void a_follow_up_that_is_no_emergency_stays_on_its_channel() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.desk().start(storm());
            scene.settles("storm");
            scene.telegram().answers("1000", BLOCKED);
            scene.desk().start(correction(Level.ROUTINE));
            scene.settles("correction");
            assertThat(zalo(scene).received()).isEmpty();
            assertThat(List.copyOf(scene.audience.gone)).containsExactly("s0");
        }
    }
}
