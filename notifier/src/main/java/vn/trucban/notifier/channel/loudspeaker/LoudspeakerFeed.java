package vn.trucban.notifier.channel.loudspeaker;

import java.util.List;
import java.util.Optional;

/** The station's feed. Every change is visible to readers when the call returns, and on disk. Throws when the store is away. */
public interface LoudspeakerFeed {
    /**
     * Puts the item into a place of its own. Doing it again for the same notice changes nothing, even after an update took its place.
     *
     * @return the id of the entry
     */
    String publish(LoudspeakerItem item);

    /**
     * Puts the item where an earlier notice stands. Doing it again for the same notice changes nothing.
     *
     * @param entryId what {@link #publish} answered for the earlier notice; where there is no such entry, the item gets its own place
     * @return the id of the entry that shows the item
     */
    String replace(String entryId, LoudspeakerItem item);

    Optional<LoudspeakerEntry> entry(String id);

    /** At most {@code limit} entries, the last changed first. */
    List<LoudspeakerEntry> latest(int limit);
}
