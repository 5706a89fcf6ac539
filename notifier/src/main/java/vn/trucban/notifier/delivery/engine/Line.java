package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.delivery.SendSigns;

/** One channel with its budget and its brake: everything that leaves by the channel leaves here. */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Channel channel;
    private final Channel drills;
    private final Budget budget;
    private final Brake brake = new Brake();
    private final MeterRegistry meters;
    private final SendSigns signs;

    /** @param drills what carries drills instead */
    Line(Channel channel, Channel drills, LongSupplier nanos, MeterRegistry meters, SendSigns signs) {
        this.channel = channel;
        this.drills = drills;
        this.budget = new Budget(channel.limits().perSecond(), nanos);
        this.meters = meters;
        this.signs = signs;
    }

    /** Waits for a turn; empty: gave up, nothing was taken. */
    Optional<Budget.Turn> take(Lane lane, BooleanSupplier giveUp) throws InterruptedException {
        return budget.take(lane, giveUp);
    }

    /** A turn although the channel rests. */
    Budget.Turn takeNow() {
        return budget.now();
    }

    /** Sends at once. Whatever a broken channel throws is an outcome nobody knows. */
    SendOutcome transmit(Budget.Turn turn, OutgoingMessage message) {
        turn.leaves();
        SendOutcome outcome = attempt(message);
        brake.after(outcome, held().compareTo(Duration.ZERO) > 0).ifPresent(budget::holdFor);
        count(outcome);
        if (carrier(message) == channel) {
            signs.heard(message.to(), outcome);
        }
        return brake.blamed(outcome);
    }

    private void count(SendOutcome outcome) {
        meters.counter(
                        "trucban.delivery.outcomes",
                        "channel",
                        channel.kind().id(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }

    private SendOutcome attempt(OutgoingMessage message) {
        try {
            SendOutcome outcome = carrier(message).send(message);
            if (outcome != null) {
                return outcome;
            }
            LOG.error("channel {} answered nothing for {}", channel.kind(), message.id());
            return new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "no outcome"));
        } catch (Throwable e) {
            // why: a channel promises never to throw; where one does, the request may have left. The exception's text
            // may hold secrets.
            LOG.error("channel {} threw {} for {}", channel.kind(), e.getClass().getName(), message.id());
            return new SendOutcome.Unknown(
                    new Reason(Failure.NO_ANSWER, e.getClass().getSimpleName()));
        }
    }

    private Channel carrier(OutgoingMessage message) {
        boolean drill =
                message.notice().filter(OutgoingMessage.NoticeHead::drill).isPresent();
        return drill ? drills : channel;
    }

    /** For how long nothing may leave; zero: it may. */
    Duration held() {
        return budget.held();
    }

    /** Only single messages, until the platform answers one. */
    boolean probing() {
        return brake.probing();
    }

    /** It is left alone because the platform does not answer. */
    boolean silent() {
        return brake.silent();
    }

    void nudge() {
        budget.nudge();
    }
}
