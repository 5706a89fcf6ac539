package vn.trucban.bot.incident;

import java.util.Optional;
import vn.trucban.content.reporting.Reporting;

/** Whether two reports of one kind can be the same trouble: where both name a system, it must be the same one. */
public final class SameTrouble {
    private final Reporting reporting;

    public SameTrouble(Reporting reporting) {
        this.reporting = reporting;
    }

    /** @param words of a report of the incident's kind */
    public boolean may(Incident incident, String words) {
        Optional<String> reported = reporting.system(incident.playbook().id(), words);
        String open = new SystemNames(() -> reporting).apply(incident);
        return reported.isEmpty() || open.isEmpty() || reported.get().equals(open);
    }
}
