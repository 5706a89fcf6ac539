package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.ReachedSteps;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.library.Content;

/** Which kind of disaster an incident is, and whether people are in danger: by the answers given at the steps, else by what was written. */
final class Hazards {
    /** Facts in words of people's own. */
    private static final Set<Kind> WRITTEN = Set.of(Kind.NOTED, Kind.JOINED);

    private final Incident incident;
    private final Content content;
    private final ReachedSteps reached;

    Hazards(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.reached = new ReachedSteps(incident, content);
    }

    /** Empty where a person has to say it. */
    Optional<Hazard> hazard() {
        return reached.all()
                .flatMap(step -> content.command().hazardAt(step).stream())
                // why the last: "storm" may turn out to be a landslide further on
                .reduce((one, later) -> later);
    }

    /** True where somebody wrote or chose that people are in danger. */
    boolean danger() {
        return cried(incident.words()) || criedSince(Instant.MIN);
    }

    /** True where somebody has named danger after this moment. */
    boolean criedSince(Instant at) {
        return incident.events().stream()
                .filter(event -> event.at().isAfter(at))
                .anyMatch(this::names);
    }

    /** Where danger was named last, other than in the report itself. */
    Optional<IncidentEvent> lastCry() {
        return incident.events().stream()
                .filter(event -> event.kind() != Kind.HURRIED && names(event))
                .reduce((one, later) -> later);
    }

    private boolean names(IncidentEvent event) {
        return !isElsewhere(event) && says(event);
    }

    /** A cry that was moved to another incident, and whatever of it was typed before, is told of there. */
    private boolean isElsewhere(IncidentEvent event) {
        return incident.events(Kind.MOVED).stream()
                .flatMap(moved -> moved.about().stream())
                .flatMap(cry -> incident.events().stream().filter(one -> one.seq() == cry))
                .anyMatch(cry -> cry.seq() == event.seq()
                        || WRITTEN.contains(event.kind())
                                && cry.seq() > event.seq()
                                && cry.who().equals(event.who())
                                && cry.text().startsWith(event.text()));
    }

    private boolean says(IncidentEvent event) {
        return event.kind() == Kind.HURRIED
                || WRITTEN.contains(event.kind()) && cried(event.text())
                || event.kind() == Kind.TRIED && reached.led(event).anyMatch(this::dangerous);
    }

    private boolean cried(String words) {
        return content.triage().namesDanger(words) || reached.byWords(words).anyMatch(this::dangerous);
    }

    private boolean dangerous(String step) {
        return content.command().hazards().stream()
                .anyMatch(hazard -> hazard.danger().contains(step));
    }
}
