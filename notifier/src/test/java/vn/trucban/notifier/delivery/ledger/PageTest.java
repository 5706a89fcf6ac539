package vn.trucban.notifier.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.notifier.delivery.ledger.Ledgers.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Skip;

class PageTest {
    private static final String RUN = "n1/telegram";
    private static final Terms ROUTINE = new Terms(false, false, NOW.plusSeconds(3600));
    private static final Reason WHY = new Reason(Failure.MESSAGE_REFUSED, "400");

    private static Entry sent(Entry entry) {
        return entry.after(new SendOutcome.Sent("m"), ROUTINE, RetryPolicy.USUAL, NOW, 0);
    }

    private static Entry refused(Entry entry) {
        return entry.after(new SendOutcome.Rejected(WHY), ROUTINE, RetryPolicy.USUAL, NOW, 0);
    }

    private static Page recovered(Page page, long fence) {
        return page.recovered(fence, ROUTINE, RetryPolicy.USUAL, NOW, 0);
    }

    @Test
    void a_claim_takes_the_first_who_are_due() {
        Page claimed = Ledgers.page(RUN, 0, 5).claimed("me", 3, 2, NOW);
        assertThat(claimed.sending()).containsExactly(0, 1);
        assertThat(claimed.claim()).hasValue(new Page.Claim("me", 3, 1, NOW));
        assertThat(claimed.dueAt(NOW)).isEmpty();
        assertThatThrownBy(() -> claimed.claimed("other", 4, 2, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_due_means_no_claim() {
        Page page = Ledgers.page(RUN, 0, 2);
        assertThat(page.claimed("me", 3, 2, NOW.minusSeconds(0)).claim()).isPresent();
        Page settled = page.skipped(Skip.CANCELLED, NOW);
        assertThat(settled.claimed("me", 3, 2, NOW)).isSameAs(settled);
        assertThat(settled.dueAt(NOW)).isEmpty();
    }

    @Test
    void the_claim_ends_with_the_last_result() {
        Page claimed = Ledgers.page(RUN, 0, 3).claimed("me", 3, 2, NOW);
        Page half = claimed.resolved("me", 1, Map.of(0, PageTest::sent)).orElseThrow();
        assertThat(half.claim()).isPresent();
        Page whole = half.resolved("me", 1, Map.of(1, PageTest::refused)).orElseThrow();
        assertThat(whole.claim()).isEmpty();
        assertThat(whole.tallies())
                .isEqualTo(new Tallies(new Counts(1, 0, 1, 1, 0, 0, 0, 0), Map.of(Failure.MESSAGE_REFUSED, 1)));
        assertThat(whole.dueAt(NOW)).hasValue(NOW);
    }

    @Test
    void a_result_twice_is_one() {
        Page claimed = Ledgers.page(RUN, 0, 3).claimed("me", 3, 2, NOW);
        Page once = claimed.resolved("me", 1, Map.of(0, PageTest::sent)).orElseThrow();
        assertThat(once.resolved("me", 1, Map.of(0, PageTest::sent))).hasValue(once);
    }

    @Test
    void a_result_under_a_claim_that_is_over_is_refused() {
        Page claimed = Ledgers.page(RUN, 0, 3).claimed("me", 3, 2, NOW);
        Page taken = recovered(claimed, 4);
        assertThat(taken.resolved("me", 1, Map.of(0, PageTest::sent))).isEmpty();
        Page again = taken.claimed("me", 4, 1, NOW);
        assertThat(again.resolved("me", 1, Map.of(2, PageTest::sent))).isEmpty();
        assertThat(again.resolved("other", 2, Map.of(2, PageTest::sent))).isEmpty();
        assertThat(again.resolved("me", 2, Map.of(2, PageTest::sent))).isPresent();
    }

    @Test
    void a_dead_senders_claim_leaves_unknown() {
        Page claimed = Ledgers.page(RUN, 0, 3).claimed("dead", 3, 2, NOW);
        assertThat(recovered(claimed, 4).tallies().counts()).isEqualTo(new Counts(1, 0, 0, 0, 2, 0, 0, 0));
        assertThat(recovered(claimed, 4).claim()).isEmpty();
    }

    @Test
    void a_claim_of_the_present_tenure_that_nobody_works_on_was_never_begun() {
        Page claimed = Ledgers.page(RUN, 0, 3).claimed("me", 3, 2, NOW);
        assertThat(recovered(claimed, 3).tallies().counts().waiting()).isEqualTo(3);
    }

    @Test
    void a_page_opens_once_for_each_round() {
        Page failed = Ledgers.page(RUN, 0, 2)
                .claimed("me", 3, 2, NOW)
                .resolved("me", 1, Map.of(0, PageTest::refused, 1, PageTest::sent))
                .orElseThrow();
        Page opened = failed.reopened(1, NOW);
        assertThat(opened.tallies().counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(opened.reopened(1, NOW)).isSameAs(opened);
        Page failedAgain = opened.claimed("me", 3, 2, NOW)
                .resolved("me", 2, Map.of(0, PageTest::refused))
                .orElseThrow();
        assertThat(failedAgain.reopened(1, NOW)).isSameAs(failedAgain);
        assertThat(failedAgain.reopened(3, NOW).tallies().counts().waiting()).isEqualTo(1);
    }

    @Test
    void whoever_withdrew_is_left_out_and_the_others_are_not() {
        Page page = Ledgers.page(RUN, 0, 3).withdrawn(Set.of("s1", "s9"), NOW);
        assertThat(page.tallies().counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 1));
        assertThat(page.due(NOW)).containsExactly(0, 2);
    }

    @Test
    void a_page_has_one_to_thirty_two() {
        assertThatThrownBy(() -> Ledgers.page(RUN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ledgers.page(RUN, 0, 33)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ledgers.page(RUN, 0, 32).mark()).hasValue(new Page.Mark(Optional.empty()));
    }

    @Test
    void whoever_waits_since_a_time_to_come_is_due_because_the_clock_went_back() {
        Page page = Ledgers.page("n1/telegram", 0, 2);
        assertThat(page.dueAt(NOW.minusSeconds(3600))).hasValue(NOW.minusSeconds(3600));
        assertThat(page.due(NOW.minusSeconds(3600))).hasSize(2);
    }

    @Test
    void whoever_is_handed_on_while_waiting_is_sent_to_all_the_same_and_handed_on_once() {
        Recipient other = new Recipient("z1", new Address(ChannelKind.ZALO, "7"));
        Recipient both = new Recipient("s1", new Address(ChannelKind.TELEGRAM, "5"), List.of(other));
        Reason down = new Reason(Failure.PLATFORM_DOWN, "down");
        Run run = Run.of(
                Ledgers.order("n1", Level.EMERGENCY, ChannelKind.TELEGRAM, ChannelKind.ZALO),
                ChannelKind.TELEGRAM,
                NOW);
        Page page = Page.fresh(
                run.id(),
                0,
                0,
                List.of(Entry.of(both, NOW), Entry.of(Ledgers.recipient(ChannelKind.TELEGRAM, 2), NOW)),
                Optional.empty());
        Page handed = page.handingOnThoseWhoWait(down);
        assertThat(handed.handedOnSince(page, run))
                .containsExactly(new HandOver(
                        "n1/zalo", other, Optional.of(new Origin(ChannelKind.TELEGRAM, Optional.of(down)))));
        assertThat(handed.handingOnThoseWhoWait(down)).isSameAs(handed);
        Page claimed = handed.claimed("me", 1, 32, NOW);
        Page failed = claimed.resolved(
                        "me",
                        1,
                        Map.of(
                                0,
                                entry -> entry.after(
                                        new SendOutcome.Rejected(down), run.terms(), RetryPolicy.USUAL, NOW, 0)))
                .orElseThrow();
        assertThat(failed.handedOnSince(claimed, run)).isEmpty();
        assertThat(failed.tallies().detours()).isEqualTo(new Detours(1, 1, 0));
        assertThat(failed.reopened(1, NOW).entries().get(0).state()).isEqualTo(DeliveryState.FAILED);
    }
}
