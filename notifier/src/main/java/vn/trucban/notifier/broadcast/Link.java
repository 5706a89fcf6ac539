package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.List;

/**
 * What a notice follows.
 *
 * @param earlier every notice of the chain, oldest first; the last is the one followed. Never empty
 */
public record Link(FollowUp kind, List<Reference> earlier) {
    public Link {
        earlier = List.copyOf(earlier);
        if (earlier.isEmpty()) {
            throw new IllegalArgumentException("a follow-up follows something");
        }
    }

    public Reference predecessor() {
        return earlier.get(earlier.size() - 1);
    }

    /** One issued notice, as others refer to it. */
    public record Reference(BroadcastId id, Serial serial, Instant issuedAt) {}
}
