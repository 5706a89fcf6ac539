package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where notices are kept. One document a notice; every change is conditional on the version it was decided on. */
public interface Broadcasts {
    /** @return false when there is a notice of this id already; nothing is changed then */
    boolean insert(Broadcast broadcast);

    /**
     * Saves over the version before.
     *
     * @return false when the notice has moved on meanwhile: decide again on what it is now
     */
    boolean save(Broadcast changed);

    Optional<Broadcast> find(BroadcastId id);

    Optional<Broadcast> bySerial(Serial serial);

    /** Those at one of these stages, oldest first by their id's first save. */
    List<Broadcast> atStages(Set<Stage> stages);

    /** The last changed, newest first. */
    List<Broadcast> recent(int most);

    /** The last issued, newest first, whatever became of them. */
    List<Broadcast> issued(int most);

    /** Those that people may still act on at this moment, see {@link Broadcast#inForce}; newest first. */
    List<Broadcast> inForce(Instant now);

    /** Those whose review is open, the one due first first. */
    List<Broadcast> underReview();

    /** The next number of a series: 1, 2, 3 … Never the same twice; a number may be lost in a crash. */
    long nextNumber(String series);
}
