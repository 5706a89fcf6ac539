package vn.trucban.bot.drill;

import java.util.List;
import java.util.Optional;

/** Keeps drills. Every save is one conditional write; its answer says whether it happened. */
public interface DrillStore {
    /** The next number, never given twice. */
    int nextNumber();

    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(Drill drill);

    Optional<Drill> find(DrillId id);

    /** Those ahead or running, and those with something not yet told or ended, by number. */
    List<Drill> live();

    /** Newest first. */
    List<Drill> all();

    /** Whether something of this name has been done; see {@link #done}. */
    boolean isDone(String name);

    /** Writes down for good that something of this name has been done; twice changes nothing. */
    void done(String name);
}
