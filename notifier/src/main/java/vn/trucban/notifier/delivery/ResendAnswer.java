package vn.trucban.notifier.delivery;

/** What became of the wish to send again. */
public sealed interface ResendAnswer {
    /** So many wait for their turn again. */
    record Resending(int recipients) implements ResendAnswer {}

    /** No. */
    record Refused(Why why) implements ResendAnswer {
        /** The key of the sentence that tells the leader why. */
        public String messageKey() {
            return switch (why) {
                case NEVER_STARTED -> "delivery.resend.never-started";
                case NOTHING_MISSED -> "delivery.resend.nothing-missed";
                case CANCELLED -> "delivery.resend.cancelled";
                case EXPIRED -> "delivery.resend.expired";
            };
        }
    }

    /** Why not. */
    enum Why {
        NEVER_STARTED,
        NOTHING_MISSED,
        /** Cancelled, or replaced by a newer notice. */
        CANCELLED,
        EXPIRED
    }
}
