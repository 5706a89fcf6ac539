package vn.trucban.bot.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What is happening, as it is said to somebody who cannot see it: "Cháy", and not the name of the list of kinds it stands in. By the answers
 * given at the steps, else by the words of danger in the report.
 */
public final class Happening {
    private static final String NOW = "incident.happening.";
    /** What it is called where its name in {@link #NOW} says how it stands, which changes. */
    private static final String CALLED = "incident.happening-called.";

    private final Incident incident;
    private final Content content;
    private final List<String> names;

    public Happening(Incident incident, Content content) {
        this(incident, content, List.of(NOW));
    }

    private Happening(Incident incident, Content content, List<String> names) {
        this.incident = incident;
        this.content = content;
        this.names = names;
    }

    /** For a paper: what the answers or the words say of a disaster; of all else its kind, as the plan names it. */
    public String name() {
        return incident.playbook().id() == PlaybookId.DISASTER
                ? new Happening(incident, content, List.of(CALLED, NOW))
                        .said()
                        .orElse(incident.playbook().name())
                : incident.playbook().name();
    }

    /** For a call to save people, whatever kind it was filed as: a fire at a socket is a fire, though the kind is power. */
    public String cry() {
        return said().orElse(incident.playbook().shortName());
    }

    /** What whoever reported it wrote; where only a button was pressed, what is known to be happening. */
    public String words() {
        if (ownWords()) {
            return incident.words();
        }
        return incident.playbook().id() == PlaybookId.DISASTER ? cry() : name();
    }

    /** What whoever reported it said: their words between quotation marks, else what they pressed. */
    public String quoted() {
        return ownWords()
                ? content.messages().text("incident.quoted", Map.of("words", incident.words()))
                : texts(new ReachedSteps(incident, content)
                                .byPerson()
                                .get(incident.reporter().name()))
                        .reduce((one, later) -> later)
                        .orElse(incident.playbook().shortName());
    }

    /** What is happening, and the words of whoever reported it where they wrote any. */
    public String told() {
        return ownWords()
                ? content.messages().text("incident.what-quoted", Map.of("what", cry(), "words", quoted()))
                : cry();
    }

    /** True where somebody wrote it: what a button says is nobody's words. */
    public boolean ownWords() {
        return Symptoms.ownWords(incident) && !new DangerWords(content).areOfAButton(incident.words());
    }

    /** The report's own words and what was written when asked what is to be seen, each once; nothing where nobody wrote. */
    public List<String> symptoms() {
        return new Symptoms(content.messages()).words(incident);
    }

    /** What the answers say, else the words of the report; empty: neither tells. */
    Optional<String> said() {
        return gravest().or(() -> Optional.of(incident.words())
                .filter(words -> ownWords())
                .flatMap(words -> content.triage().classify(words).danger())
                .flatMap(danger -> text("danger." + danger.name().toLowerCase(Locale.ROOT))));
    }

    /** Everybody's own latest answer counts: that it is over for one takes nobody else out of the smoke. The gravest of these stands. */
    private Optional<String> gravest() {
        Gravity gravity = new Gravity(content.messages());
        return new ReachedSteps(incident, content)
                .byPerson().values().stream()
                        .flatMap(steps -> said(steps, gravity).stream())
                        .reduce((one, later) -> one.rank() < later.rank() ? one : later)
                        .map(Said::text);
    }

    private record Said(int rank, String text) {}

    private Optional<Said> said(List<String> steps, Gravity gravity) {
        int rank = steps.stream()
                .filter(gravity::lists)
                .reduce((one, later) -> later)
                .map(gravity::rank)
                .orElse(Integer.MAX_VALUE);
        return texts(steps).reduce((one, later) -> later).map(text -> new Said(rank, text));
    }

    private Stream<String> texts(List<String> steps) {
        String kind = incident.playbook().id().name().toLowerCase(Locale.ROOT);
        return steps.stream().flatMap(step -> text(kind + "." + step).stream());
    }

    private Optional<String> text(String key) {
        return names.stream()
                .map(name -> name + key)
                .filter(content.messages()::has)
                .findFirst()
                .map(content.messages()::text);
    }
}
