package vn.trucban.notifier.broadcast;

/** How a later notice relates to the one it follows. Message key of its name: {@code broadcast.follow.<name in lower case, dashes>}. */
public enum FollowUp {
    /** New facts; the earlier notice was right when it was issued. CAP: Update. */
    UPDATE,
    /** The earlier notice was wrong: disregard it. CAP: Cancel. */
    CORRECTION,
    /** The matter is over. CAP: Update with response AllClear. */
    ALL_CLEAR
}
