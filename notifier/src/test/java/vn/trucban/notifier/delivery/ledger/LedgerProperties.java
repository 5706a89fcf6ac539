package vn.trucban.notifier.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.delivery.ledger.Ledgers.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;

/** Whatever happens to a page, in whatever order. */
class LedgerProperties {
    private static final Reason WHY = new Reason(Failure.PLATFORM_DOWN, "502");
    private static final List<SendOutcome> OUTCOMES = List.of(
            new SendOutcome.Sent("m"),
            new SendOutcome.RetryLater(WHY, Optional.empty(), false),
            new SendOutcome.RetryLater(WHY, Optional.of(Duration.ofSeconds(3)), true),
            new SendOutcome.Rejected(WHY),
            new SendOutcome.RecipientGone(WHY),
            new SendOutcome.NotReachable(WHY),
            new SendOutcome.Unknown(WHY));

    /** A page with everything that may happen to it, and a note of what really left for whom. */
    private static final class History {
        private final Random random;
        private final Terms terms;
        private final Set<String> mayHaveArrived = new HashSet<>();
        private Instant now = NOW;
        private long fence = 1;
        private int round;
        private Page page;

        History(long seed, int size) {
            this.random = new Random(seed);
            this.terms = new Terms(random.nextBoolean(), false, NOW.plusSeconds(36_000));
            this.page = Ledgers.page("n1/telegram", 0, size);
        }

        void step() {
            now = now.plusSeconds(random.nextInt(600));
            switch (random.nextInt(9)) {
                case 0, 1 ->
                    page = page.claim().isEmpty() ? page.claimed("me", fence, 1 + random.nextInt(32), now) : page;
                case 2, 3, 4 -> resolve();
                case 5 -> page = page.recovered(++fence, terms, RetryPolicy.USUAL, now, random.nextDouble());
                case 6 -> page = page.reopened(++round, now);
                case 7 -> page = page.withdrawn(Set.of("s" + random.nextInt(40)), now);
                default -> page = random.nextInt(10) == 0 ? page.skipped(Skip.CANCELLED, now) : page;
            }
        }

        private void resolve() {
            Map<Integer, UnaryOperator<Entry>> results = new HashMap<>();
            for (int place : page.sending()) {
                if (random.nextInt(3) > 0) {
                    results.put(place, result(page.entries().get(place).subscriberId()));
                }
            }
            page.claim()
                    .flatMap(claim -> page.resolved("me", claim.attempt(), results))
                    .ifPresent(next -> page = next);
        }

        private UnaryOperator<Entry> result(String subscriber) {
            if (random.nextInt(5) == 0) {
                return entry -> entry.untaken(now);
            }
            SendOutcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            if (outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Unknown) {
                mayHaveArrived.add(subscriber);
            }
            double jitter = random.nextDouble();
            return entry -> entry.after(outcome, terms, RetryPolicy.USUAL, now, jitter);
        }
    }

    @Property(tries = 300)
    void everybody_is_in_exactly_one_state_and_the_counts_add_up(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 32) int size) {
        History history = new History(seed, size);
        Tallies running = history.page.tallies();
        for (int step = 0; step < 60; step++) {
            Page before = history.page;
            history.step();
            running = running.minus(before.tallies()).plus(history.page.tallies());
            assertThat(history.page.tallies().counts().audience()).isEqualTo(size);
            assertThat(running).isEqualTo(history.page.tallies());
            assertThat(history.page.sending().isEmpty())
                    .isEqualTo(history.page.claim().isEmpty());
        }
    }

    @Property(tries = 300)
    void nobody_who_may_have_got_it_is_said_not_to_have(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 32) int size) {
        History history = new History(seed, size);
        for (int step = 0; step < 60; step++) {
            history.step();
            for (Entry entry : history.page.entries()) {
                if (history.mayHaveArrived.contains(entry.subscriberId())) {
                    assertThat(entry.state())
                            .isNotIn(DeliveryState.FAILED, DeliveryState.NOT_REACHABLE, DeliveryState.SKIPPED);
                }
            }
        }
    }

    @Property(tries = 200)
    void a_settled_recipient_is_only_disturbed_by_sending_again(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 32) int size) {
        History history = new History(seed, size);
        for (int step = 0; step < 60; step++) {
            Page before = history.page;
            int round = history.round;
            history.step();
            for (int place = 0; place < size; place++) {
                DeliveryState was = before.entries().get(place).state();
                DeliveryState is = history.page.entries().get(place).state();
                if (was.settled() && is != was) {
                    assertThat(was.missed()).isTrue();
                    assertThat(history.round).isGreaterThan(round);
                }
            }
        }
    }
}
