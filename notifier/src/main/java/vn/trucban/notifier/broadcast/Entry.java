package vn.trucban.notifier.broadcast;

import java.time.Instant;

/**
 * One line of a notice's history. Lines are only ever added.
 *
 * @param personId who; {@link Actor#personId()}
 * @param reason empty where none is asked for
 * @param behind {@link Actor#behind()}
 */
public record Entry(Instant at, What what, String personId, String name, Actor.Via via, String reason, String behind) {
    /** A line behind which nobody else stands. */
    public Entry(Instant at, What what, String personId, String name, Actor.Via via, String reason) {
        this(at, what, personId, name, via, reason, "");
    }

    /** What was done. */
    public enum What {
        DRAFTED,
        CHANGED,
        SUBMITTED,
        RETURNED,
        REJECTED,
        APPROVED,
        /** Issued on the strength of the approval of the notice it corrects or ends: its text was approved with that one. */
        APPROVED_BEFOREHAND,
        /** Issued by one leader with their PIN, without a second; a review is open. */
        BROKE_GLASS,
        /** Another leader found that right. */
        REVIEW_CONFIRMED,
        /** Another leader found that wrong, and says why. */
        REVIEW_OBJECTED,
        /** Nobody has reviewed it in time. */
        REVIEW_REMINDED,
        STARTED,
        RESENT,
        FINISHED,
        CANCELLED,
        EXPIRED,
        /** A later notice updates, corrects or ends this one. */
        FOLLOWED
    }

    static Entry by(What what, Actor actor, String reason, Instant now) {
        return new Entry(now, what, actor.personId(), actor.name(), actor.via(), reason.strip(), actor.behind());
    }

    /** A line that nobody in particular wrote. */
    static Entry clock(What what, Instant now) {
        return new Entry(now, what, "", "", Actor.Via.CLOCK, "");
    }

    boolean isBy(Actor actor) {
        return personId.equals(actor.personId());
    }

    /** By them, or by a program with a key that they made. */
    boolean isOf(Actor actor) {
        return isBy(actor) || behind.equals(actor.personId());
    }
}
