package vn.trucban.notifier.delivery;

/** Where one recipient of one notice stands on one channel: always in exactly one of these. */
public enum DeliveryState {
    /** Not sent yet, or certainly not accepted yet and to be tried again. */
    WAITING,
    /** Claimed: may be leaving at this moment. */
    SENDING,
    /** The provider accepted it. */
    SENT,
    /** Refused, or tried in vain as often as is sensible; certainly not accepted. */
    FAILED,
    /** May have been sent; nobody knows. Never hidden behind another state. */
    UNKNOWN,
    /** Blocked us or no longer exists. */
    GONE,
    /** Exists, but the channel may not reach them now. */
    NOT_REACHABLE,
    /** Not sent on purpose: expired, cancelled or withdrawn. */
    SKIPPED;

    /** Nothing more happens by itself. */
    public boolean settled() {
        return this != WAITING && this != SENDING;
    }

    /** Those whom "gửi lại" sends to, unless another channel has taken them over. */
    public boolean missed() {
        return this == FAILED || this == UNKNOWN || this == NOT_REACHABLE;
    }
}
