package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.Progress.OnChannel;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.Page;

/** Whenever anybody looks: everybody is in exactly one state, the counts add up to the audience, and the list says the same. */
class LedgerTruthTest {
    private static final int TELEGRAM = 1500;
    private static final int ZALO = 700;
    private static final Map<ChannelKind, Integer> SIZES =
            Map.of(ChannelKind.TELEGRAM, TELEGRAM, ChannelKind.ZALO, ZALO);
    private static final Reason WHY = new Reason(Failure.MESSAGE_REFUSED, "400");

    /** What one look after the other may show. */
    private static final class Looks {
        private final Map<ChannelKind, Integer> audience = new HashMap<>();

        void at(Progress progress) {
            for (OnChannel each : progress.channels()) {
                Counts counts = each.counts();
                int sum = Arrays.stream(DeliveryState.values())
                        .mapToInt(counts::of)
                        .sum();
                assertThat(sum).isEqualTo(counts.audience());
                assertThat(Arrays.stream(DeliveryState.values()).mapToInt(counts::of))
                        .allMatch(count -> count >= 0);
                assertThat(counts.audience())
                        .isBetween(audience.getOrDefault(each.channel(), 0), SIZES.get(each.channel()));
                assertThat(counts.sending()).isLessThanOrEqualTo(EngineSettings.MOST_SENDING);
                if (each.complete()) {
                    assertThat(counts.audience()).isEqualTo(SIZES.get(each.channel()));
                }
                audience.put(each.channel(), counts.audience());
            }
        }
    }

    private static SendOutcome any(int dice) {
        return switch (dice) {
            case 0 -> new SendOutcome.Rejected(WHY);
            case 1 -> new SendOutcome.RecipientGone(WHY);
            case 2 -> new SendOutcome.NotReachable(WHY);
            case 3 -> new SendOutcome.Unknown(WHY);
            case 4 -> new SendOutcome.RetryLater(WHY, Optional.of(Duration.ofMillis(100)), false);
            default -> new SendOutcome.Sent("m");
        };
    }

    private static Map<DeliveryState, Long> listed(DeliveryDesk desk, String notice) {
        Map<DeliveryState, Long> listed = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            DeliveryList list = desk.deliveries(notice, EnumSet.allOf(DeliveryState.class), cursor, 300);
            list.deliveries().forEach(each -> listed.merge(each.state(), 1L, Long::sum));
            cursor = list.next();
        } while (cursor.isPresent());
        return listed;
    }

    @Property(tries = 3)
    void the_counts_add_up_at_any_moment_and_the_list_says_the_same_in_the_end(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (Scene scene = Scene.of(SIZES, Scene.UNLIMITED)) {
            scene.clock.run();
            scene.channels
                    .values()
                    .forEach(channel -> channel.usually(message -> {
                        synchronized (random) {
                            return any(random.nextInt(12));
                        }
                    }));
            Looks looks = new Looks();
            DeliveryDesk desk = scene.desk();
            desk.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM, ChannelKind.ZALO));
            AtomicInteger rounds = new AtomicInteger();
            scene.until(() -> {
                Progress progress = desk.progress("n1").orElseThrow();
                looks.at(progress);
                if (progress.settled() && rounds.incrementAndGet() < 3) {
                    desk.resendMissed("n1");
                }
                return progress.settled() && rounds.get() == 3;
            });
            Counts counts = scene.counts("n1");
            Map<DeliveryState, Long> listed = listed(desk, "n1");
            for (DeliveryState state : DeliveryState.values()) {
                assertThat(listed.getOrDefault(state, 0L)).isEqualTo(counts.of(state));
            }
        }
    }

    @Test
    void who_has_not_got_it_is_listed_with_the_reason_and_sending_again_is_for_exactly_them() {
        try (Scene scene = Scene.of(400)) {
            scene.telegram()
                    .usually(message -> any(Integer.parseInt(message.to().value()) % 20));
            scene.audience.withdraws("s10");
            scene.starts("n1", Level.ROUTINE);
            scene.until(() ->
                    scene.counts("n1").waiting() == 20 && scene.counts("n1").sending() == 0);
            scene.until(() -> {
                scene.passes(Duration.ofMinutes(1));
                return scene.desk().progress("n1").orElseThrow().settled();
            });
            List<Delivery> missed =
                    scene.deliveries("n1", DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.NOT_REACHABLE);
            assertThat(missed).hasSize(80).allMatch(each -> each.reason().isPresent());
            assertThat(scene.deliveries("n1", DeliveryState.GONE)).hasSize(20).allMatch(each -> each.reason()
                    .isPresent());
            assertThat(scene.deliveries("n1", DeliveryState.SKIPPED))
                    .singleElement()
                    .satisfies(each -> assertThat(each.skip()).isPresent());
            int before = scene.telegram().received().size();
            scene.telegram().usually(message -> new SendOutcome.Sent("m"));
            scene.desk().resendMissed("n1");
            scene.until(
                    () -> scene.counts("n1").missed() == 0 && scene.counts("n1").waiting() == 0);
            scene.settles("n1");
            Set<String> again = scene.telegram().received().stream()
                    .skip(before)
                    .map(message -> message.to().value())
                    .collect(Collectors.toSet());
            assertThat(again)
                    .isEqualTo(
                            missed.stream().map(each -> each.address().value()).collect(Collectors.toSet()));
            assertThat(scene.telegram().received()).hasSize(before + 80);
        }
    }

    /** A store that keeps some pages of a batch and dies: the batch never was complete. */
    private static DeliveryStore dyingInBatch(DeliveryStore store, int batch, int pagesKept, AwayStore connection) {
        AtomicInteger batches = new AtomicInteger();
        return Intercepted.at("insertPages", DeliveryStore.class, store, call -> {
            if (batches.incrementAndGet() != batch) {
                return call.proceed();
            }
            @SuppressWarnings("unchecked")
            List<Page> pages = (List<Page>) call.args()[0];
            store.insertPages(pages.subList(0, Math.min(pagesKept, pages.size())));
            connection.goAway();
            throw new IllegalStateException("died");
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "2, 0", "2, 1", "2, 7", "3, 15", "3, 16", "4, 3"})
    void a_death_in_the_middle_of_the_expansion_leaves_nobody_out_and_takes_nobody_twice(int batch, int pagesKept) {
        try (Scene scene = Scene.empty(TELEGRAM)) {
            scene.clock.run();
            AwayStore connection = new AwayStore();
            scene.instance("dies", connection, store -> dyingInBatch(store, batch, pagesKept, connection))
                    .start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(connection::isAway);
            scene.audience.withdraws("s1400");
            DeliveryDesk desk = scene.instance("second", new AwayStore());
            scene.passes(Scene.LEASE.plusSeconds(2));
            scene.until(() -> desk.progress("n1").orElseThrow().settled());
            Counts counts = desk.progress("n1").orElseThrow().counts();
            assertThat(counts.audience()).isEqualTo(TELEGRAM);
            assertThat(counts.skipped()).isEqualTo(1);
            assertThat(desk.deliveries("n1", EnumSet.allOf(DeliveryState.class), Optional.empty(), 1000)
                            .deliveries())
                    .extracting(Delivery::subscriberId)
                    .doesNotHaveDuplicates();
            assertThat(scene.telegram().addresses()).doesNotHaveDuplicates().doesNotContain("2400");
        }
    }

    @Test
    void an_audience_that_is_away_for_a_while_is_asked_again_where_it_stopped() {
        try (Scene scene = Scene.of(TELEGRAM)) {
            scene.audience.fails(3);
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.counts("n1").sent() > 0);
            scene.audience.fails(2);
            scene.settles("n1");
            assertThat(scene.telegram().addresses()).hasSize(TELEGRAM).doesNotHaveDuplicates();
        }
    }
}
