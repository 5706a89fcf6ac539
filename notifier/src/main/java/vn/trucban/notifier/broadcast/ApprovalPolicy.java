package vn.trucban.notifier.broadcast;

import vn.trucban.notifier.broadcast.Actor.Right;

/**
 * Who may do what. The author of a notice never approves it, by any path, and programs never approve; the one exception is an office
 * with a single leader, which must be switched on, and every notice submitted under it says so.
 *
 * @param singleLeader {@code TRUCBAN_SINGLE_LEADER}: a leader may approve what they wrote themselves
 */
public record ApprovalPolicy(boolean singleLeader) {
    /** The safe default: two people for every notice. */
    public static final ApprovalPolicy TWO_LEADERS = new ApprovalPolicy(false);

    boolean mayWrite(Actor actor) {
        return actor.may(Right.DRAFT);
    }

    boolean mayDecide(Actor actor) {
        return actor.may(Right.APPROVE);
    }
}
