package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Cases;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/**
 * Keeps a platform that does not answer from turning a whole audience into unknowns: after some silence in a row the channel rests,
 * longer each time, and single messages probe it until one is answered. Thread-safe.
 */
final class Brake implements Cases<Brake.Heard> {
    /** What an outcome says about the channel. */
    sealed interface Heard {
        /** The platform answers. */
        record Answer() implements Heard {}

        /** It does not. */
        record Silence() implements Heard {}

        /** It asks for a rest, perhaps without saying how long. */
        record Rest(Optional<Duration> time) implements Heard {}
    }

    private static final int TOLERATED = 8;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<Failure> SILENT =
            EnumSet.of(Failure.PLATFORM_DOWN, Failure.NO_ANSWER, Failure.NO_CONNECTION);

    private int silences;
    private Duration next = SHORTEST;
    private boolean on;

    /**
     * @param resting the channel rests already: more of the same, from what was under way, does not lengthen it
     * @return for how long nothing more should leave
     */
    synchronized Optional<Duration> after(SendOutcome outcome, boolean resting) {
        Heard heard = outcome.match(this);
        if (heard instanceof Heard.Rest rest) {
            return rest.time().isPresent() ? rest.time() : lengthen(resting);
        }
        if (heard instanceof Heard.Silence) {
            silences++;
            return on || silences >= TOLERATED ? lengthen(resting) : Optional.empty();
        }
        silences = 0;
        next = SHORTEST;
        on = false;
        return Optional.empty();
    }

    /** The same outcome, laid to the channel and not to the recipient where the channel has not answered anybody for some time. */
    synchronized SendOutcome blamed(SendOutcome outcome) {
        return on
                        && outcome instanceof SendOutcome.RetryLater later
                        && SILENT.contains(later.reason().failure())
                ? new SendOutcome.RetryLater(later.reason(), later.after(), true)
                : outcome;
    }

    /** Only single messages, until one is answered. */
    synchronized boolean probing() {
        return on;
    }

    /** It rests because the platform does not answer, and not because that asked for it. */
    synchronized boolean silent() {
        return on && silences > 0;
    }

    private Optional<Duration> lengthen(boolean resting) {
        on = true;
        if (resting) {
            return Optional.empty();
        }
        Duration rest = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return Optional.of(rest);
    }

    private static Heard byReason(Reason reason) {
        return SILENT.contains(reason.failure()) ? new Heard.Silence() : new Heard.Answer();
    }

    @Override
    public Heard sent(SendOutcome.Sent sent) {
        return new Heard.Answer();
    }

    @Override
    public Heard retryLater(SendOutcome.RetryLater later) {
        return later.wholeChannel() ? new Heard.Rest(later.after()) : byReason(later.reason());
    }

    @Override
    public Heard rejected(SendOutcome.Rejected rejected) {
        return new Heard.Answer();
    }

    @Override
    public Heard recipientGone(SendOutcome.RecipientGone gone) {
        return new Heard.Answer();
    }

    @Override
    public Heard notReachable(SendOutcome.NotReachable notReachable) {
        return new Heard.Answer();
    }

    @Override
    public Heard unknown(SendOutcome.Unknown unknown) {
        return new Heard.Silence();
    }
}
