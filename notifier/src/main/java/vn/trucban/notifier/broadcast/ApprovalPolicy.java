package vn.trucban.notifier.broadcast;

import java.util.Optional;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.settings.Variables;

/**
 * Who may do what. The author of a notice never approves it, by any path, and programs never approve; the one exception is an office
 * with a single leader, which must be switched on, and every notice submitted under it says so.
 *
 * @param singleLeader {@code TRUCBAN_SINGLE_LEADER}: a leader may approve what they wrote themselves
 */
public record ApprovalPolicy(boolean singleLeader) {
    /** The safe default: two people for every notice. */
    public static final ApprovalPolicy TWO_LEADERS = new ApprovalPolicy(false);

    /** Reads {@code TRUCBAN_SINGLE_LEADER}: {@code true} or {@code false}, false where it is not set. */
    static ApprovalPolicy read(Variables variables) {
        return new ApprovalPolicy(variables.choice("TRUCBAN_SINGLE_LEADER", Switch.FALSE) == Switch.TRUE);
    }

    private enum Switch {
        TRUE,
        FALSE
    }

    /** Starting a notice. */
    Optional<Refusal> starting(Actor actor) {
        return actor.may(Right.DRAFT) ? Optional.empty() : no("may-not-write");
    }

    /** Writing and submitting. A program touches only what it drafted itself. */
    Optional<Refusal> writing(Broadcast broadcast, Actor actor) {
        boolean anothers = actor.via() == Via.API && !broadcast.draftedBy(actor);
        return starting(actor).or(() -> anothers ? no("not-yours") : Optional.empty());
    }

    /** Returning, rejecting, stopping, sending again. */
    Optional<Refusal> deciding(Actor actor) {
        if (actor.via() == Via.API) {
            return no("program-decides");
        }
        return actor.may(Right.APPROVE) ? Optional.empty() : no("may-not-decide");
    }

    /** Approving: a decision, and by somebody else than those who wrote it. */
    Optional<Refusal> approving(Broadcast broadcast, Actor actor) {
        boolean oneIsEnough = singleLeader && broadcast.singleLeader();
        if (broadcast.writtenBy(actor) && !oneIsEnough) {
            return no("author-approves");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String reason) {
        return Optional.of(Refusal.because(Kind.NOT_ALLOWED, reason));
    }
}
