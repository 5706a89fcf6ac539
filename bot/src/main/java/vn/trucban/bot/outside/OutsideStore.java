package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.kept.KeptFiles;

/** Keeps help from outside. Every save is one conditional write; its answer says whether it happened. */
public interface OutsideStore {
    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(OutsideHelp help);

    Optional<OutsideHelp> find(IncidentId incident);

    /** Of these incidents as far as there is any, by number. */
    List<OutsideHelp> of(Collection<IncidentId> incidents);

    /** Those with facts that the incident does not know yet. */
    List<OutsideHelp> untold();

    /** Those with a call from {@code from} on and before {@code to}, by number. However many others there are, this costs the same. */
    List<OutsideHelp> calledBetween(Instant from, Instant to);

    /** The letters that were sent. */
    KeptFiles files();
}
