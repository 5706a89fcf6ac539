package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Step;

/** Which kind of disaster an incident is, and whether people are in danger: by the answers given at the steps, else by what was written. */
final class Hazards {
    /** Facts in words of people's own. */
    private static final Set<Kind> WRITTEN = Set.of(Kind.NOTED, Kind.JOINED);

    private final Incident incident;
    private final Content content;

    Hazards(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
    }

    /** Empty where a person has to say it. */
    Optional<Hazard> hazard() {
        return steps().flatMap(step -> content.command().hazardAt(step).stream())
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
        return event.kind() == Kind.HURRIED
                || WRITTEN.contains(event.kind()) && cried(event.text())
                || event.kind() == Kind.TRIED && answered(event).anyMatch(this::dangerous);
    }

    private boolean cried(String words) {
        return content.triage().classify(words).danger().isPresent()
                || written(words).anyMatch(this::dangerous);
    }

    private boolean dangerous(String step) {
        return content.command().hazards().stream()
                .anyMatch(hazard -> hazard.danger().contains(step));
    }

    /** Steps of the playbook that the report led to at once, then those that the answers led to. */
    private Stream<String> steps() {
        return Stream.concat(
                written(incident.words()), incident.events(Kind.TRIED).stream().flatMap(this::answered));
    }

    private Stream<String> written(String words) {
        Stream.Builder<String> steps = Stream.builder();
        String at = incident.playbook().start();
        for (int depth = 0; depth < incident.playbook().steps().size(); depth++) {
            if (!(incident.playbook().step(at) instanceof Step.Ask ask)) {
                break;
            }
            Optional<Step.Choice> given = content.triage().answer(ask, words);
            if (given.isEmpty()) {
                break;
            }
            at = given.get().to();
            steps.add(at);
        }
        return steps.build();
    }

    private Stream<String> answered(IncidentEvent event) {
        return incident.playbook().steps().values().stream()
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .flatMap(ask -> ask.choices().stream()
                        .filter(choice -> event.text()
                                .equals(content.messages()
                                        .text(
                                                "incident.fact.tried",
                                                Map.of("step", ask.text(), "answer", choice.label()))))
                        .flatMap(choice -> Stream.of(ask.id(), choice.to())));
    }
}
