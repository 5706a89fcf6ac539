package vn.trucban.bot.command;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;

/** Keeps commands, at most one an incident. Every save is one conditional write; its answer says whether it happened. */
public interface CommandStore {
    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(Command command);

    Optional<Command> find(IncidentId incident);

    /** Those not stood down, by number. However many are, this costs the same. */
    List<Command> live();

    /** Those with something not passed on yet, in no order. */
    List<Command> unrelayed();

    /** The newest by number, at most {@code limit}. */
    List<Command> recent(int limit);
}
