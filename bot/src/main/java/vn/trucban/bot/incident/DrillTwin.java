package vn.trucban.bot.incident;

import java.util.function.Supplier;

/**
 * Where incidents live that drills suppose: in a book of their own, so that whoever counts what happened cannot come across them.
 *
 * @param store of such incidents only
 * @param exercises asked at each use
 */
public record DrillTwin(IncidentStore store, Supplier<Exercises> exercises) {
    /** True of what is closed and was supposed by a drill that is over: it calls nobody any more, whatever button of it is still at hand. */
    boolean over(Incident incident) {
        return incident.id().exercise()
                && !incident.open()
                && exercises.get().running(incident.id().drill()).isEmpty();
    }
}
