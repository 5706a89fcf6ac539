package vn.trucban.notifier.delivery;

/** Who goes first when one provider token serves all: in this order. */
public enum Lane {
    EMERGENCY,
    REPLY,
    /** A reply to somebody who has just written: goes also where the channel rests because nobody answers, for it shows that one does. */
    ANSWER,
    BULK
}
