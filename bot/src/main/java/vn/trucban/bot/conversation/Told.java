package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.TypedOn;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

/**
 * What one message tells. Of several matters one is taken first: what endangers people, else what the message is about as a whole, else
 * what stops everything else, else what was named first. The others wait.
 */
final class Told {
    /** Below this the bot asks instead of assuming. */
    static final double SURE = 0.8;

    private static final double LIKELY = 0.5;

    private static final Set<PlaybookId> BEFORE_ALL = EnumSet.of(PlaybookId.DISASTER, PlaybookId.POWER);
    private static final String BETWEEN = ". ";

    private final String text;
    private final Verdict verdict;
    private final List<Triage.Matter> matters;

    /** Whether it names somebody who is in the danger. */
    private final boolean victims;

    private Told(String text, Verdict verdict, boolean victims, List<Triage.Matter> matters) {
        this.text = text;
        this.victims = victims;
        this.verdict = verdict;
        this.matters = matters;
    }

    static Told in(String text, Triage triage) {
        Verdict verdict = triage.classify(text);
        List<Triage.Matter> matters = triage.matters(text);
        boolean aside = verdict.danger().isPresent() && matters.isEmpty() && !mayEndanger(verdict);
        boolean victims = verdict.danger().isPresent() && triage.namesVictims(text);
        return new Told(text, verdict, victims, aside ? dangerFirst(text, verdict, triage) : matters);
    }

    /** True where what endangers people may be what it is most likely about. */
    private static boolean mayEndanger(Verdict verdict) {
        return mayEndanger(verdict, verdict.best().id());
    }

    /** True where what endangers people may be of this kind. */
    private static boolean mayEndanger(Verdict verdict, PlaybookId kind) {
        return BEFORE_ALL.contains(kind) || kind == PlaybookId.OTHER && verdict.injury();
    }

    /** "Máy in kẹt giấy. Cháy tủ điện rồi!": the sentence that names the danger comes first, the rest waits. */
    private static List<Triage.Matter> dangerFirst(String text, Verdict verdict, Triage triage) {
        List<String> sentences = List.of(text.split("[.!?;\n]+"));
        for (String sentence : sentences) {
            Verdict alone = triage.classify(sentence);
            boolean sure = alone.injury() || alone.best().confidence() >= LIKELY;
            if (alone.danger().isPresent() && mayEndanger(alone) && sure) {
                String rest = sentences.stream()
                        .filter(other -> !other.equals(sentence) && !other.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(BETWEEN));
                Triage.Matter danger = new Triage.Matter(alone.best().id(), sentence.strip());
                return rest.isEmpty()
                        ? List.of()
                        : List.of(danger, new Triage.Matter(verdict.best().id(), rest));
            }
        }
        return List.of();
    }

    Verdict verdict() {
        return verdict;
    }

    /** What to begin with; absent: it has to be asked. */
    Optional<PlaybookId> first() {
        Optional<PlaybookId> whole = Optional.of(verdict.best())
                .filter(best -> best.confidence() >= SURE || begunUnasked(best))
                .map(Verdict.Ranked::id);
        if (matters.isEmpty()) {
            return whole;
        }
        Optional<PlaybookId> urgent =
                kinds().stream().filter(kind -> mayEndanger(verdict, kind)).findFirst();
        if (urgent.isPresent() && verdict.danger().isPresent()) {
            return urgent;
        }
        return whole.filter(kinds()::contains).or(() -> urgent).or(() -> Optional.of(kinds().get(0)));
    }

    /** why sooner: who is running out of a burning house answers no question, and nobody would be called. */
    private boolean begunUnasked(Verdict.Ranked best) {
        // why however likely: a false alarm costs a tap, and whoever is still in there has nobody else
        boolean disaster = best.id() == PlaybookId.DISASTER && (victims || best.confidence() >= LIKELY);
        // why whatever the model thinks: somebody who lies there is told of in any words, next to any machine
        return verdict.danger().isPresent() && (disaster || verdict.injury() && mayEndanger(verdict));
    }

    /** The kinds of matters that wait in these words, in the order told. */
    List<PlaybookId> waiting() {
        return matters.isEmpty() ? List.of(verdict.best().id()) : kinds();
    }

    /** True where somebody cries for help in a disaster, or for somebody who is hurt. */
    boolean cries() {
        return verdict.danger().isPresent()
                && first().filter(kind -> kind == PlaybookId.DISASTER || verdict.injury() && mayEndanger(verdict, kind))
                        .isPresent();
    }

    /** The words about this kind; the whole message where it is not parted. */
    String about(PlaybookId kind) {
        return matters.stream()
                .filter(matter -> matter.id() == kind)
                .map(Triage.Matter::words)
                .findFirst()
                .orElse(text);
    }

    /** The kinds that wait while this one is handled. */
    List<PlaybookId> besides(PlaybookId kind) {
        return kinds().stream().filter(id -> id != kind).toList();
    }

    /** The words about what waits; empty when nothing does. */
    String aside(PlaybookId kind) {
        return matters.stream()
                .filter(matter -> matter.id() != kind)
                .map(Triage.Matter::words)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Words that wait, with more of them: the newest always whole. */
    static String more(String aside, String text) {
        return TypedOn.joined(aside, text);
    }

    private List<PlaybookId> kinds() {
        return matters.stream().map(Triage.Matter::id).toList();
    }
}
