package vn.trucban.notifier.broadcast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.delivery.Progress;

/**
 * The door to notices. Every answer is the notice as it now is, or a refusal with a Vietnamese reason; a repeated tap gets the answer of
 * the first. Every change is one conditional save: of two people deciding at once one wins and the other hears who did.
 */
public interface BroadcastDesk {
    /**
     * Starts a notice and gives it its serial.
     *
     * @param key the caller's own name for this draft, stable across repeats: the same key gets the same notice
     */
    Answer draft(String key, DraftRequest request, Actor actor);

    /** Replaces what the draft says. Only while it is open ({@link Stage#open()}); template and drill flag stay as they were. */
    Answer revise(BroadcastId id, DraftRequest request, Actor actor);

    /** Fills blanks of the template; those filled before stay. {@link Broadcast#unfilled()} says which are left. */
    Answer fill(BroadcastId id, Map<String, String> values, Actor actor);

    /** Fixes the texts and puts it before the other leaders. Refused with the first of {@link Preview#problems()}. */
    Answer submit(BroadcastId id, Actor actor);

    /**
     * Issues it: delivery starts.
     *
     * @param round {@link Broadcast#round()} of what the approver saw; another round is refused, the text has changed
     */
    Answer approve(BroadcastId id, int round, Actor actor);

    /** Gives it back to its author to change. */
    Answer sendBack(BroadcastId id, Actor actor, String reason);

    /** Ends it unissued. */
    Answer reject(BroadcastId id, Actor actor, String reason);

    /** Before approval: the author takes it back. Afterwards: a leader stops delivery to everyone still waiting. */
    Answer cancel(BroadcastId id, Actor actor, String reason);

    /** Starts a linked notice as a draft, filled in from the issued one: its text for an update, else the prepared text. */
    Answer follow(String key, BroadcastId id, FollowUp kind, Actor actor);

    /**
     * Issues the prepared correction or all-clear at once: its text was approved together with the notice, so one leader's confirmation
     * is enough. Repeating it issues nothing more.
     */
    Answer sendPrepared(BroadcastId id, FollowUp kind, Actor actor);

    /** Sends again to exactly those who did not get it. */
    Answer resendMissed(BroadcastId id, Actor actor);

    /** What each channel will show and how many it reaches; for an issued notice, what was shown. Empty: no such notice. */
    Optional<Preview> preview(BroadcastId id);

    /** Where delivery stands; empty before approval. {@code DeliveryDesk.onProgress} tells of movement. */
    Optional<Progress> progress(BroadcastId id);

    Optional<Broadcast> find(BroadcastId id);

    Optional<Broadcast> bySerial(Serial serial);

    /** Submitted and not decided, oldest first. */
    List<Broadcast> awaitingApproval();

    /** The last changed, newest first. */
    List<Broadcast> recent(int most);

    /** The book of issue: everything approved, drills too, newest first. */
    List<Broadcast> issued(int most);
}
