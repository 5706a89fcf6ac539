package vn.trucban.notifier.channel;

import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.http.Exchange;

/** What an exchange means that brought no word of the platform itself: one answer for every channel. */
public final class WireOutcome {
    private WireOutcome() {}

    /**
     * Nothing left: certainly not sent. It left and nothing came back: it may have been sent. The same goes for a success nobody can
     * read, and for the error pages of gateways that passed the request on and got no good answer (500, 502, 504…): the platform behind
     * may have acted on it. 503 says that it was not passed on; that, and every other answer that is not the platform's own (a captive
     * portal), means that the request was not taken, and that other messages would do no better.
     */
    public static SendOutcome of(Exchange exchange) {
        Reason reason = reason(exchange);
        boolean passedOn =
                exchange instanceof Exchange.Answer answer && answer.status() >= 500 && answer.status() != 503;
        return passedOn || reason.failure() == Failure.NO_ANSWER
                ? new SendOutcome.Unknown(reason)
                : new SendOutcome.RetryLater(reason, Optional.empty(), true);
    }

    /** The same for a call without effect: only why the platform cannot be reached. */
    public static Reason reason(Exchange exchange) {
        return exchange.fold(
                answer -> new Reason(
                        answer.status() / 100 == 2 || answer.status() == 504
                                ? Failure.NO_ANSWER
                                : Failure.PLATFORM_DOWN,
                        "HTTP " + answer.status()),
                notSent -> new Reason(Failure.NO_CONNECTION, notSent.detail()),
                noAnswer -> new Reason(Failure.NO_ANSWER, noAnswer.detail()));
    }
}
