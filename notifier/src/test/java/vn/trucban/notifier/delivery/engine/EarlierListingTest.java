package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.engine.EarlierRecipients.Earlier;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.InMemoryDeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.delivery.ledger.Tallies;

/** Whom the walk through an earlier ledger finds that stands between two channels, or came late, in the moment of the stop. */
class EarlierListingTest {
    private static final Instant STOPPED = Ledgers.NOW.plusSeconds(600);
    private static final Reason BLOCKED = new Reason(Failure.BLOCKED_BY_RECIPIENT, "403");
    private static final Recipient ON_ZALO = FakeAudience.elsewhere(ChannelKind.ZALO, 0);
    private static final Recipient HANDED_ON =
            new Recipient("s0", Ledgers.recipient(ChannelKind.TELEGRAM, 0).address(), List.of(ON_ZALO));

    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();
    private final FakeAudience audience = new FakeAudience(Map.of(ChannelKind.ZALO, 2));
    private final EarlierRecipients earlier = new EarlierRecipients(store, audience);

    private Run stopped(ChannelKind channel) {
        DeliveryOrder storm = Ledgers.order("storm", Level.EMERGENCY, ChannelKind.TELEGRAM, ChannelKind.ZALO);
        Run run = Run.of(storm, channel, Ledgers.NOW);
        store.insert(run);
        store.cancel(run.id(), STOPPED);
        return read(run);
    }

    private Run read(Run run) {
        return store.runs(List.of(run.id())).get(0);
    }

    private static Run correction(ChannelKind channel) {
        DeliveryOrder order = new DeliveryOrder(
                "correction",
                "TB-correction",
                "Tiêu đề",
                Level.EMERGENCY,
                false,
                Map.of(ChannelKind.TELEGRAM, "Nhầm", ChannelKind.ZALO, "Nhầm"),
                new DeliveryOrder.Audience(Set.of(), Set.of()),
                Ledgers.NOW.plusSeconds(86_400),
                Optional.of("storm"),
                false,
                true);
        return Run.of(order, channel, STOPPED);
    }

    /** Everything that a whole walk finds: listed, late, and elsewhere. */
    private record Found(List<Recipient> listed, List<Recipient> late, List<HandOver> elsewhere) {}

    private Found walk(ChannelKind channel, Run before) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Optional<String> cursor = Optional.empty();
        do {
            Earlier some = earlier.next(correction(channel), List.of(before), cursor, Page.CAPACITY);
            found.listed.addAll(some.batch().recipients());
            found.late.addAll(some.batch().late());
            found.elsewhere.addAll(some.elsewhere());
            cursor = some.batch().next();
        } while (cursor.isPresent());
        return found;
    }

    private void wholeAudienceListed(Run run) {
        Run.Report report =
                new Run.Report(1, Stage.SENDING, 0, Tallies.NONE, 0, true, 0, Optional.empty(), Optional.empty());
        assertThat(store.report(run.id(), report)).isTrue();
    }

    /** On Telegram, found blocked at this moment. */
    private void blockedAt(Run run, Instant when) {
        Page page = Page.fresh(
                        run.id(),
                        0,
                        0,
                        List.of(Entry.of(HANDED_ON, Ledgers.NOW)),
                        Optional.of(new Page.Mark(Optional.empty())))
                .claimed("sender", 1, Page.CAPACITY, Ledgers.NOW);
        SendOutcome gone = new SendOutcome.RecipientGone(BLOCKED);
        Page after = page.resolved(
                        "sender", 1, Map.of(0, entry -> entry.after(gone, run.terms(), RetryPolicy.USUAL, when, 0)))
                .orElseThrow();
        assertThat(store.insertPages(List.of(after))).isTrue();
    }

    @Test
    void whoever_was_linked_anew_while_the_first_was_listed_is_not_forgotten_with_the_rest_of_its_audience() {
        Recipient latecomer = FakeAudience.elsewhere(ChannelKind.ZALO, 9);
        audience.lists(ChannelKind.ZALO, latecomer);
        Found found = walk(ChannelKind.ZALO, stopped(ChannelKind.ZALO));
        assertThat(found.listed).extracting(Recipient::subscriberId).containsExactly("s0", "s1");
        assertThat(found.late).contains(latecomer);
    }

    @Test
    void whoever_was_handed_over_and_not_taken_in_before_the_stop_waited_for_it() {
        Run storm = stopped(ChannelKind.ZALO);
        wholeAudienceListed(storm);
        store.keepHandOvers(List.of(new HandOver(storm.id(), ON_ZALO, Optional.empty())));
        assertThat(walk(ChannelKind.ZALO, read(storm)).late).containsExactly(ON_ZALO);
    }

    @Test
    void whoever_was_handed_on_after_the_stop_gets_the_correction_on_the_other_channel() {
        Run storm = stopped(ChannelKind.TELEGRAM);
        blockedAt(storm, STOPPED.plusSeconds(3));
        Found found = walk(ChannelKind.TELEGRAM, storm);
        assertThat(found.listed).isEmpty();
        assertThat(found.elsewhere).singleElement().satisfies(handOver -> {
            assertThat(handOver.runId()).isEqualTo("correction/zalo");
            assertThat(handOver.recipient()).isEqualTo(ON_ZALO);
        });
    }

    @Test
    void whoever_was_handed_on_long_before_stands_in_the_other_channels_ledger() {
        Run storm = stopped(ChannelKind.TELEGRAM);
        blockedAt(storm, STOPPED.minusSeconds(60));
        assertThat(walk(ChannelKind.TELEGRAM, storm).elsewhere).isEmpty();
    }
}
