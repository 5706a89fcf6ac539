package vn.trucban.notifier.delivery;

/** Who goes first when one provider token serves all: in this order. */
public enum Lane {
    EMERGENCY,
    REPLY,
    BULK
}
