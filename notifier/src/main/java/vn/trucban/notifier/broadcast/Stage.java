package vn.trucban.notifier.broadcast;

/** How far a notice has come. Message key of its name: {@code broadcast.stage.<name in lower case>}. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    /** Sent back to its author with a reason; may be changed and submitted again. */
    RETURNED,
    REJECTED,
    /** Issued: texts, time and expiry are fixed. Delivery starts at once, and at the next start of the program if it had not. */
    APPROVED,
    SENDING,
    /** Delivery says that nobody is waiting or being sent to any more. */
    DONE,
    CANCELLED,
    /** Its time passed before anybody approved it or delivery began. */
    EXPIRED;

    /** True while the author may change it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
