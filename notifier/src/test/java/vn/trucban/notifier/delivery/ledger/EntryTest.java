package vn.trucban.notifier.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.notifier.delivery.DeliveryState.FAILED;
import static vn.trucban.notifier.delivery.DeliveryState.GONE;
import static vn.trucban.notifier.delivery.DeliveryState.NOT_REACHABLE;
import static vn.trucban.notifier.delivery.DeliveryState.SENT;
import static vn.trucban.notifier.delivery.DeliveryState.SKIPPED;
import static vn.trucban.notifier.delivery.DeliveryState.UNKNOWN;
import static vn.trucban.notifier.delivery.DeliveryState.WAITING;
import static vn.trucban.notifier.delivery.ledger.Ledgers.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.Entry.Tally;

/** The table of what each outcome makes of a recipient. */
class EntryTest {
    private static final RetryPolicy TWICE =
            new RetryPolicy(List.of(Duration.ofSeconds(10), Duration.ofSeconds(20)), 0.5);
    private static final Terms ROUTINE = new Terms(false, false, NOW.plusSeconds(3600));
    private static final Terms EMERGENCY = new Terms(true, false, NOW.plusSeconds(3600));
    private static final Terms POST = new Terms(false, true, NOW.plusSeconds(3600));
    private static final Reason WHY = new Reason(Failure.PLATFORM_DOWN, "502");
    private static final Optional<Duration> NO_HINT = Optional.empty();

    private static final SendOutcome SENT_OK = new SendOutcome.Sent("m1");
    private static final SendOutcome LATER = new SendOutcome.RetryLater(WHY, NO_HINT, false);
    private static final SendOutcome LATER_HINT =
            new SendOutcome.RetryLater(WHY, Optional.of(Duration.ofSeconds(7)), false);
    private static final SendOutcome ALL_LATER =
            new SendOutcome.RetryLater(WHY, Optional.of(Duration.ofSeconds(9)), true);
    private static final SendOutcome REJECTED = new SendOutcome.Rejected(WHY);
    private static final SendOutcome IS_GONE = new SendOutcome.RecipientGone(WHY);
    private static final SendOutcome UNREACHED = new SendOutcome.NotReachable(WHY);
    private static final SendOutcome NOBODY_KNOWS = new SendOutcome.Unknown(WHY);

    /** outcome, terms, tries so far, maybe sent before → state, pause in s (waiting only), maybe sent, tries. */
    static Stream<Arguments> table() {
        return Stream.of(
                row(SENT_OK, ROUTINE, 1, false, SENT, 0, false, 1),
                row(SENT_OK, EMERGENCY, 2, true, SENT, 0, true, 2),
                row(LATER, ROUTINE, 1, false, WAITING, 10, false, 1),
                row(LATER, ROUTINE, 2, false, WAITING, 20, false, 2),
                row(LATER, ROUTINE, 3, false, FAILED, 0, false, 3),
                row(LATER, ROUTINE, 3, true, UNKNOWN, 0, true, 3),
                row(LATER, POST, 3, true, FAILED, 0, true, 3),
                row(LATER_HINT, ROUTINE, 1, false, WAITING, 7, false, 1),
                row(LATER_HINT, ROUTINE, 3, false, FAILED, 0, false, 3),
                row(ALL_LATER, ROUTINE, 1, false, WAITING, 9, false, 0),
                row(ALL_LATER, ROUTINE, 9, false, WAITING, 9, false, 8),
                row(REJECTED, ROUTINE, 1, false, FAILED, 0, false, 1),
                row(REJECTED, EMERGENCY, 2, true, UNKNOWN, 0, true, 2),
                row(REJECTED, POST, 2, true, FAILED, 0, true, 2),
                row(IS_GONE, ROUTINE, 1, false, GONE, 0, false, 1),
                row(IS_GONE, EMERGENCY, 2, true, GONE, 0, true, 2),
                row(UNREACHED, ROUTINE, 1, false, NOT_REACHABLE, 0, false, 1),
                row(UNREACHED, ROUTINE, 2, true, UNKNOWN, 0, true, 2),
                row(NOBODY_KNOWS, ROUTINE, 1, false, UNKNOWN, 0, true, 1),
                row(NOBODY_KNOWS, EMERGENCY, 1, false, WAITING, 10, true, 1),
                row(NOBODY_KNOWS, EMERGENCY, 2, true, UNKNOWN, 0, true, 2),
                row(NOBODY_KNOWS, POST, 1, false, WAITING, 10, true, 1),
                row(NOBODY_KNOWS, POST, 2, true, WAITING, 20, true, 2),
                row(NOBODY_KNOWS, POST, 3, true, UNKNOWN, 0, true, 3));
    }

    private static Arguments row(Object... cells) {
        return Arguments.of(cells);
    }

    @ParameterizedTest
    @MethodSource("table")
    void an_outcome_makes_of_a_recipient(
            SendOutcome outcome,
            Terms terms,
            int tries,
            boolean maybe,
            DeliveryState state,
            int pause,
            boolean thenMaybe,
            int thenTries) {
        Entry next = sending(tries, maybe).after(outcome, terms, TWICE, NOW, 0);
        assertThat(next.state()).isEqualTo(state);
        assertThat(next.tally()).isEqualTo(new Tally(5, thenTries, thenMaybe));
        assertThat(next.standing().notBefore())
                .isEqualTo(state == WAITING ? Optional.of(NOW.plusSeconds(pause)) : Optional.empty());
        assertThat(next.standing().reason()).isEqualTo(state == SENT ? Optional.empty() : Optional.of(WHY));
        assertThat(next.at()).isEqualTo(NOW);
    }

    private static Entry waiting() {
        return Entry.of(Ledgers.recipient(ChannelKind.TELEGRAM, 1), NOW);
    }

    private static Entry sending(int tries, boolean maybe) {
        return waiting()
                .claimed(NOW)
                .with(new Tally(5, tries, maybe), NOW, Standing.in(DeliveryState.SENDING, Optional.empty()));
    }

    @Test
    void a_pause_grows_by_its_jitter_but_a_hint_is_kept() {
        assertThat(sending(1, false)
                        .after(LATER, ROUTINE, TWICE, NOW, 1)
                        .standing()
                        .notBefore())
                .hasValue(NOW.plusSeconds(15));
        assertThat(sending(1, false)
                        .after(LATER_HINT, ROUTINE, TWICE, NOW, 1)
                        .standing()
                        .notBefore())
                .hasValue(NOW.plusSeconds(7));
    }

    @Test
    void whoever_was_claimed_but_not_begun_waits_as_before() {
        Entry back = waiting().claimed(NOW.plusSeconds(1)).untaken(NOW.plusSeconds(2));
        assertThat(back.tally()).isEqualTo(Tally.NONE);
        assertThat(back.due(NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void left_out_unless_it_may_have_been_sent() {
        assertThat(waiting().skipped(Skip.CANCELLED, NOW).standing().skip()).hasValue(Skip.CANCELLED);
        assertThat(waiting().claimed(NOW).skipped(Skip.WITHDRAWN, NOW).state()).isEqualTo(SKIPPED);
        assertThat(waiting().claimed(NOW).skipped(Skip.WITHDRAWN, NOW).tally().attempts())
                .isZero();
        Entry maybe = sending(1, false).after(NOBODY_KNOWS, EMERGENCY, TWICE, NOW, 0);
        assertThat(maybe.skipped(Skip.CANCELLED, NOW).state()).isEqualTo(UNKNOWN);
    }

    @Test
    void only_those_who_missed_it_wait_again_and_their_tries_begin_anew() {
        Entry failed = sending(3, false).after(LATER, ROUTINE, TWICE, NOW, 0).again(NOW);
        assertThat(failed.tally()).isEqualTo(new Tally(5, 0, false));
        assertThat(failed.state()).isEqualTo(WAITING);
        assertThat(sending(1, false)
                        .after(NOBODY_KNOWS, ROUTINE, TWICE, NOW, 0)
                        .again(NOW)
                        .tally()
                        .repeat())
                .isTrue();
        Entry sent = sending(1, false).after(SENT_OK, ROUTINE, TWICE, NOW, 0);
        assertThatThrownBy(() -> sent.again(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.skipped(Skip.EXPIRED, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sent.claimed(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> waiting().untaken(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_clock_that_went_back_makes_nobody_wait_longer() {
        Entry later = sending(1, false).after(LATER, ROUTINE, TWICE, NOW, 0);
        assertThat(later.due(NOW.plusSeconds(9))).isFalse();
        assertThat(later.due(NOW.plusSeconds(10))).isTrue();
        assertThat(later.due(NOW.minusSeconds(3600))).isTrue();
    }

    @Test
    void no_text_of_an_entry_shows_an_address() {
        assertThat(waiting().toString()).doesNotContain("1001");
    }
}
