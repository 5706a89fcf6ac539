package vn.trucban.notifier.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.delivery.ledger.Ledgers.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryList.Origin;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.Skip;

/** What every store of the ledger keeps. */
public abstract class DeliveryStoreContract {
    private static final String RUN = "n1/telegram";

    private static final Reason REFUSED = new Reason(Failure.MESSAGE_REFUSED, "400");
    private static final Terms EMERGENCY = new Terms(true, false, NOW.plusSeconds(60));

    private DeliveryStore store;

    /** Empty. */
    protected abstract DeliveryStore store();

    @BeforeEach
    void start() {
        store = store();
    }

    private static Run run() {
        return Run.of(
                Ledgers.order("n1", Level.EMERGENCY, Optional.of("n0"), ChannelKind.TELEGRAM, ChannelKind.ZALO),
                ChannelKind.TELEGRAM,
                NOW);
    }

    private static Run.Report report(long fence, Stage stage, int round) {
        return new Run.Report(
                fence,
                stage,
                round,
                new Tallies(new Counts(1, 2, 3, 4, 5, 6, 7, 8), Map.of(Failure.RATE_LIMITED, 4)),
                9,
                true,
                2.5,
                Optional.of(NOW.plusSeconds(3)),
                Optional.of(NOW));
    }

    @Test
    void a_run_reads_as_it_was_kept() {
        store.insert(run());
        assertThat(store.runs(Run.ids("n1"))).containsExactly(run());
        assertThat(run().order().texts()).containsOnlyKeys(ChannelKind.TELEGRAM);
    }

    @Test
    void a_run_is_kept_once_and_keeps_what_happened_since() {
        store.insert(run());
        store.cancel(RUN, NOW);
        store.insert(run());
        store.cancel(RUN, NOW.plusSeconds(1));
        assertThat(store.runs(List.of(RUN))).singleElement().satisfies(run -> assertThat(run.cancelledAt())
                .hasValue(NOW));
    }

    @Test
    void a_report_is_refused_under_an_older_lease() {
        store.insert(run());
        assertThat(store.report(RUN, report(2, Stage.SENDING, 0))).isTrue();
        assertThat(store.report(RUN, report(2, Stage.SENDING, 0))).isTrue();
        assertThat(store.report(RUN, report(1, Stage.DONE, 0))).isFalse();
        assertThat(store.runs(List.of(RUN)).get(0).report()).isEqualTo(report(2, Stage.SENDING, 0));
        assertThat(store.report("n2/telegram", report(2, Stage.SENDING, 0))).isFalse();
    }

    @Test
    void unfinished_until_done_and_again_when_asked_to_send_again() {
        store.insert(run());
        assertThat(store.unfinished()).containsExactly(RUN);
        store.report(RUN, report(1, Stage.DONE, 0));
        assertThat(store.unfinished()).isEmpty();
        store.askAgain(RUN);
        assertThat(store.unfinished()).containsExactly(RUN);
        assertThat(store.runs(List.of(RUN)).get(0).done()).isFalse();
        store.report(RUN, report(1, Stage.DONE, 1));
        assertThat(store.unfinished()).isEmpty();
    }

    @Test
    void pages_read_as_they_were_kept_in_every_state() {
        Page page = everyState();
        assertThat(store.insertPages(List.of(page))).isTrue();
        assertThat(store.page(RUN, 3)).hasValue(page);
        assertThat(store.page(RUN, 4)).isEmpty();
    }

    private static Page everyState() {
        Page claimed = Ledgers.page(RUN, 3, 10).claimed("me", 7, 9, NOW);
        Reason reason = new Reason(Failure.MESSAGE_REFUSED, "400");
        List<SendOutcome> outcomes = List.of(
                new SendOutcome.Sent("m1"),
                new SendOutcome.RetryLater(reason, Optional.of(Duration.ofMillis(1500)), false),
                new SendOutcome.Rejected(reason),
                new SendOutcome.RecipientGone(reason),
                new SendOutcome.NotReachable(reason),
                new SendOutcome.Unknown(reason));
        Map<Integer, java.util.function.UnaryOperator<Entry>> results = new java.util.HashMap<>();
        for (int place = 0; place < outcomes.size(); place++) {
            SendOutcome outcome = outcomes.get(place);
            results.put(
                    place,
                    entry -> entry.after(
                            outcome, new Terms(true, false, NOW.plusSeconds(60)), RetryPolicy.USUAL, NOW, 0));
        }
        results.put(6, entry -> entry.skipped(Skip.WITHDRAWN, NOW));
        results.put(7, entry -> entry.untaken(NOW));
        return claimed.resolved("me", 1, results).orElseThrow();
    }

    @Test
    void the_ways_of_people_with_several_addresses_read_as_they_were_kept() {
        Recipient zalo = new Recipient("z1", new Address(ChannelKind.ZALO, "77"));
        Recipient bot = new Recipient("b1", new Address(ChannelKind.ZALO_BOT, "ab.c"));
        Recipient both = new Recipient("s1", new Address(ChannelKind.TELEGRAM, "5"), List.of(zalo, bot));
        Entry handedOn = Entry.of(both, NOW)
                .claimed(NOW)
                .after(new SendOutcome.Rejected(REFUSED), EMERGENCY, RetryPolicy.USUAL, NOW, 0);
        Entry withdrawn = Entry.of(both, NOW).skipped(Skip.WITHDRAWN, NOW);
        List<Entry> entries = List.of(
                Entry.of(both, NOW),
                handedOn,
                withdrawn,
                Entry.of(handedOn.handOver(run()).orElseThrow(), NOW),
                Entry.of(withdrawn.handOver(run()).orElseThrow(), NOW));
        Page page = Page.fresh(RUN, 0, 0, entries, Optional.empty());
        store.insertPages(List.of(page));
        assertThat(store.page(RUN, 0)).hasValue(page);
        assertThat(page.tallies().detours()).isEqualTo(new Detours(2, 1, 2));
    }

    @Test
    void whoever_is_handed_over_is_kept_once_for_each_run_until_taken_in() {
        HandOver first = handOver("n1/zalo", "z1");
        HandOver second = handOver("n1/zalo", "z2");
        HandOver other = handOver("n1/zalo-bot", "z1");
        store.keepHandOvers(List.of(first, other));
        store.keepHandOvers(List.of(first, second));
        store.keepHandOvers(List.of());
        assertThat(store.handOvers("n1/zalo", 10)).containsExactly(first, second);
        assertThat(store.handOvers("n1/zalo", 1)).containsExactly(first);
        assertThat(store.handOvers("n1/zalo-bot", 10)).containsExactly(other);
        store.removeHandOvers("n1/zalo", List.of("z1", "unheard"));
        assertThat(store.handOvers("n1/zalo", 10)).containsExactly(second);
    }

    private static HandOver handOver(String runId, String subscriber) {
        Recipient next = new Recipient("t1", new Address(ChannelKind.TELEGRAM, "9"));
        return new HandOver(
                runId,
                new Recipient(subscriber, new Address(ChannelKind.ZALO, "77"), List.of(next)),
                Optional.of(new Origin(ChannelKind.TELEGRAM, Optional.of(REFUSED))));
    }

    @Test
    void a_run_called_to_take_somebody_in_is_not_done_until_it_says_that_it_did() {
        store.insert(run());
        store.report(RUN, report(1, Stage.DONE, 0));
        store.callToTakeIn(RUN);
        store.callToTakeIn("unheard/of");
        assertThat(store.unfinished()).containsExactly(RUN);
        Run.Report done = report(1, Stage.DONE, 0);
        store.report(
                RUN,
                new Run.Report(
                        1,
                        Stage.DONE,
                        0,
                        new Tallies(done.tallies().counts(), Map.of(), new Detours(3, 2, 1)),
                        1,
                        true,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        true));
        assertThat(store.unfinished()).isEmpty();
        Run read = store.runs(List.of(RUN)).get(0);
        assertThat(read.done()).isTrue();
        assertThat(read.report().tallies().detours()).isEqualTo(new Detours(3, 2, 1));
        assertThat(read.report().waitsTurn()).isTrue();
        assertThat(read.siblings().channels()).containsExactlyInAnyOrder(ChannelKind.TELEGRAM, ChannelKind.ZALO);
    }

    @Test
    void pages_are_added_in_order_up_to_one_that_exists() {
        store.insertPages(List.of(Ledgers.page(RUN, 0, 32)));
        assertThat(store.insertPages(List.of(Ledgers.page(RUN, 1, 5), Ledgers.page(RUN, 2, 5))))
                .isTrue();
        Page other = Ledgers.page(RUN, 2, 7);
        assertThat(store.insertPages(List.of(other, Ledgers.page(RUN, 3, 5)))).isFalse();
        assertThat(store.pages(RUN, 0, 10)).extracting(Page::number).containsExactly(0, 1, 2);
        assertThat(store.page(RUN, 2)).hasValue(Ledgers.page(RUN, 2, 5));
    }

    @Test
    void pages_come_by_number_and_go_by_number() {
        store.insertPages(List.of(
                Ledgers.page(RUN, 9, 1), Ledgers.page(RUN, 10, 1), Ledgers.page(RUN, 11, 1), Ledgers.page(RUN, 8, 1)));
        assertThat(store.pages(RUN, 9, 2)).extracting(Page::number).containsExactly(9, 10);
        store.removePages(RUN, 10, 5);
        assertThat(store.pages(RUN, 0, 20)).extracting(Page::number).containsExactly(8, 9);
    }

    @Test
    void a_page_is_saved_only_from_its_present_version() {
        store.insertPages(List.of(Ledgers.page(RUN, 0, 32)));
        Page read = store.page(RUN, 0).orElseThrow();
        Page mine = store.save(read.claimed("me", 1, 32, NOW)).orElseThrow();
        assertThat(store.page(RUN, 0)).hasValue(mine);
        assertThat(store.save(read.claimed("other", 2, 32, NOW))).isEmpty();
        assertThat(store.page(RUN, 0)).hasValue(mine);
        assertThat(store.save(mine.skipped(Skip.EXPIRED, NOW))).isPresent();
    }

    @Test
    void a_page_that_is_not_there_cannot_be_saved() {
        assertThat(store.save(Ledgers.page(RUN, 0, 1))).isEmpty();
        assertThat(store.page(RUN, 0)).isEmpty();
    }

    @Test
    void the_agenda_says_when_something_is_new() {
        assertThat(store.agenda()).isEqualTo(DeliveryStore.Agenda.EMPTY);
        store.enlist(List.of(RUN, "n1/zalo"));
        long first = store.agenda().change();
        store.enlist(List.of(RUN));
        assertThat(store.agenda().change()).isGreaterThan(first);
        assertThat(store.agenda().runIds()).containsExactlyInAnyOrder(RUN, "n1/zalo");
        assertThat(store.strike(RUN, store.agenda())).isTrue();
        assertThat(store.strike("unheard/of", store.agenda())).isTrue();
        assertThat(store.agenda().runIds()).containsExactly("n1/zalo");
    }

    @Test
    void nobody_is_struck_off_by_an_agenda_that_is_no_longer_the_newest() {
        store.enlist(List.of(RUN));
        DeliveryStore.Agenda read = store.agenda();
        store.enlist(List.of(RUN));
        assertThat(store.strike(RUN, read)).isFalse();
        assertThat(store.agenda().runIds()).containsExactly(RUN);
        assertThat(store.strike(RUN, store.agenda())).isTrue();
        assertThat(store.agenda().runIds()).isEmpty();
    }

    @Test
    void times_are_kept_to_the_millisecond() {
        Instant fine = NOW.plusMillis(7);
        store.insert(Run.of(run().order(), ChannelKind.TELEGRAM, fine));
        assertThat(store.runs(List.of(RUN)).get(0).createdAt()).isEqualTo(fine);
    }
}
