package vn.trucban.notifier.channel;

import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** A place where anybody reads or hears what is sent: it takes notices only, and never a drill. */
public final class PublicPlace {
    private PublicPlace() {}

    /** Why this message is not for such a place; empty: it is. */
    public static Optional<SendOutcome> refuses(OutgoingMessage message) {
        if (message.notice().isEmpty()) {
            return refusal("not a notice");
        }
        return message.notice().get().drill() ? refusal("drill") : Optional.empty();
    }

    private static Optional<SendOutcome> refusal(String why) {
        return Optional.of(new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, why)));
    }
}
