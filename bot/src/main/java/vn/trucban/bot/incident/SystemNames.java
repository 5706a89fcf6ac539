package vn.trucban.bot.incident;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.content.reporting.Reporting;

/**
 * Which of the commune's systems an incident is about: the one that was reported; where the report names none, one that an answer names, else
 * one that the reporter names when asked what is to be seen.
 */
public final class SystemNames implements Function<Incident, String> {
    private static final String ANSWER = "→";

    private final Supplier<Reporting> reporting;

    public SystemNames(Supplier<Reporting> reporting) {
        this.reporting = reporting;
    }

    @Override
    public String apply(Incident incident) {
        // why not both together: "Tiếp nhận, chuyển bước" answered about the register of births would count for another
        // one
        return named(incident, incident.words())
                .or(() -> named(incident, answers(incident)))
                .or(() -> seen(incident))
                .orElse("");
    }

    private Optional<String> named(Incident incident, String words) {
        return reporting.get().system(incident.playbook().id(), words);
    }

    /** why the reporter's alone: whoever joins in may have joined something else. */
    private Optional<String> seen(Incident incident) {
        return Symptoms.notes(incident).stream()
                .filter(event -> event.who().equals(incident.reporter().name()))
                .flatMap(event -> named(incident, event.text()).stream())
                .findFirst();
    }

    private static String answers(Incident incident) {
        StringBuilder said = new StringBuilder();
        for (IncidentEvent tried : incident.events(IncidentEvent.Kind.TRIED)) {
            int answer = tried.text().lastIndexOf(ANSWER);
            said.append(answer < 0 ? "" : tried.text().substring(answer + 1)).append('\n');
        }
        return said.toString();
    }
}
