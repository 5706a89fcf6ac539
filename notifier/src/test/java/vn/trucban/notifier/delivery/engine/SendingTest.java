package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.delivery.DeliveryState.FAILED;
import static vn.trucban.notifier.delivery.DeliveryState.GONE;
import static vn.trucban.notifier.delivery.DeliveryState.NOT_REACHABLE;
import static vn.trucban.notifier.delivery.DeliveryState.SENT;
import static vn.trucban.notifier.delivery.DeliveryState.SKIPPED;
import static vn.trucban.notifier.delivery.DeliveryState.UNKNOWN;
import static vn.trucban.notifier.delivery.DeliveryState.WAITING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.Ledgers;

class SendingTest {
    private static final Reason REASON = new Reason(Failure.MESSAGE_REFUSED, "400");
    private static final Reason BUSY = new Reason(Failure.RATE_LIMITED, "429");
    private static final Reason SILENT = new Reason(Failure.NO_ANSWER, "timeout");

    @Test
    void everybody_gets_it_once_and_the_listeners_hear_the_end() {
        try (Scene scene = Scene.of(200)) {
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.telegram().addresses()).hasSize(200).doesNotHaveDuplicates();
            assertThat(scene.counts("n1")).isEqualTo(new Counts(0, 0, 200, 0, 0, 0, 0, 0));
            scene.until(() -> scene.heard.stream().anyMatch(Progress::settled));
            scene.until(() -> scene.store().agenda().runIds().isEmpty());
        }
    }

    @Test
    void the_message_carries_its_notice() {
        try (Scene scene = Scene.of(1)) {
            scene.starts("n1", Level.EMERGENCY);
            scene.settles("n1");
            OutgoingMessage message = scene.telegram().received().get(0);
            assertThat(message.id()).isEqualTo("n1/telegram/s0");
            assertThat(message.text()).isEqualTo("Thông báo n1");
            assertThat(message.notice().orElseThrow().serial()).isEqualTo("TB-n1");
            assertThat(message.notice().orElseThrow().emergency()).isTrue();
            assertThat(message.repeat()).isFalse();
        }
    }

    @Test
    void starting_twice_sends_once() {
        try (Scene scene = Scene.of(40)) {
            scene.starts("n1", Level.ROUTINE);
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.telegram().received()).hasSize(40);
        }
    }

    @Test
    void an_audience_of_nobody_is_done_at_once() {
        try (Scene scene = Scene.of(0)) {
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.counts("n1")).isEqualTo(Counts.NONE);
        }
    }

    @Test
    void refused_twice_for_being_too_fast_then_accepted() {
        try (Scene scene = Scene.of(3)) {
            SendOutcome later = new SendOutcome.RetryLater(BUSY, Optional.of(Duration.ofSeconds(7)), false);
            scene.telegram().answers("1001", later, later);
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.counts("n1").sent() == 2);
            scene.clock.move(Duration.ofSeconds(6));
            assertThat(scene.deliveries("n1", WAITING)).singleElement().satisfies(each -> assertThat(each.notBefore())
                    .hasValue(Ledgers.NOW.plusSeconds(7)));
            scene.clock.move(Duration.ofSeconds(1));
            scene.until(() -> scene.telegram().received().size() == 4);
            // why: the pause counts from when the refusal is recorded
            scene.until(() -> scene.counts("n1").waiting() == 1);
            scene.clock.move(Duration.ofSeconds(7));
            scene.settles("n1");
            assertThat(scene.counts("n1").sent()).isEqualTo(3);
            assertThat(scene.deliveries("n1", SENT))
                    .filteredOn(each -> each.subscriberId().equals("s1"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.attempts()).isEqualTo(3));
        }
    }

    @Test
    void every_outcome_has_its_place_and_the_subscribers_hear_of_it() {
        try (Scene scene = Scene.of(5)) {
            scene.telegram()
                    .answers("1000", new SendOutcome.Rejected(REASON))
                    .answers("1001", new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403")))
                    .answers("1002", new SendOutcome.NotReachable(new Reason(Failure.WINDOW_CLOSED, "-230")))
                    .answers("1003", new SendOutcome.Unknown(SILENT))
                    .answers("1004", new SendOutcome.Sent("m", Optional.of(new Address(ChannelKind.TELEGRAM, "-100"))));
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.counts("n1")).isEqualTo(new Counts(0, 0, 1, 1, 1, 1, 1, 0));
            assertThat(scene.who("n1", FAILED)).containsExactly("s0");
            assertThat(scene.who("n1", GONE)).containsExactly("s1");
            assertThat(scene.who("n1", NOT_REACHABLE)).containsExactly("s2");
            assertThat(scene.who("n1", UNKNOWN)).containsExactly("s3");
            assertThat(scene.audience.gone).containsExactly("s1");
            assertThat(scene.audience.moved).containsExactly("s4 1004→-100");
            assertThat(scene.desk()
                            .progress("n1")
                            .orElseThrow()
                            .channels()
                            .get(0)
                            .topReasons())
                    .hasSize(3);
        }
    }

    @Test
    void a_channel_that_throws_leaves_unknown_not_lost() {
        try (Scene scene = Scene.of(2)) {
            scene.telegram().usually(message -> {
                throw new IllegalStateException("broken");
            });
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.counts("n1").unknown()).isEqualTo(2);
        }
    }

    @Test
    void a_channel_that_is_switched_off_fails_visibly() {
        try (Scene scene = Scene.empty(2)) {
            DeliveryDesk desk = scene.instance("only", new AwayStore(), new Channels(List.of()));
            desk.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            assertThat(desk.deliveries("n1", Set.of(FAILED), Optional.empty(), 10)
                            .deliveries())
                    .hasSize(2)
                    .extracting(each -> each.reason().orElseThrow().failure())
                    .containsOnly(Failure.NOT_CONFIGURED);
        }
    }

    @Test
    void when_the_whole_channel_must_rest_nothing_more_is_tried() {
        try (Scene scene = Scene.of(500)) {
            AtomicInteger before = new AtomicInteger(99);
            scene.telegram()
                    .usually(message -> before.getAndDecrement() > 0
                            ? scene.telegram().sent()
                            : new SendOutcome.RetryLater(BUSY, Optional.of(Duration.ofMinutes(5)), true));
            scene.starts("n1", Level.ROUTINE);
            scene.until(
                    () -> scene.counts("n1").sent() == 99 && scene.counts("n1").sending() == 0);
            assertThat(scene.telegram().received().size()).isLessThan(100 + 64);
            assertThat(scene.counts("n1").waiting())
                    .isEqualTo(500 - scene.counts("n1").sent());
            assertThat(scene.desk()
                            .progress("n1")
                            .orElseThrow()
                            .channels()
                            .get(0)
                            .pausedUntil())
                    .isPresent();
        }
    }

    @Test
    void a_platform_that_never_answers_does_not_turn_everybody_into_unknown() {
        try (Scene scene = Scene.of(2000)) {
            scene.telegram().usually(message -> new SendOutcome.Unknown(SILENT));
            scene.starts("n1", Level.ROUTINE);
            scene.until(() ->
                    scene.counts("n1").unknown() >= 8 && scene.counts("n1").sending() == 0);
            assertThat(scene.counts("n1").unknown()).isLessThanOrEqualTo(8 + 64 + 5);
        }
    }

    @Test
    void whoever_withdraws_meanwhile_gets_nothing_more() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.audience.withdraws("s200");
            scene.telegram().release();
            scene.settles("n1");
            assertThat(scene.telegram().addresses()).doesNotContain("1200").hasSize(299);
            assertThat(scene.deliveries("n1", SKIPPED)).singleElement().satisfies(each -> assertThat(each.skip())
                    .hasValue(Skip.WITHDRAWN));
        }
    }

    @Test
    void never_more_than_64_are_marked_sending() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.starts("n2", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            assertThat(scene.counts("n1").sending() + scene.counts("n2").sending())
                    .isEqualTo(64);
        }
    }

    @Test
    void cancelled_means_nothing_more_and_in_flight_is_recorded() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.desk().cancel("n1");
            scene.until(() -> scene.counts("n1").skipped() > 200);
            scene.telegram().release();
            scene.settles("n1");
            assertThat(scene.telegram().received()).hasSize(64);
            assertThat(scene.counts("n1")).isEqualTo(new Counts(0, 0, 64, 0, 0, 0, 0, 236));
            assertThat(scene.desk().resendMissed("n1")).isEqualTo(new ResendAnswer.Refused(ResendAnswer.Why.CANCELLED));
        }
    }

    @Test
    void nothing_is_sent_after_expiry() {
        try (Scene scene = Scene.of(300)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.clock.move(Duration.ofDays(1));
            scene.telegram().release();
            scene.settles("n1");
            assertThat(scene.telegram().received()).hasSize(64);
            assertThat(scene.deliveries("n1", SKIPPED))
                    .hasSize(236)
                    .extracting(Delivery::skip)
                    .containsOnly(Optional.of(Skip.EXPIRED));
        }
    }

    @Test
    void sending_again_goes_to_exactly_those_who_missed_it() {
        try (Scene scene = Scene.of(100)) {
            scene.telegram()
                    .answers("1001", new SendOutcome.Rejected(REASON))
                    .answers("1002", new SendOutcome.Unknown(SILENT))
                    .answers("1003", new SendOutcome.NotReachable(REASON))
                    .answers("1004", new SendOutcome.RecipientGone(REASON));
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.desk().resendMissed("n1")).isEqualTo(new ResendAnswer.Resending(3));
            scene.until(() -> scene.telegram().received().size() == 103);
            scene.settles("n1");
            List<OutgoingMessage> again = scene.telegram().received().subList(100, 103);
            assertThat(again).extracting(each -> each.to().value()).containsExactlyInAnyOrder("1001", "1002", "1003");
            assertThat(again)
                    .filteredOn(OutgoingMessage::repeat)
                    .extracting(each -> each.to().value())
                    .containsExactly("1002");
            assertThat(scene.counts("n1")).isEqualTo(new Counts(0, 0, 99, 0, 0, 1, 0, 0));
            assertThat(scene.desk().resendMissed("n1"))
                    .isEqualTo(new ResendAnswer.Refused(ResendAnswer.Why.NOTHING_MISSED));
        }
    }
}
