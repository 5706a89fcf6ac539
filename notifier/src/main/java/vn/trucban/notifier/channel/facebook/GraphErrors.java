package vn.trucban.notifier.channel.facebook;

import java.time.Duration;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.SendOutcome.Rejected;
import vn.trucban.notifier.channel.SendOutcome.RetryLater;
import vn.trucban.notifier.channel.SendOutcome.Unknown;
import vn.trucban.notifier.channel.facebook.GraphAnswer.Refused;

/** What the codes of the Graph API mean for a post (Facebook's page on error handling and on rate limiting). */
final class GraphErrors {
    /** Calling on while throttled lengthens the block. */
    private static final Duration WHEN_THROTTLED = Duration.ofMinutes(5);

    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofMinutes(15);

    private GraphErrors() {}

    static boolean duplicate(Refused refused) {
        return refused.code() == 506;
    }

    /** The post is gone, or another app's: an update becomes a new post. */
    static boolean noSuchPost(Refused refused) {
        return refused.code() == 100 && refused.subcode() == 33;
    }

    static Reason reason(Refused refused) {
        return new Reason(failure(refused), refused.detail());
    }

    private static Failure failure(Refused refused) {
        return switch (refused.code()) {
            case 1, 2 -> Failure.PLATFORM_DOWN;
            case 4, 17, 32, 341, 613, 80001, 80006 -> Failure.RATE_LIMITED;
            case 102, 190 -> Failure.TOKEN_INVALID;
            // 3: capability; 368: blocked for a while because of the page's conduct
            case 3, 10, 368 -> Failure.PERMISSION_MISSING;
            case 506 -> Failure.DUPLICATE_REFUSED;
            default -> otherwise(refused);
        };
    }

    private static Failure otherwise(Refused refused) {
        if (refused.code() >= 200 && refused.code() <= 299) {
            return Failure.PERMISSION_MISSING;
        }
        return refused.passing() ? Failure.PLATFORM_DOWN : Failure.MESSAGE_REFUSED;
    }

    static SendOutcome outcome(Refused refused) {
        Reason reason = reason(refused);
        return switch (reason.failure()) {
            case RATE_LIMITED -> new RetryLater(reason, refused.rest().or(() -> Optional.of(WHEN_THROTTLED)), true);
            case TOKEN_INVALID, PERMISSION_MISSING -> new RetryLater(reason, Optional.of(UNTIL_SOMEBODY_ACTS), true);
            // "an unknown error occurred", "service temporarily unavailable": posts have been seen to appear all the
            // same
            case PLATFORM_DOWN -> new Unknown(reason);
            case MESSAGE_REFUSED,
                    DUPLICATE_REFUSED,
                    NO_ANSWER,
                    NO_CONNECTION,
                    QUOTA_EXHAUSTED,
                    BLOCKED_BY_RECIPIENT,
                    RECIPIENT_UNKNOWN,
                    WINDOW_CLOSED,
                    NIGHT_REST,
                    QUOTA_RESERVED,
                    NOT_CONFIGURED -> new Rejected(reason);
        };
    }
}
