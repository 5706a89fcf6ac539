package vn.trucban.bot.incident;

import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.content.reporting.Reporting;

/** Which of the commune's systems an incident is about, by what was reported and answered. */
public final class SystemNames implements Function<Incident, String> {
    private static final String ANSWER = "→";

    private final Supplier<Reporting> reporting;

    public SystemNames(Supplier<Reporting> reporting) {
        this.reporting = reporting;
    }

    @Override
    public String apply(Incident incident) {
        StringBuilder said = new StringBuilder(incident.words());
        for (IncidentEvent tried : incident.events(IncidentEvent.Kind.TRIED)) {
            int answer = tried.text().lastIndexOf(ANSWER);
            said.append('\n').append(answer < 0 ? "" : tried.text().substring(answer + 1));
        }
        return reporting.get().system(incident.playbook().id(), said.toString()).orElse("");
    }
}
