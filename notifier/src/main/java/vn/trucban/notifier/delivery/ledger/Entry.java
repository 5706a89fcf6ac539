package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryList.Origin;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;

/**
 * One recipient of one notice on one channel. Every method answers the next value; calling one in a state it is not made for is a
 * defect and fails.
 *
 * @param address as the provider writes it
 * @param route where else this person can be reached
 * @param at when it came to stand so
 */
public record Entry(String subscriberId, String address, Route route, Tally tally, Instant at, Standing standing) {
    /**
     * What has been tried.
     *
     * @param attempts sends that were begun
     * @param tries of them, those that count against the retry policy since the recipient last began to wait afresh
     * @param repeat an earlier attempt may have reached the recipient: "certainly not sent" can no longer be said
     */
    public record Tally(int attempts, int tries, boolean repeat) {
        static final Tally NONE = new Tally(0, 0, false);
    }

    /** Addresses are personal data. */
    @Override
    public String toString() {
        return "Entry[" + state() + " " + tally + "]";
    }

    /** Waits for its first attempt. */
    public static Entry of(Recipient recipient, Instant now) {
        return new Entry(
                recipient.subscriberId(),
                recipient.address().value(),
                Route.of(recipient),
                Tally.NONE,
                now,
                Standing.waiting(now, Optional.empty()));
    }

    /** Waits for its first attempt on this channel. */
    public static Entry of(HandOver handOver, Instant now) {
        Entry entry = of(handOver.recipient(), now);
        return new Entry(entry.subscriberId, entry.address, Route.of(handOver), entry.tally, entry.at, entry.standing);
    }

    public DeliveryState state() {
        return standing.state();
    }

    /** What another channel is asked to do for this recipient; present once this one handed them on. */
    public Optional<HandOver> handOver(Run run) {
        return route.next()
                .filter(next -> route.handedOn())
                .map(next -> new HandOver(
                        Run.id(run.order().noticeId(), next.address().channel()),
                        next,
                        Optional.of(new Origin(run.channel(), standing.reason()))));
    }

    /** Goes on to this person's next address, where they have one. */
    Entry handingOn() {
        return new Entry(subscriberId, address, route.handingOn(), tally, at, standing);
    }

    /** As {@link #handingOn}, without giving up here. */
    Entry handingOnWhileWaiting(Reason why) {
        expect(DeliveryState.WAITING);
        if (route.others().isEmpty() || route.handedOn()) {
            return this;
        }
        Standing waiting = Standing.waiting(
                standing.notBefore().orElseThrow(), standing.reason().or(() -> Optional.of(why)));
        return with(tally, at, waiting).handingOn();
    }

    /** Whether it may be sent now. */
    public boolean due(Instant now) {
        return dueAt(now).filter(due -> !due.isAfter(now)).isPresent();
    }

    /** When it may be sent; absent when it does not wait. */
    Optional<Instant> dueAt(Instant now) {
        // why: a state reached in the future means that the clock went back; waiting until notBefore would be too long.
        return standing.notBefore().map(due -> at.isAfter(now) ? now : due);
    }

    Entry claimed(Instant now) {
        expect(DeliveryState.WAITING);
        return with(
                new Tally(tally.attempts + 1, tally.tries + 1, tally.repeat),
                now,
                Standing.in(DeliveryState.SENDING, standing.reason()));
    }

    /** Claimed, but nothing was begun: as if the claim had not been. */
    public Entry untaken(Instant now) {
        expect(DeliveryState.SENDING);
        return with(unbegun(), now, Standing.waiting(now, standing.reason()));
    }

    /**
     * What follows from an outcome.
     *
     * @param random from 0 to 1, for the jitter
     */
    public Entry after(SendOutcome outcome, Terms terms, RetryPolicy retry, Instant now, double random) {
        expect(DeliveryState.SENDING);
        return outcome.match(new AfterSending(this, terms, retry, now, random));
    }

    /** Whoever claimed it died, and nobody knows whether it was sent. */
    Entry orphaned(Terms terms, RetryPolicy retry, Instant now, double random) {
        Reason died = new Reason(Failure.NO_ANSWER, "sender died");
        return after(new SendOutcome.Unknown(died), terms, retry, now, random);
    }

    /** Left out on purpose before anything was begun; unknown stays what may have been sent earlier. */
    public Entry skipped(Skip why, Instant now) {
        if (state().settled()) {
            throw new IllegalStateException("cannot skip what is " + state());
        }
        Standing end = tally.repeat
                ? Standing.in(DeliveryState.UNKNOWN, standing.reason())
                : Standing.skipped(why, standing.reason());
        Entry left = with(state() == DeliveryState.SENDING ? unbegun() : tally, now, end);
        return why == Skip.WITHDRAWN ? left.handingOn() : left;
    }

    /**
     * Whether sending again is for them: they missed it, or were left out as expired. While a notice may be sent again it has not
     * expired, so whoever was left out for that was judged by a clock that was wrong. Whoever was handed on is the other channel's.
     */
    public boolean missed() {
        boolean leftOut = standing.skip().filter(Skip.EXPIRED::equals).isPresent();
        return (state().missed() || leftOut) && !route.handedOn();
    }

    /** Somebody asked to send again to those who missed it. */
    Entry again(Instant now) {
        if (!missed()) {
            throw new IllegalStateException("did not miss it: " + state());
        }
        boolean repeat = tally.repeat || state() == DeliveryState.UNKNOWN;
        return with(new Tally(tally.attempts, 0, repeat), now, Standing.waiting(now, standing.reason()));
    }

    Entry with(Tally newTally, Instant when, Standing newStanding) {
        return new Entry(subscriberId, address, route, newTally, when, newStanding);
    }

    private Tally unbegun() {
        return new Tally(tally.attempts - 1, Math.max(0, tally.tries - 1), tally.repeat);
    }

    private void expect(DeliveryState wanted) {
        if (state() != wanted) {
            throw new IllegalStateException("is " + state() + ", not " + wanted);
        }
    }
}
