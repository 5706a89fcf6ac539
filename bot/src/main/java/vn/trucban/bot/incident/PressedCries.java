package vn.trucban.bot.incident;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Step;

/**
 * What an answer at the steps cries out. "Bị kẹt, không ra được" is pressed in place of being typed, and the step it leads to promises that
 * leaders are told at once: that is heard like a cry in words of one's own.
 */
public final class PressedCries {
    private final Incident incident;
    private final Content content;

    public PressedCries(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
    }

    /** What the answer of this fact cries out; empty where it is none, or was written in words that were heard as a note just before. */
    public Optional<String> in(IncidentEvent event) {
        if (event.kind() != Kind.TRIED) {
            return Optional.empty();
        }
        return asks().flatMap(ask -> ask.choices().stream()
                        .filter(choice -> fact(ask, choice).equals(event.text()))
                        .filter(choice -> !written(ask, choice, event.who(), event.seq()))
                        .flatMap(choice -> cry(choice).stream()))
                .findFirst();
    }

    /** What an answer that is given now says of danger; empty where it names none, or was heard as a note just before. */
    Optional<String> answered(String step, String answer, Party by) {
        Optional<Step.Ask> asked = asks().filter(ask -> ask.id().equals(step)).findFirst();
        Optional<Step.Choice> given = asked.flatMap(ask -> ask.choices().stream()
                .filter(choice -> choice.label().equals(answer))
                .findFirst());
        if (given.isPresent() && written(asked.get(), given.get(), by.name(), Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        return given.flatMap(this::cry).or(() -> Optional.of(answer).filter(content.triage()::namesDanger));
    }

    /** What this answer says of danger, whoever gives it and whenever; empty where it names none, or says that it is over. */
    public Optional<String> of(Step.Choice choice) {
        boolean good = Set.of(content.messages().text("incident.alarm-over").split("\\|"))
                .contains(choice.to());
        return good
                ? Optional.empty()
                : cry(choice).or(() -> Optional.of(choice.label()).filter(content.triage()::namesDanger));
    }

    /** True where these words begin with what an answer here cries out: the place is typed after the button. */
    public boolean begin(String words) {
        return asks().flatMap(ask -> ask.choices().stream())
                .flatMap(choice -> cry(choice).stream())
                .anyMatch(words::startsWith);
    }

    private Stream<Step.Ask> asks() {
        return incident.playbook().steps().values().stream()
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast);
    }

    private String fact(Step.Ask ask, Step.Choice choice) {
        return content.messages().text("incident.fact.tried", Map.of("step", ask.text(), "answer", choice.label()));
    }

    private Optional<String> cry(Step.Choice choice) {
        String key = "incident.alarm." + incident.playbook().id().name().toLowerCase(Locale.ROOT) + "." + choice.to();
        return content.messages().has(key) ? Optional.of(content.messages().text(key)) : Optional.empty();
    }

    /** What is typed as an answer is a note, too, right before it; that says more than the button, and is told once. */
    private boolean written(Step.Ask ask, Step.Choice choice, String who, int seq) {
        return incident.events().stream()
                .filter(one -> one.seq() < seq)
                .reduce((one, later) -> later)
                .filter(note -> note.kind() == Kind.NOTED && note.who().equals(who))
                .map(IncidentEvent::text)
                .filter(content.triage()::namesDanger)
                .flatMap(words -> content.triage().answer(ask, words))
                .filter(choice::equals)
                .isPresent();
    }
}
