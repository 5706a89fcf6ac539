package vn.trucban.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.InMemoryDeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.store.InMemoryLeases;
import vn.trucban.notifier.watch.Trouble.Kind;

/** What the watchdog finds wrong in ledgers that stand as a crash, a dead sender or a resting platform leaves them. */
class LedgerWatchTest {
    private static final Duration LEASE = Duration.ofHours(9);

    private final MovedClock clock = new MovedClock(Ledgers.NOW.toString());
    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();
    private final InMemoryLeases leases = new InMemoryLeases(clock);
    private final List<Broadcast> notices = new ArrayList<>();
    private final LedgerWatch watch = new LedgerWatch(store, leases, most -> notices);
    private final Run run =
            Run.of(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM), ChannelKind.TELEGRAM, Ledgers.NOW);

    @BeforeEach
    void aNoticeIsBeingSent() {
        store.insert(run);
        store.enlist(List.of(run.id()));
        leases.acquire("send/telegram", "sender", LEASE);
    }

    /** The sender lives; what it does not send is the question. */
    private List<Trouble> after(Duration time) {
        clock.move(time);
        leases.acquire("send/telegram", "sender", LEASE);
        return watch.look(clock.instant());
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    private void pages(Page... pages) {
        assertThat(store.insertPages(List.of(pages))).isTrue();
    }

    private void reports(Instant movedAt, Optional<Instant> pausedUntil, boolean complete) {
        Run.Report report = new Run.Report(
                1,
                Stage.SENDING,
                0,
                Ledgers.page(run.id(), 0, 1).tallies(),
                1,
                complete,
                0,
                pausedUntil,
                Optional.of(movedAt));
        assertThat(store.report(run.id(), report)).isTrue();
    }

    private void isUnsent(List<Trouble> troubles) {
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.UNSENT);
            assertThat(trouble.about()).isEqualTo("TB-n1");
            assertThat(trouble.channel()).contains(ChannelKind.TELEGRAM);
        });
    }

    @Test
    void somebody_due_for_longer_than_a_takeover_is_a_trouble() {
        pages(Ledgers.page(run.id(), 0, 20));
        reports(Ledgers.NOW, Optional.empty(), true);
        assertThat(after(seconds(90))).isEmpty();
        isUnsent(after(seconds(1)));
    }

    @Test
    void a_run_that_moves_is_well_however_long_it_takes() {
        pages(Ledgers.page(run.id(), 0, 20));
        reports(Ledgers.NOW.plus(Duration.ofHours(2)), Optional.empty(), true);
        assertThat(after(Duration.ofHours(2).plusSeconds(60))).isEmpty();
    }

    @Test
    void a_run_that_waits_its_turn_is_well_until_nobody_has_it_any_more() {
        Run second = Run.of(
                Ledgers.order("n2", Level.ROUTINE, ChannelKind.TELEGRAM),
                ChannelKind.TELEGRAM,
                Ledgers.NOW.plusSeconds(1));
        store.insert(second);
        store.enlist(List.of(second.id()));
        pages(Ledgers.page(run.id(), 0, 20), Ledgers.page(second.id(), 0, 20));
        for (int minute = 1; minute <= 5; minute++) {
            reports(Ledgers.NOW.plus(Duration.ofMinutes(minute)), Optional.empty(), true);
            assertThat(after(seconds(60))).isEmpty();
        }
        // the first is done right after this look, and the second has not moved yet at the next
        store.strike(run.id(), store.agenda());
        assertThat(after(seconds(60))).isEmpty();
        assertThat(after(seconds(60))).singleElement().satisfies(trouble -> assertThat(trouble.about())
                .isEqualTo("TB-n2"));
    }

    @Test
    void an_order_nobody_has_looked_at_is_a_trouble_too() {
        isUnsent(after(seconds(91)));
    }

    @Test
    void an_audience_that_is_not_fully_listed_is_work_that_is_due() {
        pages(all(page -> new SendOutcome.Sent("m")));
        reports(Ledgers.NOW, Optional.empty(), false);
        isUnsent(after(seconds(91)));
    }

    @Test
    void those_who_wait_for_their_own_time_are_not_due() {
        Reason night = new Reason(Failure.NIGHT_REST, "-234");
        pages(all(page -> new SendOutcome.RetryLater(night, Optional.of(Duration.ofHours(6)), false)));
        reports(Ledgers.NOW, Optional.empty(), true);
        assertThat(after(Duration.ofHours(5))).isEmpty();
        isUnsent(after(Duration.ofHours(1).plusSeconds(91)));
    }

    @Test
    void what_has_been_on_its_way_for_too_long_is_a_trouble() {
        pages(Ledgers.page(run.id(), 0, 3).claimed("sender", 1, 3, Ledgers.NOW));
        reports(Ledgers.NOW, Optional.empty(), true);
        isUnsent(after(seconds(91)));
    }

    @Test
    void a_platform_may_ask_for_a_rest_of_some_minutes() {
        pages(Ledgers.page(run.id(), 0, 3));
        reports(Ledgers.NOW, Optional.of(Ledgers.NOW.plus(Duration.ofHours(1))), true);
        assertThat(after(Duration.ofMinutes(9))).isEmpty();
        isUnsent(after(Duration.ofMinutes(2)));
    }

    @Test
    void what_is_settled_stopped_or_over_is_no_trouble() {
        pages(all(page -> new SendOutcome.Sent("m")));
        reports(Ledgers.NOW, Optional.empty(), true);
        assertThat(after(Duration.ofHours(3))).isEmpty();
        Run stopped =
                Run.of(Ledgers.order("n2", Level.ROUTINE, ChannelKind.TELEGRAM), ChannelKind.TELEGRAM, Ledgers.NOW);
        store.insert(stopped);
        store.enlist(List.of(stopped.id()));
        store.cancel(stopped.id(), Ledgers.NOW);
        Run expired = Run.of(
                Ledgers.order("n3", Level.ROUTINE, Ledgers.NOW.plusSeconds(5), ChannelKind.TELEGRAM),
                ChannelKind.TELEGRAM,
                Ledgers.NOW);
        store.insert(expired);
        store.enlist(List.of(expired.id()));
        assertThat(after(Duration.ZERO)).isEmpty();
    }

    @Test
    void sending_again_that_nobody_takes_up_is_a_trouble() {
        pages(all(page -> new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, "400"))));
        reports(Ledgers.NOW, Optional.empty(), true);
        assertThat(after(seconds(91))).isEmpty();
        store.askAgain(run.id());
        isUnsent(after(seconds(1)));
    }

    @Test
    void work_without_a_sender_is_a_trouble_since_the_last_one_went() {
        InMemoryLeases others = new InMemoryLeases(clock);
        LedgerWatch withoutSender = new LedgerWatch(store, others, most -> notices);
        others.acquire("send/telegram", "dies", seconds(10));
        clock.move(seconds(10));
        assertThat(withoutSender.look(clock.instant())).isEmpty();
        clock.move(seconds(29));
        assertThat(withoutSender.look(clock.instant())).isEmpty();
        clock.move(seconds(1));
        assertThat(withoutSender.look(clock.instant()))
                .containsExactly(new Trouble(
                        Kind.NO_SENDER,
                        "",
                        Optional.of(ChannelKind.TELEGRAM),
                        Optional.empty(),
                        Ledgers.NOW.plusSeconds(10)));
        store.strike(run.id(), store.agenda());
        assertThat(withoutSender.look(clock.instant())).isEmpty();
    }

    @Test
    void an_approved_notice_that_delivery_does_not_have_is_a_trouble() {
        store.strike(run.id(), store.agenda());
        Broadcast approved = Samples.issued(7, clock.instant());
        notices.add(approved);
        notices.add(new Office().sending(Samples.routine()));
        assertThat(after(seconds(60))).isEmpty();
        assertThat(after(seconds(1)))
                .containsExactly(new Trouble(
                        Kind.NOT_HANDED_OVER,
                        approved.serial().value(),
                        Optional.empty(),
                        Optional.empty(),
                        Ledgers.NOW));
    }

    /** A page of three after each got this answer. */
    private Page all(java.util.function.Function<Integer, SendOutcome> answers) {
        Page claimed = Ledgers.page(run.id(), 0, 3).claimed("sender", 1, 3, Ledgers.NOW);
        Map<Integer, UnaryOperator<Entry>> results = new HashMap<>();
        for (int place = 0; place < 3; place++) {
            SendOutcome answer = answers.apply(place);
            results.put(place, entry -> entry.after(answer, run.terms(), RetryPolicy.USUAL, Ledgers.NOW, 0));
        }
        return claimed.resolved("sender", 1, results).orElseThrow();
    }
}
