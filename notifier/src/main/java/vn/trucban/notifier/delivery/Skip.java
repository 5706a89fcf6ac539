package vn.trucban.notifier.delivery;

/** Why someone was left out on purpose. */
public enum Skip {
    /** The notice was no longer valid when their turn came. */
    EXPIRED,
    /** The notice was cancelled, or replaced by a newer one, before their turn. */
    CANCELLED,
    /** They withdrew before their turn. */
    WITHDRAWN
}
