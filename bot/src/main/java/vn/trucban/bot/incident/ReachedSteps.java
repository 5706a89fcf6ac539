package vn.trucban.bot.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Step;

/** Which steps of the playbook an incident has come to: by the answers given at the questions, and by what was written. */
public final class ReachedSteps {
    private final Incident incident;
    private final Content content;
    private final Answers answers;

    public ReachedSteps(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.answers = new Answers(incident.playbook(), content.messages());
    }

    /** Those that the report led to at once, then those that the answers led to; the latest comes last. */
    public Stream<String> all() {
        return Stream.concat(reported(), incident.events(Kind.TRIED).stream().flatMap(this::byAnswer));
    }

    /** Those that each person has come to, by name, each one's latest last; whoever answered last comes last. */
    Map<String, List<String>> byPerson() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        steps.put(incident.reporter().name(), reported().toList());
        for (IncidentEvent answer : incident.events(Kind.TRIED)) {
            List<String> before =
                    Optional.ofNullable(steps.remove(answer.who())).orElse(List.of());
            steps.put(
                    answer.who(),
                    Stream.concat(before.stream(), byAnswer(answer)).toList());
        }
        return steps;
    }

    /** why not of a button: "Thiên tai, cháy" on it names fire in whatever disaster. */
    private Stream<String> reported() {
        return Symptoms.ownWords(incident) ? byWords(incident.words()) : Stream.empty();
    }

    /** Where these words lead from the beginning, without a question being asked. */
    public Stream<String> byWords(String words) {
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

    /** The question that this fact answers, and where its answer led; empty where the fact is no answer. */
    private Stream<String> byAnswer(IncidentEvent event) {
        return answers.in(event).stream()
                .flatMap(given -> Stream.of(given.ask().id(), given.choice().to()));
    }

    /** Where the answer that this fact tells of led; empty where it is none. */
    public Stream<String> led(IncidentEvent event) {
        return answers.in(event).stream().map(given -> given.choice().to());
    }
}
