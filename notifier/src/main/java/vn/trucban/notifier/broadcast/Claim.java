package vn.trucban.notifier.broadcast;

import java.time.Duration;
import java.time.Instant;

/**
 * The place after a notice, taken by the one notice that is about to be issued as its follow-up. Readers do not see it: only
 * {@link Broadcast#successor()} says that something newer was issued.
 *
 * @param by the follow-up; of a prepared text it may not be kept yet
 * @param serial how to name it to whoever comes second
 * @param approval the line of history on whose strength it is issued
 */
public record Claim(BroadcastId by, Serial serial, FollowUp kind, Entry approval) {
    /** Longer than issuing takes; a crash, a store that is away or a halted machine may leave an older one behind. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    static Claim of(Broadcast later) {
        return new Claim(later.id(), later.serial(), later.link().orElseThrow().kind(), later.latest());
    }

    /** Whether whoever made it may well be about to finish. */
    boolean fresh(Instant now) {
        return now.isBefore(approval.at().plus(FRESH));
    }
}
