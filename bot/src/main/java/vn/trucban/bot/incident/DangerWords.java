package vn.trucban.bot.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict.Danger;

/**
 * Whether words say that somebody is in danger: as triage knows it, or by beginning with a sentence that some answer at the steps cries out,
 * behind which the place is typed. Good news, such as that everybody is out, is none.
 */
public final class DangerWords {
    private static final Set<IncidentEvent.Kind> TELLING =
            EnumSet.of(IncidentEvent.Kind.NOTED, IncidentEvent.Kind.JOINED, IncidentEvent.Kind.TRIED);

    private static final List<Set<Danger>> KINDS = List.of(
            EnumSet.of(Danger.FIRE, Danger.EXPLOSION),
            EnumSet.of(Danger.ELECTROCUTION),
            EnumSet.of(Danger.FLOOD, Danger.LANDSLIDE));

    private final Content content;
    /** What the steps cry out; null until somebody asks. */
    private List<String> cries;

    private List<String> grave;
    private List<String> good;

    public DangerWords(Content content) {
        this.content = content;
    }

    public boolean in(String words) {
        String told = behindGoodNews(words);
        return content.triage().namesDanger(told) || cries.stream().anyMatch(told::startsWith);
    }

    /** The same of somebody's own words, and not of what a button says. */
    public boolean typed(String words) {
        return in(words) && !areOfAButton(words);
    }

    /**
     * The same of what is told to this incident. Amid a disaster nobody names it again who is trapped in it ("vẫn còn 2 người trên mái"), and that two
     * who were missing are home is no cry.
     */
    public boolean in(String words, Incident incident) {
        if (!endangers(incident)) {
            return in(words);
        }
        String told = behindGoodNews(words);
        return cries.stream().anyMatch(told::startsWith)
                || !content.triage().tellsOfSafety(told)
                        && (content.triage().namesDanger(told)
                                || content.triage().tellsOfVictims(told));
    }

    /** Of what is told to this incident: that people in it are out of danger. What a button says is told otherwise. */
    public boolean isGoodNews(String words, Incident incident) {
        return endangers(incident) && !areOfAButton(words) && content.triage().tellsOfSafety(words);
    }

    /** True where people may be in danger, by its kind, by what was said in it or by its board. */
    public static boolean endangers(Incident incident) {
        return incident.playbook().id() == PlaybookId.DISASTER || incident.hurried() || incident.underCommand();
    }

    /**
     * Of words told to this incident: whether they name a danger of another kind than all that was told of it before, as a fire amid a
     * landslide. What water does is one kind, and so is what burns; that somebody is hurt is part of any.
     */
    boolean namesAnother(String words, Incident incident) {
        Optional<Set<Danger>> named = kind(behindGoodNews(words));
        if (named.isEmpty()) {
            return false;
        }
        List<Set<Danger>> known = Stream.concat(
                        Stream.of(incident.words()),
                        incident.events().stream()
                                .filter(event -> TELLING.contains(event.kind()))
                                .map(IncidentEvent::text))
                .flatMap(told -> kind(told).stream())
                .toList();
        return !known.isEmpty() && !known.contains(named.get());
    }

    private Optional<Set<Danger>> kind(String words) {
        return content.triage().classify(words).danger().flatMap(danger -> KINDS.stream()
                .filter(kind -> kind.contains(danger))
                .findFirst());
    }

    /** Of words that say that somebody is in danger: grave where they name one who is trapped, hurt or missing. */
    Cries.Weight weight(String words) {
        String told = behindGoodNews(words);
        boolean victims =
                grave.stream().anyMatch(told::startsWith) || content.triage().namesVictims(behind(cries, told));
        return victims ? Cries.Weight.GRAVE : Cries.Weight.SERIOUS;
    }

    /** why: "Lửa đã tắt hẳn" names the fire that is out. */
    private String behindGoodNews(String words) {
        read();
        return behind(good, words);
    }

    /** What was typed behind the sentence of a button, which weighs what content says. */
    private static String behind(List<String> sentences, String words) {
        return sentences.stream()
                .filter(words::startsWith)
                .findFirst()
                .map(said -> words.substring(said.length()))
                .orElse(words);
    }

    /** True where nobody typed this: it is what a button says. */
    boolean areOfAButton(String words) {
        read();
        return cries.contains(words) || good.contains(words);
    }

    private void read() {
        if (cries == null) {
            Gravity gravity = new Gravity(content.messages());
            cries = sentences(step -> gravity.weight(step) != Cries.Weight.GOOD);
            grave = sentences(step -> gravity.weight(step) == Cries.Weight.GRAVE);
            good = sentences(step -> gravity.weight(step) == Cries.Weight.GOOD);
        }
    }

    private List<String> sentences(Predicate<String> steps) {
        return content.playbooks().values().stream()
                .flatMap(playbook -> playbook.steps().keySet().stream()
                        .filter(steps)
                        .flatMap(step -> sentence(playbook, step, content.messages()).stream()))
                .toList();
    }

    /** What content has to cry out at this step. */
    static Optional<String> sentence(Playbook playbook, String step, Messages messages) {
        String key = "incident.alarm." + playbook.id().name().toLowerCase(Locale.ROOT) + "." + step;
        return messages.has(key) ? Optional.of(messages.text(key)) : Optional.empty();
    }
}
