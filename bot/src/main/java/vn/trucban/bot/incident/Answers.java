package vn.trucban.bot.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.Step;

/** Which answer to which question of a playbook a fact tells of. */
final class Answers {
    private final Playbook playbook;
    private final Messages messages;
    /** why not at once: of most incidents nobody asks. Null until somebody does. */
    private Map<String, List<Given>> byFact;

    Answers(Playbook playbook, Messages messages) {
        this.playbook = playbook;
        this.messages = messages;
    }

    /** An answer to a question. */
    record Given(Step.Ask ask, Step.Choice choice) {}

    /** Empty where the fact is no answer to a question of the playbook. */
    List<Given> in(IncidentEvent event) {
        if (event.kind() != IncidentEvent.Kind.TRIED) {
            return List.of();
        }
        if (byFact == null) {
            byFact = index();
        }
        return byFact.getOrDefault(event.text(), List.of());
    }

    private Map<String, List<Given>> index() {
        return playbook.steps().values().stream()
                .flatMap(step -> step instanceof Step.Ask ask
                        ? ask.choices().stream().map(choice -> new Given(ask, choice))
                        : Stream.empty())
                .collect(Collectors.groupingBy(this::fact, HashMap::new, Collectors.toList()));
    }

    private String fact(Given given) {
        return messages.text(
                "incident.fact.tried",
                Map.of("step", given.ask().text(), "answer", given.choice().label()));
    }
}
