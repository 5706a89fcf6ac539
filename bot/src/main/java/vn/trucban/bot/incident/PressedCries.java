package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Answers.Given;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.text.VietnameseText;

/**
 * What an answer at the steps cries out. "Bị kẹt, không ra được" is pressed in place of being typed, and the step it leads to promises that
 * leaders are told at once: that is heard like a cry in words of one's own.
 */
public final class PressedCries {
    /** A note and the answer that is made of it come in one turn of the conversation. */
    private static final Duration SAME_TURN = Duration.ofSeconds(5);

    private final Incident incident;
    private final Content content;
    private final Answers answers;
    private final Gravity gravity;

    public PressedCries(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.answers = new Answers(incident.playbook(), content.messages());
        this.gravity = new Gravity(content.messages());
    }

    /** What is said with it. */
    record Pressed(String words, Weight weight) {}

    /** What the answer of this fact cries out; empty where it is none. */
    public Optional<String> in(IncidentEvent event) {
        return answers.in(event).stream()
                .flatMap(given -> cry(given.choice()).stream())
                .findFirst();
    }

    /** The same; empty also where it is good news. */
    public Optional<String> danger(IncidentEvent event) {
        return answers.in(event).stream()
                .flatMap(given -> of(given.choice()).stream())
                .findFirst();
    }

    /** True where the answer of this fact says that everybody is out, or that the fire is. */
    boolean isGoodNews(IncidentEvent event) {
        return in(event).isPresent() && danger(event).isEmpty();
    }

    /** The same of an answer, whoever gives it and whenever. */
    public boolean isGoodNews(Step.Choice choice) {
        return cry(choice).isPresent() && of(choice).isEmpty();
    }

    /** What the answer of this fact cries out; empty where it was written in words that were heard as a note just before. */
    Optional<Pressed> unwritten(IncidentEvent event) {
        return answers.in(event).stream()
                .filter(given -> !written(given, event))
                .flatMap(given ->
                        cry(given.choice())
                                .map(words -> new Pressed(
                                        words, gravity.weight(given.choice().to())))
                                .stream())
                .findFirst();
    }

    /** What this answer says of danger, whoever gives it and whenever; empty where it names none, or says that it is over. */
    public Optional<String> of(Step.Choice choice) {
        return gravity.weight(choice.to()) == Weight.GOOD ? Optional.empty() : cry(choice);
    }

    /** The sentence that content has for the step; else the words on the button, where they name danger. */
    private Optional<String> cry(Step.Choice choice) {
        return DangerWords.sentence(incident.playbook(), choice.to(), content.messages())
                .or(() -> Optional.of(choice.label())
                        .filter(content.triage()::namesDanger)
                        .filter(label -> !listsWhatIsAskedNext(label, choice.to())));
    }

    /** "Sạt lở, bão, dịch bệnh" only opens the question which of the three it is: nobody has said yet that any of them is there. */
    private boolean listsWhatIsAskedNext(String label, String step) {
        List<String> kinds = Stream.of(VietnameseText.fold(label).split(","))
                .map(String::strip)
                .toList();
        return kinds.size() > 1
                && incident.playbook().steps().get(step) instanceof Step.Ask next
                && kinds.stream().allMatch(kind -> next.choices().stream()
                        .anyMatch(one -> VietnameseText.fold(one.label()).contains(kind)));
    }

    /** What is typed as an answer is a note, too, right before it; that says more than the button, and is told once. */
    private boolean written(Given given, IncidentEvent answer) {
        return incident.events().stream()
                .filter(one -> one.seq() < answer.seq())
                .reduce((one, later) -> later)
                .filter(note -> note.kind() == Kind.NOTED && note.who().equals(answer.who()))
                .filter(note -> !answer.at().isAfter(note.at().plus(SAME_TURN)))
                .map(IncidentEvent::text)
                .filter(content.triage()::namesDanger)
                .flatMap(words -> content.triage().answer(given.ask(), words))
                .filter(given.choice()::equals)
                .isPresent();
    }
}
