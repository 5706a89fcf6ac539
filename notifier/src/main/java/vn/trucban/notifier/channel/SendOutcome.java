package vn.trucban.notifier.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What became of one attempt. Sending never throws; what follows from an outcome is decided by delivery, in one switch. */
public sealed interface SendOutcome {
    /**
     * The provider accepted it.
     *
     * @param providerId the provider's id of the message or post; empty where a chat platform's own envelope says success without naming
     *     one: it was sent, and only cannot be edited later
     * @param movedTo the recipient's new address where the provider reported one
     */
    record Sent(String providerId, Optional<Address> movedTo) implements SendOutcome {
        public Sent(String providerId) {
            this(providerId, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sent(this);
        }
    }

    /**
     * Not accepted, certainly; may be tried again.
     *
     * @param after the provider's own hint; absent: the retry schedule decides
     * @param wholeChannel true: no other message of this token will do better before then
     */
    record RetryLater(Reason reason, Optional<Duration> after, boolean wholeChannel) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.retryLater(this);
        }
    }

    /** Refused for this message; trying again would not help. */
    record Rejected(Reason reason) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** The recipient blocked us or no longer exists: stop for this person. */
    record RecipientGone(Reason reason) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recipientGone(this);
        }
    }

    /** The person exists, but this channel may not reach them now (a closed window, no template). */
    record NotReachable(Reason reason) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notReachable(this);
        }
    }

    /** The request left and no answer came: it may have been sent. Never hidden, never blindly repeated. */
    record Unknown(Reason reason) implements SendOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** Decides by what became of it; the compiler finds whoever forgets a case. */
    <R> R match(Cases<R> cases);

    /** One answer for each outcome. */
    interface Cases<R> {
        R sent(Sent sent);

        R retryLater(RetryLater later);

        R rejected(Rejected rejected);

        R recipientGone(RecipientGone gone);

        R notReachable(NotReachable notReachable);

        R unknown(Unknown unknown);
    }

    /**
     * Why.
     *
     * @param detail the provider's own code, for the administrator; no personal data
     */
    record Reason(Failure failure, String detail) {}

    /** The reasons people are told; message key {@code failure.<name in lower case with dashes>}. */
    enum Failure {
        RATE_LIMITED,
        PLATFORM_DOWN,
        NO_ANSWER,
        NO_CONNECTION,
        TOKEN_INVALID,
        PERMISSION_MISSING,
        QUOTA_EXHAUSTED,
        /** What is left of a paid allowance is kept for emergencies. */
        QUOTA_RESERVED,
        BLOCKED_BY_RECIPIENT,
        RECIPIENT_UNKNOWN,
        WINDOW_CLOSED,
        NIGHT_REST,
        MESSAGE_REFUSED,
        DUPLICATE_REFUSED,
        NOT_CONFIGURED;

        /** The key of the words people are told. */
        public String messageKey() {
            return "failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
