package vn.trucban.bot.incident;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far this process knows the register to hold the facts of the incidents that were busy lately. */
final class Registered {
    private static final int KEPT = 2000;

    private final Map<IncidentId, Integer> upTo = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Integer> eldest) {
            return size() > KEPT;
        }
    };

    synchronized int upTo(IncidentId id) {
        return upTo.getOrDefault(id, 0);
    }

    synchronized void now(IncidentId id, int seq) {
        upTo.merge(id, seq, Math::max);
    }
}
