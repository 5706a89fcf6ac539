package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.delivery.DeliveryState.FAILED;
import static vn.trucban.notifier.delivery.DeliveryState.GONE;
import static vn.trucban.notifier.delivery.DeliveryState.NOT_REACHABLE;
import static vn.trucban.notifier.delivery.DeliveryState.SENT;
import static vn.trucban.notifier.delivery.DeliveryState.SKIPPED;
import static vn.trucban.notifier.delivery.DeliveryState.UNKNOWN;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryList.Origin;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** Whoever cannot be reached on one channel in an emergency is sent to on their next: once, and never forgotten. */
class ReroutingTest {
    private static final Reason BLOCKED = new Reason(Failure.BLOCKED_BY_RECIPIENT, "403");
    private static final Reason REFUSED = new Reason(Failure.MESSAGE_REFUSED, "400");
    private static final Reason CLOSED = new Reason(Failure.WINDOW_CLOSED, "-230");
    private static final Reason NIGHT = new Reason(Failure.NIGHT_REST, "-234");
    private static final Reason SILENT = new Reason(Failure.NO_ANSWER, "timeout");
    private static final Set<DeliveryState> ALL = EnumSet.allOf(DeliveryState.class);

    private static DeliveryOrder storm(ChannelKind... channels) {
        return Ledgers.order("storm", Level.EMERGENCY, channels);
    }

    private static DeliveryOrder storm() {
        return storm(ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.ZALO_BOT);
    }

    private static FakeChannel zalo(Scene scene) {
        return scene.channels.get(ChannelKind.ZALO);
    }

    private static Progress.OnChannel on(DeliveryDesk desk, ChannelKind channel) {
        return desk.progress("storm").orElseThrow().channels().stream()
                .filter(each -> each.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static Delivery line(Scene scene, ChannelKind channel, String address) {
        return scene.deliveries("storm", DeliveryState.values()).stream()
                .filter(each -> each.address().equals(new Address(channel, address)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void blocked_refused_and_not_reachable_people_get_it_on_their_next_channel_once() {
        try (Scene scene = Scene.of(100)) {
            IntStream.range(0, 5).forEach(number -> scene.audience.links(number, ChannelKind.ZALO));
            scene.telegram()
                    .answers("1000", new SendOutcome.RecipientGone(BLOCKED))
                    .answers("1001", new SendOutcome.Rejected(REFUSED))
                    .answers("1002", new SendOutcome.NotReachable(CLOSED))
                    .answers("1050", new SendOutcome.RecipientGone(BLOCKED));
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(zalo(scene).addresses()).containsExactlyInAnyOrder("1000", "1001", "1002");
            assertThat(on(scene.desk(), ChannelKind.TELEGRAM).counts()).isEqualTo(new Counts(0, 0, 96, 1, 0, 2, 1, 0));
            assertThat(on(scene.desk(), ChannelKind.TELEGRAM).detours()).isEqualTo(new Detours(3, 2, 0));
            assertThat(on(scene.desk(), ChannelKind.ZALO).counts()).isEqualTo(new Counts(0, 0, 3, 0, 0, 0, 0, 0));
            assertThat(on(scene.desk(), ChannelKind.ZALO).detours()).isEqualTo(new Detours(0, 0, 3));
            scene.until(() -> scene.store().agenda().runIds().isEmpty());
        }
    }

    @Test
    void the_ledger_says_where_they_failed_and_who_took_over() {
        try (Scene scene = Scene.of(3)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.telegram().answers("1000", new SendOutcome.Rejected(REFUSED));
            scene.desk().start(storm());
            scene.settles("storm");
            Delivery failed = line(scene, ChannelKind.TELEGRAM, "1000");
            assertThat(failed.state()).isEqualTo(FAILED);
            assertThat(failed.reason()).contains(REFUSED);
            assertThat(failed.handedTo()).contains(ChannelKind.ZALO);
            Delivery reached = line(scene, ChannelKind.ZALO, "1000");
            assertThat(reached.state()).isEqualTo(SENT);
            assertThat(reached.cameFrom()).contains(new Origin(ChannelKind.TELEGRAM, Optional.of(REFUSED)));
        }
    }

    @Test
    void sending_again_does_not_go_where_another_channel_took_over() {
        try (Scene scene = Scene.of(3)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.audience.links(1, ChannelKind.ZALO);
            scene.telegram()
                    .answers("1000", new SendOutcome.Rejected(REFUSED))
                    .answers("1001", new SendOutcome.Rejected(REFUSED));
            zalo(scene).answers("1001", new SendOutcome.NotReachable(CLOSED));
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(scene.desk().resendMissed("storm")).isEqualTo(new ResendAnswer.Resending(1));
            scene.until(() -> zalo(scene).received().size() == 3);
            scene.settles("storm");
            assertThat(zalo(scene).addresses()).containsExactlyInAnyOrder("1000", "1001", "1001");
            assertThat(scene.telegram().received()).hasSize(3);
            assertThat(scene.desk().resendMissed("storm"))
                    .isEqualTo(new ResendAnswer.Refused(ResendAnswer.Why.NOTHING_MISSED));
        }
    }

    @Test
    void what_nobody_knows_is_repeated_where_it_was_and_not_handed_on() {
        try (Scene scene = Scene.of(1)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.telegram().answers("1000", new SendOutcome.Unknown(SILENT), new SendOutcome.Unknown(SILENT));
            scene.desk().start(storm());
            scene.until(() -> scene.telegram().received().size() == 1);
            scene.clock.move(Duration.ofSeconds(5));
            scene.settles("storm");
            assertThat(scene.telegram().received()).hasSize(2);
            assertThat(zalo(scene).received()).isEmpty();
            assertThat(line(scene, ChannelKind.TELEGRAM, "1000").state()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void a_night_without_messages_is_waited_for_by_those_only_who_have_no_other_channel() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            SendOutcome morning = new SendOutcome.RetryLater(NIGHT, Optional.of(Duration.ofHours(7)), false);
            scene.telegram().answers("1000", morning).answers("1001", morning);
            scene.desk().start(storm());
            scene.until(() -> zalo(scene).received().size() == 1);
            scene.until(() -> line(scene, ChannelKind.TELEGRAM, "1000").state() == NOT_REACHABLE);
            assertThat(line(scene, ChannelKind.TELEGRAM, "1001").state()).isEqualTo(DeliveryState.WAITING);
            scene.clock.move(Duration.ofHours(7));
            scene.settles("storm");
            assertThat(scene.telegram().addresses()).containsExactlyInAnyOrder("1000", "1001", "1001");
        }
    }

    @Test
    void a_third_channel_is_tried_when_the_second_fails_too_and_then_it_ends() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO, ChannelKind.ZALO_BOT);
            scene.telegram().answers("1000", new SendOutcome.RecipientGone(BLOCKED));
            zalo(scene).answers("1000", new SendOutcome.NotReachable(CLOSED));
            FakeChannel last = scene.channels.get(ChannelKind.ZALO_BOT);
            last.answers("1000", new SendOutcome.Rejected(REFUSED));
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(last.addresses()).containsExactly("1000");
            assertThat(line(scene, ChannelKind.ZALO_BOT, "1000").cameFrom())
                    .contains(new Origin(ChannelKind.ZALO, Optional.of(CLOSED)));
            assertThat(scene.desk().progress("storm").orElseThrow().missed()).isEqualTo(1);
        }
    }

    @Test
    void whoever_withdraws_one_address_meanwhile_gets_the_emergency_on_the_other() {
        try (Scene scene = Scene.of(300)) {
            scene.audience.links(200, ChannelKind.ZALO);
            scene.telegram().hold();
            scene.desk().start(storm());
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.audience.withdraws("s200");
            scene.telegram().release();
            scene.settles("storm");
            assertThat(scene.telegram().addresses()).doesNotContain("1200");
            assertThat(zalo(scene).addresses()).containsExactly("1200");
            assertThat(line(scene, ChannelKind.ZALO, "1200").cameFrom())
                    .contains(new Origin(ChannelKind.TELEGRAM, Optional.empty()));
        }
    }

    @Test
    void of_a_cancelled_emergency_nobody_is_sent_anything_on_another_channel() {
        try (Scene scene = Scene.of(64)) {
            IntStream.range(0, 64).forEach(number -> scene.audience.links(number, ChannelKind.ZALO));
            scene.telegram().usually(message -> new SendOutcome.RecipientGone(BLOCKED));
            scene.telegram().hold();
            scene.desk().start(storm());
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.desk().cancel("storm");
            scene.telegram().release();
            scene.settles("storm");
            assertThat(zalo(scene).received()).isEmpty();
            assertThat(scene.deliveries("storm", SKIPPED))
                    .hasSize(64)
                    .extracting(Delivery::skip)
                    .containsOnly(Optional.of(Skip.CANCELLED));
            assertThat(scene.deliveries("storm", GONE)).hasSize(64);
        }
    }

    @Test
    void people_listed_late_are_taken_in_once_and_not_beside_a_hand_over() {
        try (Scene scene = Scene.of(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            scene.audience.lists(
                    ChannelKind.ZALO,
                    FakeAudience.elsewhere(ChannelKind.ZALO, 0),
                    FakeAudience.elsewhere(ChannelKind.ZALO, 9));
            scene.telegram().answers("1000", new SendOutcome.RecipientGone(BLOCKED));
            scene.desk().start(storm());
            scene.settles("storm");
            assertThat(zalo(scene).addresses()).containsExactlyInAnyOrder("1000", "1009");
            assertThat(on(scene.desk(), ChannelKind.ZALO).counts().sent()).isEqualTo(2);
        }
    }

    @Test
    void a_store_that_fails_every_few_calls_loses_nobody_and_doubles_nobody() {
        try (Scene scene = Scene.empty(300)) {
            scene.clock.run();
            IntStream.range(0, 300).forEach(number -> scene.audience.links(number, ChannelKind.ZALO));
            scene.telegram().usually(message -> new SendOutcome.RecipientGone(BLOCKED));
            AwayStore connection = new AwayStore();
            DeliveryDesk desk = scene.instance("only", connection);
            desk.start(storm());
            connection.loses(9);
            scene.until(() -> zalo(scene).received().size() >= 300);
            connection.loses(0);
            scene.until(() -> desk.progress("storm").orElseThrow().settled());
            assertThat(zalo(scene).addresses()).hasSize(300).doesNotHaveDuplicates();
            assertThat(on(desk, ChannelKind.ZALO).counts().sent()).isEqualTo(300);
        }
    }

    @Test
    void whoever_is_handed_over_while_the_run_is_being_struck_off_is_taken_in() {
        try (Scene scene = Scene.empty(1)) {
            AtomicBoolean handed = new AtomicBoolean();
            DeliveryStore store = scene.store();
            DeliveryStore shared = Intercepted.before("strike", DeliveryStore.class, store, () -> {
                if (handed.compareAndSet(false, true)) {
                    Recipient late = FakeAudience.elsewhere(ChannelKind.ZALO, 9);
                    store.keepHandOvers(List.of(new HandOver("storm/zalo", late, Optional.empty())));
                    store.callToTakeIn("storm/zalo");
                    store.enlist(List.of("storm/zalo"));
                }
            });
            AwayStore connection = new AwayStore();
            DeliveryDesk desk = scene.instance("only", connection, same -> connection.losingAfter(shared, "strike", 1));
            desk.start(storm(ChannelKind.ZALO));
            scene.until(connection::isAway);
            connection.comeBack();
            scene.until(() -> zalo(scene).addresses().contains("1009"));
            scene.until(() -> scene.store().agenda().runIds().isEmpty());
            assertThat(desk.progress("storm").orElseThrow().settled()).isTrue();
        }
    }

    @Test
    void a_sender_that_dies_between_the_answer_and_its_record_has_lost_nobody() {
        try (Scene scene = Scene.empty(64)) {
            IntStream.range(0, 64).forEach(number -> scene.audience.links(number, ChannelKind.ZALO));
            FakeChannel dead = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            dead.usually(message -> new SendOutcome.RecipientGone(BLOCKED));
            scene.telegram().usually(message -> new SendOutcome.RecipientGone(BLOCKED));
            AwayStore connection = new AwayStore();
            DeliveryDesk first = scene.instance("dies", connection, new Channels(List.of(dead, zalo(scene))));
            dead.hold();
            first.start(storm(ChannelKind.TELEGRAM, ChannelKind.ZALO));
            scene.until(() -> dead.received().size() == 64);
            connection.loses(2);
            dead.release();
            scene.until(() -> !zalo(scene).received().isEmpty()
                    || !scene.store().handOvers("storm/zalo", 1).isEmpty());
            connection.goAway();
            DeliveryDesk second = scene.instance("second", new AwayStore());
            scene.clock.move(Duration.ofSeconds(30));
            scene.until(() -> {
                scene.clock.move(Duration.ofSeconds(3));
                return second.progress("storm").orElseThrow().settled();
            });
            assertThat(zalo(scene).addresses()).contains(addresses());
            assertThat(second.deliveries("storm", ALL, Optional.empty(), 1000).deliveries())
                    .hasSize(128)
                    .extracting(Delivery::address)
                    .doesNotHaveDuplicates();
            connection.comeBack();
        }
    }

    private static final SendOutcome DOWN =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "connect"), Optional.empty(), true);

    @Test
    void a_channel_that_is_down_for_minutes_hands_on_those_who_wait_for_it_and_they_wait_on() {
        try (Scene scene = Scene.of(70)) {
            scene.audience.links(5, ChannelKind.ZALO);
            scene.audience.links(69, ChannelKind.ZALO);
            scene.telegram().usually(message -> DOWN);
            scene.desk().start(storm());
            scene.until(() -> !scene.telegram().received().isEmpty());
            scene.until(minuteByMinute(scene, () -> zalo(scene).received().size() == 2));
            assertThat(zalo(scene).addresses()).containsExactlyInAnyOrder("1005", "1069");
            assertThat(line(scene, ChannelKind.ZALO, "1069")
                            .cameFrom()
                            .orElseThrow()
                            .reason())
                    .isPresent();
            Delivery waiting = line(scene, ChannelKind.TELEGRAM, "1069");
            assertThat(waiting.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(waiting.handedTo()).contains(ChannelKind.ZALO);
            assertThat(on(scene.desk(), ChannelKind.TELEGRAM).counts().waiting())
                    .isEqualTo(70);
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

    private static String[] addresses() {
        return IntStream.range(0, 64)
                .mapToObj(number -> Integer.toString(1000 + number))
                .toArray(String[]::new);
    }

    @Test
    void somebody_kept_for_a_channel_before_a_crash_is_found_when_the_notice_is_taken_up() {
        try (Scene scene = Scene.empty(2)) {
            scene.audience.links(0, ChannelKind.ZALO);
            Recipient kept = FakeAudience.elsewhere(ChannelKind.ZALO, 0);
            scene.store().keepHandOvers(List.of(new HandOver("storm/zalo", kept, Optional.empty())));
            DeliveryDesk desk = scene.instance("only", new AwayStore());
            desk.start(storm(ChannelKind.TELEGRAM, ChannelKind.ZALO));
            scene.until(() -> desk.progress("storm").orElseThrow().settled());
            assertThat(zalo(scene).addresses()).containsExactly("1000");
            assertThat(scene.store().handOvers("storm/zalo", 1)).isEmpty();
            assertThat(Arrays.asList("1000", "1001"))
                    .containsExactlyInAnyOrderElementsOf(scene.telegram().addresses());
        }
    }
}
