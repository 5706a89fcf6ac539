package vn.trucban.notifier.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.NotReachable;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.SendOutcome.RecipientGone;
import vn.trucban.notifier.channel.SendOutcome.Rejected;
import vn.trucban.notifier.channel.SendOutcome.RetryLater;
import vn.trucban.notifier.channel.SendOutcome.Unknown;

/** What the codes of the Official Account's API mean for a message (Zalo's error tables of the OA and ZBS hosts). */
final class ZaloErrors {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /** Daily allowances start anew at midnight; five minutes allow for clocks that differ. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(0, 5);

    /** Where a person must act first: often enough to notice that they did. */
    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofMinutes(15);

    private static final int SEND_FAILED = -200;

    private ZaloErrors() {}

    /** Refresh once, repeat once. */
    static boolean tokenInvalid(int error) {
        return switch (error) {
            case -216, -220, -124 -> true;
            default -> false;
        };
    }

    /** Outside the seven-day window, never wrote, does not follow: only a template gets through. */
    static boolean windowClosed(int error) {
        return switch (error) {
            case -230, -232, -213 -> true;
            default -> false;
        };
    }

    /** What may be wrong with buttons or a photo and not with the words: field invalid, over a limit, photo expired. */
    static boolean perhapsTheAttachment(int error) {
        return switch (error) {
            case -100, -201, -210, -233, -238, -241 -> true;
            default -> false;
        };
    }

    /** The allowance for template messages to anybody is used up or unpaid; consultation messages still go. */
    static boolean templatesExhausted(int error) {
        return failure(error) == Failure.QUOTA_EXHAUSTED && error != -218;
    }

    /** Why, in the words people are told. */
    static Reason reason(int error) {
        return new Reason(failure(error), Integer.toString(error));
    }

    private static Failure failure(int error) {
        return switch (error) {
            case -32 -> Failure.RATE_LIMITED;
            case -216, -220, -124, -242 -> Failure.TOKEN_INVALID;
            case -234, -133 -> Failure.NIGHT_REST;
            case -144, -147, -1471, -1472, -1441, -211, -218, -320, -321, -115, -137 -> Failure.QUOTA_EXHAUSTED;
            case -204, -205, -209, -212, -219, -221, -223, -224, -235, -135, -1351 -> Failure.PERMISSION_MISSING;
            case -217, -244, -118, -139, -140, -141, -114, -119 -> Failure.BLOCKED_BY_RECIPIENT;
            case -227 -> Failure.RECIPIENT_UNKNOWN;
            case -230, -232, -213 -> Failure.WINDOW_CLOSED;
            // the template does not exist, is not approved, was switched off, may not go by user id
            case -109, -131, -146, -249 -> Failure.NOT_CONFIGURED;
            case -100, -201, -210, -233, -237, -238, -240, -241, -248, -403, -108, -1121, -1122, -1124 ->
                Failure.MESSAGE_REFUSED;
            // -200 (send failed) and whatever Zalo adds
            default -> Failure.PLATFORM_DOWN;
        };
    }

    /**
     * What follows from a code.
     *
     * <p>why quota codes do not stop the whole channel: what is used up is the paid allowance, while answers to people who wrote within
     * 48 h are free and must still go out.
     */
    static SendOutcome outcome(int error, Clock clock) {
        Reason reason = reason(error);
        return switch (reason.failure()) {
            case RATE_LIMITED -> new RetryLater(reason, Optional.of(toNextMinute(clock)), true);
            case TOKEN_INVALID, PERMISSION_MISSING -> new RetryLater(reason, Optional.of(UNTIL_SOMEBODY_ACTS), true);
            case NIGHT_REST -> new RetryLater(reason, Optional.of(until(NIGHT_ENDS, clock)), false);
            case QUOTA_EXHAUSTED ->
                new RetryLater(
                        reason, Optional.of(daily(error) ? until(DAY_BEGINS, clock) : UNTIL_SOMEBODY_ACTS), false);
            // -114, -119: refuses this kind of message, which is no reason to end a subscription
            case BLOCKED_BY_RECIPIENT ->
                error == -114 || error == -119 ? new NotReachable(reason) : new RecipientGone(reason);
            case RECIPIENT_UNKNOWN -> new RecipientGone(reason);
            case WINDOW_CLOSED, NOT_CONFIGURED, QUOTA_RESERVED -> new NotReachable(reason);
            case MESSAGE_REFUSED, DUPLICATE_REFUSED -> new Rejected(reason);
            // -200 is documented as "send failed": not sent. A code in no table promises nothing.
            case PLATFORM_DOWN, NO_ANSWER, NO_CONNECTION ->
                error == SEND_FAILED ? new RetryLater(reason, Optional.empty(), false) : new Unknown(reason);
        };
    }

    /**
     * What follows from a code that a template message got: whoever refuses templates may still be written to when they have written
     * themselves, so that is no reason to end a subscription.
     */
    static SendOutcome ofTemplate(int error, Clock clock) {
        return switch (error) {
            case -139, -140, -141, -244 -> new NotReachable(reason(error));
            default -> outcome(error, clock);
        };
    }

    /** By user id this template does not get through to this person; by telephone number it may. */
    static boolean notByUserId(int error) {
        return error == -249 || windowClosed(error);
    }

    /** The package and everything bought besides is used up; a template is paid otherwise. */
    static boolean packageExhausted(int error) {
        return error == -211;
    }

    private static boolean daily(int error) {
        return switch (error) {
            case -144, -147, -1471, -1472, -1441, -218 -> true;
            default -> false;
        };
    }

    /** Zalo counts calls by the minute. At least five seconds, so that a clock a little ahead does not run into the same wall. */
    static Duration toNextMinute(Clock clock) {
        long left = 60_000 - Math.floorMod(clock.millis(), 60_000L);
        return Duration.ofMillis(Math.max(left, 5_000));
    }

    private static Duration until(LocalTime time, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime today = now.with(time);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }
}
