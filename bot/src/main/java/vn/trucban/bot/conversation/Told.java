package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TextLength;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

/**
 * What one message tells. Of several matters one is taken first: what endangers people, else what the message is about as a whole, else
 * what stops everything else, else what was named first. The others wait.
 */
final class Told {
    /** Below this the bot asks instead of assuming. */
    static final double SURE = 0.8;

    private static final Set<PlaybookId> BEFORE_ALL = EnumSet.of(PlaybookId.DISASTER, PlaybookId.POWER);
    private static final String BETWEEN = ". ";

    private final String text;
    private final Verdict verdict;
    private final List<Triage.Matter> matters;

    private Told(String text, Verdict verdict, List<Triage.Matter> matters) {
        this.text = text;
        this.verdict = verdict;
        this.matters = matters;
    }

    static Told in(String text, Triage triage) {
        return new Told(text, triage.classify(text), triage.matters(text));
    }

    Verdict verdict() {
        return verdict;
    }

    /** What to begin with; absent: it has to be asked. */
    Optional<PlaybookId> first() {
        Optional<PlaybookId> whole = Optional.of(verdict.best())
                .filter(best -> best.confidence() >= SURE)
                .map(Verdict.Ranked::id);
        if (matters.isEmpty()) {
            return whole;
        }
        Optional<PlaybookId> urgent =
                kinds().stream().filter(BEFORE_ALL::contains).findFirst();
        if (urgent.isPresent() && verdict.danger().isPresent()) {
            return urgent;
        }
        return whole.filter(kinds()::contains).or(() -> urgent).or(() -> Optional.of(kinds().get(0)));
    }

    /** The kinds of matters that wait in these words, in the order told. */
    List<PlaybookId> waiting() {
        return matters.isEmpty() ? List.of(verdict.best().id()) : kinds();
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

    /** Words that wait, with more of them, as long as triage reads on. */
    static String more(String aside, String text) {
        String all = aside.isEmpty() ? text : aside + BETWEEN + text;
        return TextLength.split(all, TypedText.LONGEST).get(0);
    }

    private List<PlaybookId> kinds() {
        return matters.stream().map(Triage.Matter::id).toList();
    }
}
