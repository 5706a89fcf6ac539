package vn.trucban.notifier.channel;

import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.http.Exchange;

/** What an exchange that ended without the platform's own words means for the message: one answer for every channel. */
public final class WireOutcome {
    private WireOutcome() {}

    /** Nothing left: certainly not sent. The line or the platform is away, so other messages would do no better. */
    public static SendOutcome of(Exchange.NotSent notSent) {
        return new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, notSent.detail()), Optional.empty(), true);
    }

    /** It left and nothing came back: it may have been sent. */
    public static SendOutcome of(Exchange.NoAnswer noAnswer) {
        return new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, noAnswer.detail()));
    }

    /**
     * An answer that is not the platform's own JSON: an error page of a gateway, a captive portal.
     *
     * <p>504 means that a gateway passed the request on and gave up waiting: it may have been sent. Every other status means that it
     * was not taken.
     */
    public static SendOutcome ofForeign(Exchange.Answer answer) {
        Reason reason = new Reason(Failure.PLATFORM_DOWN, "HTTP " + answer.status());
        if (answer.status() == 504) {
            return new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, reason.detail()));
        }
        return new SendOutcome.RetryLater(reason, Optional.empty(), true);
    }
}
