package vn.trucban.notifier.broadcast;

/**
 * How a later notice relates to the one it follows. All but an update go to exactly those who got the earlier one, may have got it, or
 * still wait for it, and to nobody else. Message key of its name: {@code broadcast.follow.<name in lower case, dashes>}.
 */
public enum FollowUp {
    /** New facts; the earlier notice was right when it was issued. CAP: Update. */
    UPDATE,
    /** The earlier notice was wrong: disregard it, this is why. CAP: Cancel. */
    CORRECTION,
    /** The matter is over. CAP: Update with response AllClear. */
    ALL_CLEAR,
    /** The earlier notice is withdrawn: disregard it. Its words are fixed, so no second person has to approve them. CAP: Cancel. */
    CANCEL;

    /** True where people are told not to act on the earlier notice any more. */
    public boolean disregards() {
        return this == CORRECTION || this == CANCEL;
    }

    /** True where it goes to the recipients of the earlier notice, whatever audience is asked for. */
    public boolean toTheSame() {
        return this != UPDATE;
    }
}
