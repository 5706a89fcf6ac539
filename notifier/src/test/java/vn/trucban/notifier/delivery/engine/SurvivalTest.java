package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.ResendAnswer;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.Page;

/** Instances that die, stores that are away, answers that are lost. */
class SurvivalTest {
    private static final Duration TAKEOVER = Scene.LEASE.plusSeconds(2);

    private static Map<String, Long> times(FakeChannel channel) {
        return channel.received().stream().collect(Collectors.groupingBy(OutgoingMessage::id, Collectors.counting()));
    }

    /** Sends until 64 are in flight, then loses its store and its platform's answers for ever: as if it had died. */
    private static void dies(Scene scene, FakeChannel itsTelegram, String notice, Level level) {
        AwayStore connection = new AwayStore();
        DeliveryDesk desk = scene.instance("dies", connection, new Channels(List.of(itsTelegram)));
        itsTelegram.hold();
        desk.start(Ledgers.order(notice, level, ChannelKind.TELEGRAM));
        scene.until(() -> itsTelegram.received().size() == 64);
        connection.goAway();
    }

    @Test
    void another_takes_over_and_what_was_in_flight_is_unknown() {
        try (Scene scene = Scene.empty(500)) {
            scene.clock.run();
            FakeChannel dead = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            dies(scene, dead, "n1", Level.ROUTINE);
            DeliveryDesk desk = scene.instance("second", new AwayStore());
            scene.passes(TAKEOVER);
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            assertThat(desk.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 436, 0, 64, 0, 0, 0));
            Set<String> unknown =
                    desk.deliveries("n1", Set.of(DeliveryState.UNKNOWN), Optional.empty(), 100).deliveries().stream()
                            .map(Delivery::address)
                            .map(address -> address.value())
                            .collect(Collectors.toSet());
            assertThat(unknown).isEqualTo(Set.copyOf(dead.addresses()));
            assertThat(scene.telegram().addresses()).doesNotContainAnyElementsOf(unknown);
            assertThat(desk.resendMissed("n1")).isEqualTo(new ResendAnswer.Resending(64));
            scene.until(() -> scene.telegram().received().size() == 500);
            dead.release();
        }
    }

    @Test
    void an_emergency_in_flight_at_a_death_is_repeated_once_and_marked_so() {
        try (Scene scene = Scene.empty(100)) {
            scene.clock.run();
            FakeChannel dead = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            dies(scene, dead, "storm", Level.EMERGENCY);
            DeliveryDesk desk = scene.instance("second", new AwayStore());
            scene.passes(TAKEOVER);
            scene.until(() -> desk.progress("storm").orElseThrow().counts().sent() == 36);
            scene.until(() -> desk.progress("storm").orElseThrow().settled());
            assertThat(desk.progress("storm").orElseThrow().counts().sent()).isEqualTo(100);
            assertThat(scene.telegram().received().stream().filter(OutgoingMessage::repeat))
                    .hasSize(64);
            dead.release();
        }
    }

    @Test
    void the_dead_ones_late_answers_change_nothing() {
        try (Scene scene = Scene.empty(100)) {
            scene.clock.run();
            FakeChannel dead = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            AwayStore connection = new AwayStore();
            DeliveryDesk first = scene.instance("sleeps", connection, new Channels(List.of(dead)));
            dead.hold();
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> dead.received().size() == 64);
            connection.goAway();
            DeliveryDesk second = scene.instance("second", new AwayStore());
            scene.passes(TAKEOVER);
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            connection.comeBack();
            dead.release();
            scene.until(() -> first.progress("n1").orElseThrow().settled());
            assertThat(second.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 36, 0, 64, 0, 0, 0));
            assertThat(dead.received()).hasSize(64);
        }
    }

    @Test
    void what_was_in_flight_while_the_store_was_away_is_recorded_though_another_has_taken_over() {
        try (Scene scene = Scene.empty(100)) {
            scene.clock.run();
            FakeChannel its = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            AwayStore connection = new AwayStore();
            DeliveryDesk first = scene.instance("cut off", connection, new Channels(List.of(its)));
            its.hold();
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> its.received().size() == 64);
            connection.goAway();
            its.release();
            DeliveryDesk second = scene.instance("second", new AwayStore());
            scene.passes(TAKEOVER);
            scene.until(() -> scene.telegram().received().size() == 36);
            connection.comeBack();
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            assertThat(second.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 100, 0, 0, 0, 0, 0));
        }
    }

    @Test
    void a_claim_whose_answer_was_lost_is_taken_back_though_another_has_taken_over() {
        try (Scene scene = Scene.empty(100)) {
            scene.clock.run();
            AwayStore connection = new AwayStore();
            DeliveryDesk first =
                    scene.instance("cut off", connection, ledger -> connection.losingAfter(ledger, "save", 1));
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(connection::isAway);
            DeliveryDesk second = scene.instance("second", new AwayStore());
            scene.passes(TAKEOVER);
            scene.until(() -> second.progress("n1").orElseThrow().counts().sent() > 0);
            connection.comeBack();
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            assertThat(second.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 100, 0, 0, 0, 0, 0));
            assertThat(times(scene.telegram())).hasSize(100).doesNotContainValue(2L);
        }
    }

    @Test
    void what_is_still_on_its_way_when_the_run_is_taken_up_anew_is_not_sent_twice() {
        try (Scene scene = Scene.empty(40)) {
            scene.clock.run();
            scene.telegram().hold();
            AtomicInteger batches = new AtomicInteger();
            DeliveryStore patient = Intercepted.before("insertPages", DeliveryStore.class, scene.store(), () -> {
                if (batches.incrementAndGet() > 1) {
                    scene.until(() -> scene.telegram().received().size() >= Page.CAPACITY);
                }
            });
            AwayStore connection = new AwayStore();
            DeliveryDesk desk =
                    scene.instance("only", connection, same -> connection.losingAfter(patient, "insertPages", 2));
            desk.start(Ledgers.order("n1", Level.EMERGENCY, ChannelKind.TELEGRAM));
            scene.until(connection::isAway);
            connection.comeBack();
            scene.until(() -> scene.telegram().received().size() >= 40);
            scene.telegram().release();
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            assertThat(desk.progress("n1").orElseThrow().counts().sent()).isEqualTo(40);
            assertThat(times(scene.telegram())).hasSize(40).doesNotContainValue(2L);
        }
    }

    @Test
    void a_clean_stop_leaves_nobody_unknown_and_the_next_start_goes_on() {
        try (Scene scene = Scene.empty(20_000)) {
            DeliveryDesk first = scene.instance("first", new AwayStore());
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> scene.telegram().received().size() > 100);
            scene.stops("first");
            int sent = scene.telegram().received().size();
            DeliveryDesk second = scene.instance("second", new AwayStore());
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            assertThat(sent).isLessThan(20_000);
            assertThat(second.progress("n1").orElseThrow().counts().sent()).isEqualTo(20_000);
            assertThat(times(scene.telegram())).hasSize(20_000).doesNotContainValue(2L);
        }
    }

    @Test
    void the_store_goes_away_and_comes_back() {
        try (Scene scene = Scene.empty(3000)) {
            scene.clock.run();
            AwayStore connection = new AwayStore();
            DeliveryDesk desk = scene.instance("only", connection);
            desk.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            for (int round = 1; round < 4; round++) {
                int enough = round * 300;
                scene.until(() -> scene.telegram().received().size() >= enough);
                connection.goAway();
                int before = scene.telegram().received().size();
                scene.until(() -> scene.telegram().received().size() <= before + 64);
                scene.passes(TAKEOVER);
                connection.comeBack();
            }
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            assertThat(desk.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 3000, 0, 0, 0, 0, 0));
            assertThat(times(scene.telegram())).hasSize(3000).doesNotContainValue(2L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 13, 29})
    void answers_of_the_store_are_lost_again_and_again(int everyNth) {
        try (Scene scene = Scene.empty(1500)) {
            scene.clock.run();
            AwayStore connection = new AwayStore();
            DeliveryDesk desk = scene.instance("only", connection);
            DeliveryDesk watcher = scene.desk("watcher");
            desk.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            connection.loses(everyNth);
            scene.until(() -> watcher.progress("n1").orElseThrow().settled());
            assertThat(watcher.progress("n1").orElseThrow().counts()).isEqualTo(new Counts(0, 0, 1500, 0, 0, 0, 0, 0));
            assertThat(times(scene.telegram())).hasSize(1500).doesNotContainValue(2L);
            connection.loses(0);
        }
    }

    @Test
    void two_instances_share_the_work_with_one_sender_for_each_token() {
        try (Scene scene = Scene.empty(800)) {
            FakeChannel one = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            FakeChannel two = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            DeliveryDesk first = scene.instance("first", new AwayStore(), new Channels(List.of(one)));
            DeliveryDesk second = scene.instance("second", new AwayStore(), new Channels(List.of(two)));
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            second.start(Ledgers.order("n2", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> first.progress("n2").orElseThrow().settled()
                    && second.progress("n1").orElseThrow().settled());
            Set<String> all = new HashSet<>(
                    one.received().stream().map(OutgoingMessage::id).toList());
            all.addAll(two.received().stream().map(OutgoingMessage::id).toList());
            assertThat(all).hasSize(1600);
            assertThat(one.received().size() + two.received().size()).isEqualTo(1600);
        }
    }

    @Test
    void an_idle_instance_gets_one_of_two_tokens_and_nobody_gets_anything_twice() {
        Map<ChannelKind, Integer> sizes = Map.of(ChannelKind.TELEGRAM, 600, ChannelKind.ZALO, 600);
        try (Scene scene = Scene.of(sizes, 100)) {
            FakeChannel otherTelegram = new FakeChannel(ChannelKind.TELEGRAM, 100);
            FakeChannel otherZalo = new FakeChannel(ChannelKind.ZALO, 100);
            FakeChannel zalo = scene.channels.get(ChannelKind.ZALO);
            scene.desk().start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM, ChannelKind.ZALO));
            scene.until(() ->
                    !scene.telegram().received().isEmpty() && !zalo.received().isEmpty());
            scene.instance("second", new AwayStore(), new Channels(List.of(otherTelegram, otherZalo)));
            scene.until(() -> {
                scene.passes(Duration.ofMillis(500));
                return otherTelegram.received().size() + otherZalo.received().size() > 0;
            });
            scene.settles("n1");
            assertThat(scene.counts("n1").sent()).isEqualTo(1200);
            assertThat(Stream.of(scene.telegram(), zalo, otherTelegram, otherZalo)
                            .flatMap(channel -> channel.received().stream())
                            .map(OutgoingMessage::id))
                    .hasSize(1200)
                    .doesNotHaveDuplicates();
            assertThat(List.of(
                            scene.telegram().received().size(), zalo.received().size()))
                    .contains(600);
        }
    }

    @Test
    void an_emergency_is_not_interrupted_to_share_the_work() {
        Map<ChannelKind, Integer> sizes = Map.of(ChannelKind.TELEGRAM, 300, ChannelKind.ZALO, 300);
        try (Scene scene = Scene.of(sizes, 100)) {
            FakeChannel otherTelegram = new FakeChannel(ChannelKind.TELEGRAM, 100);
            FakeChannel otherZalo = new FakeChannel(ChannelKind.ZALO, 100);
            scene.desk().start(Ledgers.order("storm", Level.EMERGENCY, ChannelKind.TELEGRAM, ChannelKind.ZALO));
            scene.until(() -> scene.counts("storm").sent() > 2);
            scene.instance("second", new AwayStore(), new Channels(List.of(otherTelegram, otherZalo)));
            scene.until(() -> {
                scene.passes(Duration.ofMillis(500));
                return scene.desk().progress("storm").orElseThrow().settled();
            });
            assertThat(otherTelegram.received()).isEmpty();
            assertThat(otherZalo.received()).isEmpty();
        }
    }

    @Test
    void a_wish_given_to_one_instance_reaches_the_other_that_sends() {
        try (Scene scene = Scene.empty(300)) {
            FakeChannel one = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            one.hold();
            DeliveryDesk first = scene.instance("first", new AwayStore(), new Channels(List.of(one)));
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> one.received().size() == 64);
            DeliveryDesk second = scene.instance("second", new AwayStore());
            second.cancel("n1");
            scene.until(() -> first.progress("n1").orElseThrow().counts().skipped() == 236);
            one.release();
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            assertThat(one.received()).hasSize(64);
            assertThat(scene.telegram().received()).isEmpty();
        }
    }

    @Test
    void the_clock_going_back_an_hour_stops_nothing() {
        try (Scene scene = Scene.empty(200)) {
            DeliveryDesk desk = scene.instance("only", new AwayStore());
            scene.telegram().hold();
            desk.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.clock.move(Duration.ofHours(-1));
            scene.telegram().release();
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            assertThat(desk.progress("n1").orElseThrow().counts().sent()).isEqualTo(200);
        }
    }
}
