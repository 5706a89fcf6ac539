package vn.trucban.notifier.channel.telegram;

import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.telegram.TelegramAnswer.Refused;

/** What Telegram's refusals mean. Its descriptions are the only thing that tells one 400 from another. */
final class Refusals {
    private Refusals() {}

    static SendOutcome outcome(Refused refused) {
        Reason reason = new Reason(failure(refused), refused.detail());
        return switch (reason.failure()) {
            case RATE_LIMITED -> new SendOutcome.RetryLater(reason, refused.retryAfter(), true);
            case TOKEN_INVALID -> new SendOutcome.RetryLater(reason, Optional.empty(), true);
            // an "internal error" comes from somewhere behind the door: nothing promises that it came before the
            // sending
            case PLATFORM_DOWN -> new SendOutcome.Unknown(reason);
            case BLOCKED_BY_RECIPIENT, RECIPIENT_UNKNOWN -> new SendOutcome.RecipientGone(reason);
            case PERMISSION_MISSING,
                    MESSAGE_REFUSED,
                    NO_ANSWER,
                    NO_CONNECTION,
                    QUOTA_EXHAUSTED,
                    QUOTA_RESERVED,
                    WINDOW_CLOSED,
                    NIGHT_REST,
                    DUPLICATE_REFUSED,
                    NOT_CONFIGURED -> new SendOutcome.Rejected(reason);
        };
    }

    static Failure failure(Refused refused) {
        return switch (refused.code()) {
            case 400 -> badRequest(refused);
            // 404 is also Telegram's answer to a malformed token
            case 401, 404 -> Failure.TOKEN_INVALID;
            case 403 -> forbidden(refused);
            case 429 -> Failure.RATE_LIMITED;
            default -> refused.code() >= 500 ? Failure.PLATFORM_DOWN : Failure.MESSAGE_REFUSED;
        };
    }

    private static Failure badRequest(Refused refused) {
        if (says(
                refused,
                "chat not found",
                "peer_id_invalid",
                "user not found",
                "chat_id is empty",
                "user_id_invalid")) {
            return Failure.RECIPIENT_UNKNOWN;
        }
        return says(refused, "not enough rights", "have no rights", "chat_write_forbidden")
                ? Failure.PERMISSION_MISSING
                : Failure.MESSAGE_REFUSED;
    }

    /** Blocked, kicked, deactivated, never started: whichever it is, this person cannot be written to until they write first. */
    private static Failure forbidden(Refused refused) {
        return says(refused, "deactivated", "can't initiate conversation", "to bots")
                ? Failure.RECIPIENT_UNKNOWN
                : Failure.BLOCKED_BY_RECIPIENT;
    }

    /** The text already stands there: an edit that was repeated. */
    static boolean alreadyEdited(Refused refused) {
        return refused.code() == 400 && says(refused, "message is not modified");
    }

    /** The message to edit is gone, too old or a photo: a new one takes its place. */
    static boolean cannotEdit(Refused refused) {
        return refused.code() == 400
                && says(
                        refused,
                        "message to edit not found",
                        "message can't be edited",
                        "message_id_invalid",
                        "message identifier is not specified",
                        "there is no text in the message to edit");
    }

    /** The file id is stale or of another kind: the words still go out. */
    static boolean photoUnusable(Refused refused) {
        return refused.code() == 400 && says(refused, "file", "photo", "image");
    }

    private static boolean says(Refused refused, String... words) {
        return Stream.of(words).anyMatch(refused::says);
    }
}
