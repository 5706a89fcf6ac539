package vn.trucban.bot.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.library.Content;

/** Disasters in which nobody has named danger, so that a round reads through each of them only once until something new is said. */
final class Calm {
    private final Map<IncidentId, Looked> looked = new ConcurrentHashMap<>();

    private record Looked(long version, Content content) {}

    /** True where nothing in it names danger. */
    boolean holds(Incident incident, Content content, Predicate<Hazards> danger) {
        Looked now = new Looked(incident.version(), content);
        Looked before = looked.get(incident.id());
        if (before != null && before.version() == now.version() && before.content() == content) {
            return true;
        }
        boolean calm = !danger.test(new Hazards(incident, content));
        if (calm) {
            looked.put(incident.id(), now);
        }
        return calm;
    }

    /** All others are forgotten. */
    void only(List<Incident> incidents) {
        looked.keySet().retainAll(incidents.stream().map(Incident::id).toList());
    }
}
