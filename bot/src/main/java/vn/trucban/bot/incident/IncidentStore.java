package vn.trucban.bot.incident;

import java.util.List;
import java.util.Optional;

/** Keeps incidents. Every save is one conditional write; its answer says whether it happened. */
public interface IncidentStore {
    /** The next number, never given twice. */
    int nextNumber();

    /** False when an incident with this id exists. */
    boolean insert(Incident incident);

    /** False unless the stored version is the one before {@code incident.version()}. */
    boolean replace(Incident incident);

    Optional<Incident> find(IncidentId id);

    /** By the number people say. */
    Optional<Incident> numbered(int number);

    /** Those not closed, oldest first. */
    List<Incident> open();

    /** Those with tells or facts not yet passed on. */
    List<Incident> unrelayed();

    /** The newest by number, at most {@code limit}. */
    List<Incident> recent(int limit);
}
