package vn.trucban.content.triage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.SoftmaxRegression.Lesson;
import vn.trucban.content.triage.Verdict.Danger;

/** Triage learned from phrases. Immutable and thread-safe. */
public final class TriageModel implements Triage {
    private static final PlaybookId[] KINDS = PlaybookId.values();
    /** Makes probabilities mean what they say; fitted on messages the model has not seen (content/TRIAGE.md). */
    private static final double SCALE = 1.6;
    /** A named danger decides between disaster and power unless the model finds both this unlikely together. */
    private static final double FIGURE_OF_SPEECH = 0.05;
    /** A danger that is past or denied is not warned of when the model finds disaster and power together this unlikely. */
    private static final double SOMETHING_ELSE = 0.2;

    /** From here on words that only hint at a danger are taken for it. */
    private static final double LIKELY_DISASTER = 0.5;

    /** From here on whoever is hurt is so in a disaster, or by electricity, though no such danger is named. */
    private static final double WHERE_SOMEBODY_IS_HURT = 0.98;

    /** From here on words that are said of things as well are said of work. */
    private static final double SURELY_WORK = 0.95;

    private static final Set<PlaybookId> OF_PEOPLE =
            EnumSet.of(PlaybookId.DISASTER, PlaybookId.POWER, PlaybookId.OTHER);

    /** What befalls people in other dangers: no step of its own leads to it. */
    private static final Set<Danger> BESIDE_OTHERS = EnumSet.of(Danger.INJURY, Danger.COLLAPSE);

    /** So much that it still leads after rounding. */
    private static final double AHEAD = 1.000001;

    private final LearnedBefore learned;
    private final Cues cues;
    private final Features features;
    private final DangerWords dangers;
    private final SafetyWords safety;
    private final GivenAnswers answers = GivenAnswers.load();
    private final Matters matters = Matters.load();

    private TriageModel(LearnedBefore learned, Cues cues) {
        this.learned = learned;
        this.cues = cues;
        this.features = new Features(cues);
        WordLists dangerous = DangerWords.file();
        this.dangers = new DangerWords(dangerous);
        this.safety = new SafetyWords(dangerous, dangers);
    }

    /**
     * The model of what people type for each kind: the one that was learned when the program was built, if that was from the same phrases,
     * else one learned now. Answers are the same either way.
     *
     * @param phrases at least two kinds with at least one phrase each
     */
    public static TriageModel of(Map<PlaybookId, List<String>> phrases) {
        return LearnedBefore.from(LearnedBefore.digest(phrases))
                .map(learned -> new TriageModel(learned, Cues.load()))
                .orElseGet(() -> learn(phrases));
    }

    /**
     * Learns from what people type for each kind, which takes about a second. The same phrases give the same model.
     *
     * @param phrases at least two kinds with at least one phrase each
     */
    public static TriageModel learn(Map<PlaybookId, List<String>> phrases) {
        if (phrases.values().stream().filter(some -> !some.isEmpty()).count() < 2) {
            throw new IllegalArgumentException("triage needs phrases of at least two kinds");
        }
        Set<String> words = words(phrases);
        Cues cues = Cues.load();
        Features features = new Features(cues);
        Map<PlaybookId, List<String>> taught = Stories.load().addedTo(phrases);
        List<Lesson> lessons = Arrays.stream(KINDS)
                .flatMap(kind ->
                        taught.getOrDefault(kind, List.of()).stream().map(phrase -> new Taught(phrase, kind.ordinal())))
                .parallel()
                .map(one -> new Lesson(features.of(TypedText.read(one.phrase(), words::contains)), one.kind()))
                .toList();
        SoftmaxRegression regression = SoftmaxRegression.learn(lessons);
        return new TriageModel(new LearnedBefore(LearnedBefore.digest(phrases), words, regression), cues);
    }

    /** Keeps what was learned, for {@link #of} to find after the next start. Does not close the stream. */
    public void write(OutputStream out) throws IOException {
        learned.write(out);
    }

    private record Taught(String phrase, int kind) {}

    /** The accentless words of the trade, by which run-together words are parted. */
    private static Set<String> words(Map<PlaybookId, List<String>> phrases) {
        Set<String> words = new HashSet<>();
        phrases.values().forEach(some -> some.forEach(phrase -> addWords(VietnameseText.fold(phrase), words)));
        return words;
    }

    private static void addWords(String folded, Set<String> words) {
        int start = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || !Character.isLetter(folded.charAt(at))) {
                if (at > start) {
                    words.add(folded.substring(start, at));
                }
                start = at + 1;
            }
        }
    }

    @Override
    public Verdict classify(String message) {
        TypedText text = read(message);
        double[] confidence = learned.regression().probabilities(features.of(text), SCALE);
        Set<Danger> named = isOver(message, text) ? EnumSet.noneOf(Danger.class) : dangers(text, confidence);
        heed(named, confidence);
        List<Verdict.Ranked> ranked = IntStream.range(0, KINDS.length)
                .mapToObj(kind -> new Verdict.Ranked(KINDS[kind], confidence[kind]))
                .sorted(Comparator.comparingDouble(Verdict.Ranked::confidence).reversed())
                .toList();
        return new Verdict(ranked, named);
    }

    private Set<Danger> dangers(TypedText text, double[] confidence) {
        Set<Danger> named = dangers.in(text.words());
        boolean meant = !named.isEmpty() && !isOver(text, confidence);
        if (meant) {
            return named;
        }
        return confidence[PlaybookId.DISASTER.ordinal()] >= LIKELY_DISASTER
                ? dangers.hintedBy(text.words())
                : EnumSet.noneOf(Danger.class);
    }

    /** Whether a danger is only mentioned as past or as denied, and the message is clearly about something else. */
    private boolean isOver(TypedText text, double[] confidence) {
        double danger = confidence[PlaybookId.DISASTER.ordinal()] + confidence[PlaybookId.POWER.ordinal()];
        return danger < SOMETHING_ELSE
                && dangers.in(cues.withoutFine(text.words())).isEmpty();
    }

    @Override
    public Optional<Step.Choice> answer(Step.Ask question, String message) {
        List<Step.Choice> given = answers.given(question, message, this::read);
        if (given.isEmpty()) {
            return byDanger(question, message);
        }
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }

    /** "Cháy ở kho lưu trữ rồi": whoever names one danger, in whatever words, is not asked which; its step has its name. */
    private Optional<Step.Choice> byDanger(Step.Ask question, String message) {
        List<Step.Choice> dangers = question.choices().stream()
                .filter(choice -> Stream.of(Danger.values()).anyMatch(danger -> leadsTo(choice, danger)))
                .toList();
        if (dangers.isEmpty()) {
            return Optional.empty();
        }
        Set<Danger> named = EnumSet.noneOf(Danger.class);
        named.addAll(classify(message).dangers());
        named.removeAll(BESIDE_OTHERS);
        return dangers.stream()
                .filter(choice ->
                        named.size() == 1 && leadsTo(choice, named.iterator().next()))
                .findFirst();
    }

    private static boolean leadsTo(Step.Choice choice, Danger danger) {
        return choice.to().equals(danger.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Matter> matters(String message) {
        return matters.in(message, this::read, this::classify);
    }

    @Override
    public boolean namesVictims(String message) {
        List<Word> words = read(message).words();
        return dangers.nameVictims(words) || safety.leavesSomebody(words);
    }

    @Override
    public boolean tellsOfVictims(String message) {
        List<Word> words = read(message).words();
        boolean told = dangers.tellOfVictims(words) && (dangers.surelyTellOfVictims(words) || !isSurelyWork(message));
        return (told || safety.leavesSomebody(words)) && !tellsOfSafety(message);
    }

    @Override
    public boolean tellsOfSafety(String message) {
        return !asks(message) && safety.told(read(message).words());
    }

    @Override
    public boolean mentionsSafety(String message) {
        return !asks(message) && safety.mentioned(read(message).words());
    }

    @Override
    public boolean hitsEverybody(String message) {
        return cues.tellsOfTheWhole(read(message).words());
    }

    @Override
    public boolean speaksOfTheEnd(String message) {
        return dangers.speakOfTheEnd(read(message).words());
    }

    private boolean isSurelyWork(String message) {
        Verdict.Ranked best = classify(message).best();
        return best.confidence() >= SURELY_WORK && !OF_PEOPLE.contains(best.id());
    }

    private boolean isOver(String message, TypedText text) {
        return !asks(message) && dangers.sayItIsOver(text.words());
    }

    private static boolean asks(String message) {
        return message.contains("?") || message.contains("？");
    }

    private TypedText read(String message) {
        return TypedText.read(message, learned.words()::contains);
    }

    /**
     * A message that names a danger is about a disaster or about power, whatever else it tells: all other kinds give up probability until
     * the likelier of the two leads. One about somebody hurt is about just that, unless it is very likely about one of those two.
     */
    private static void heed(Set<Danger> named, double[] confidence) {
        double disaster = confidence[PlaybookId.DISASTER.ordinal()];
        double power = confidence[PlaybookId.POWER.ordinal()];
        boolean more = named.stream().anyMatch(danger -> danger != Danger.INJURY);
        if (more && disaster + power >= FIGURE_OF_SPEECH) {
            lead(List.of(PlaybookId.DISASTER, PlaybookId.POWER), confidence);
        } else if (named.contains(Danger.INJURY) && Math.max(disaster, power) < WHERE_SOMEBODY_IS_HURT) {
            lead(List.of(PlaybookId.OTHER), confidence);
        }
    }

    private static void lead(List<PlaybookId> kinds, double[] confidence) {
        double likelier = kinds.stream()
                .mapToDouble(kind -> confidence[kind.ordinal()])
                .max()
                .orElseThrow();
        double highest = Arrays.stream(confidence).max().orElseThrow();
        if (likelier == highest) {
            return;
        }
        double lift = highest * AHEAD / likelier;
        kinds.forEach(kind -> confidence[kind.ordinal()] *= lift);
        double sum = Arrays.stream(confidence).sum();
        for (int kind = 0; kind < confidence.length; kind++) {
            confidence[kind] /= sum;
        }
    }
}
