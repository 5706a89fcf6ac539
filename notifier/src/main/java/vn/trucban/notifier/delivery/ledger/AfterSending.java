package vn.trucban.notifier.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Cases;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.ledger.Entry.Tally;

/** The policy: what each outcome of a send makes of the entry that was being sent. */
record AfterSending(Entry entry, Terms terms, RetryPolicy retry, Instant now, double random) implements Cases<Entry> {
    /** Of one recipient, even where only the channel was to blame: perhaps it is this recipient that makes it fail. */
    private static final int MOST_UNCOUNTED = 200;

    @Override
    public Entry sent(SendOutcome.Sent sent) {
        return entry.with(entry.tally(), now, Standing.sent(sent.providerId()));
    }

    @Override
    public Entry retryLater(SendOutcome.RetryLater later) {
        if (later.wholeChannel() && entry.tally().attempts() < MOST_UNCOUNTED) {
            // why: not this recipient's fault, so it does not use up the recipient's tries.
            Tally uncounted = new Tally(
                    entry.tally().attempts(),
                    Math.max(0, entry.tally().tries() - 1),
                    entry.tally().repeat());
            return waiting(uncounted, later.after().orElse(retry.first()), later.reason());
        }
        if (betterElsewhere(later.reason().failure())) {
            return missed(DeliveryState.NOT_REACHABLE, later.reason());
        }
        return retry.pauseAfter(entry.tally().tries(), random)
                .map(pause -> waiting(entry.tally(), later.after().orElse(pause), later.reason()))
                .orElseGet(() -> missed(DeliveryState.FAILED, later.reason()));
    }

    @Override
    public Entry rejected(SendOutcome.Rejected rejected) {
        return missed(DeliveryState.FAILED, rejected.reason());
    }

    @Override
    public Entry recipientGone(SendOutcome.RecipientGone gone) {
        return entry.with(entry.tally(), now, Standing.in(DeliveryState.GONE, Optional.of(gone.reason())))
                .handingOn();
    }

    @Override
    public Entry notReachable(SendOutcome.NotReachable notReachable) {
        return missed(DeliveryState.NOT_REACHABLE, notReachable.reason());
    }

    @Override
    public Entry unknown(SendOutcome.Unknown unknown) {
        Tally maybe = new Tally(entry.tally().attempts(), entry.tally().tries(), true);
        boolean repeats =
                terms.publishes() || (terms.emergency() && !entry.tally().repeat());
        return retry.pauseAfter(entry.tally().tries(), random)
                .filter(pause -> repeats)
                .map(pause -> waiting(maybe, pause, unknown.reason()))
                .orElseGet(() ->
                        entry.with(maybe, now, Standing.in(DeliveryState.UNKNOWN, Optional.of(unknown.reason()))));
    }

    /** An emergency does not wait for the morning or the next day's allowance while this person has another address. */
    private boolean betterElsewhere(Failure failure) {
        return !entry.route().others().isEmpty()
                && (failure == Failure.NIGHT_REST || failure == Failure.QUOTA_EXHAUSTED);
    }

    private Entry waiting(Tally tally, Duration pause, Reason reason) {
        return entry.with(tally, now, Standing.waiting(now.plus(pause), Optional.of(reason)));
    }

    /** An earlier attempt may have arrived: a later refusal does not make that untrue, unless the channel looked first. */
    private Entry missed(DeliveryState end, Reason reason) {
        DeliveryState honest = entry.tally().repeat() && !terms.publishes() ? DeliveryState.UNKNOWN : end;
        return entry.with(entry.tally(), now, Standing.in(honest, Optional.of(reason)))
                .handingOn();
    }
}
