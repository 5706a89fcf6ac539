package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps incidents. Every save is one conditional write; its answer says whether it happened. */
public interface IncidentStore {
    /** The next number, never given twice. */
    int nextNumber();

    /** False when an incident with this id exists. */
    boolean insert(Incident incident);

    /**
     * Puts {@code after} in the place of {@code before}, which was read from here; its version is the next one. False when somebody else
     * changed the incident meanwhile.
     */
    boolean replace(Incident before, Incident after);

    Optional<Incident> find(IncidentId id);

    /** By the number people say. */
    Optional<Incident> numbered(int number);

    /** Those not closed, by number. However many are closed, this costs the same. */
    List<Incident> open();

    /** Those with tells or facts not yet passed on, in no order. However many are done with, this costs the same. */
    List<Incident> unrelayed();

    /** The newest by number, at most {@code limit}. */
    List<Incident> recent(int limit);

    /**
     * Those opened from {@code from} on and before {@code to}, in that order. Holds a few at a time, and looks at those of the time asked
     * for, not at all; close it. Clocks of instances may differ, and jump, by up to an hour.
     */
    Stream<Incident> foundBetween(Instant from, Instant to);

    /**
     * What those opened from {@code from} on and before {@code to} came to, in that order, those still open as they are now. Made for a
     * million of them: holds a few at a time, looks at those of the time asked for, and reads no incident that is done with. Close it.
     */
    Stream<Summary> summaries(Instant from, Instant to);
}
