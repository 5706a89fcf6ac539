package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Cues.Bearing;
import vn.trucban.content.triage.Triage.Matter;

/**
 * Finds that one message tells of several matters. It is careful: a message that weighs one thing against another ("không phải mất mạng,
 * chỉ phần mềm lỗi") is about one, and so is every message whose parts are not each surely of a kind of their own.
 */
final class Matters {
    /** Each part alone must be this sure. */
    private static final double SURE = 0.9;
    /** Nobody parts a report into more; what does is rubbish. */
    private static final int MOST_PARTS = 30;

    private final Cues cues;
    private final WordRuns amiss;
    private final Pattern apart;

    private Matters(Cues cues, WordRuns amiss, Pattern apart) {
        this.cues = cues;
        this.amiss = amiss;
        this.apart = apart;
    }

    static Matters load() {
        Map<String, List<String>> lists =
                WordLists.load("/vn/trucban/content/triage/answers.yaml").lists();
        String words = lists.get("also").stream()
                .flatMap(word -> Stream.of(word, VietnameseText.fold(word)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String marks = "[.!?;,\\n]+(?=\\s|$)|(?<![\\p{L}\\p{N}])(?:" + words + "|[1-9][.)])(?![\\p{L}\\p{N}])";
        return new Matters(
                Cues.load(),
                WordRuns.of(lists.get("amiss")),
                Pattern.compile(marks, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /**
     * Two or more matters of different kinds with the words that tell of each, in the order told; empty when the message is about one
     * thing or none.
     */
    List<Matter> in(String message, Function<String, TypedText> reading, Function<String, Verdict> classify) {
        if (message.length() > TypedText.LONGEST || weighs(reading.apply(message))) {
            return List.of();
        }
        String said = VietnameseText.clean(message);
        Map<PlaybookId, List<String>> parts = new LinkedHashMap<>();
        Optional<PlaybookId> current = Optional.empty();
        String[] told = apart.split(said);
        if (told.length > MOST_PARTS) {
            return List.of();
        }
        for (String part : told) {
            current = kind(part, reading, classify).or(lastOf(current));
            if (!part.isBlank()) {
                current.ifPresent(kind ->
                        parts.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(part.strip()));
            }
        }
        return parts.size() < 2
                ? List.of()
                : parts.entrySet().stream()
                        .map(entry -> new Matter(entry.getKey(), String.join(", ", entry.getValue())))
                        .toList();
    }

    private static Supplier<Optional<PlaybookId>> lastOf(Optional<PlaybookId> current) {
        return () -> current;
    }

    /** What this part alone is surely about; none where it goes on about the same. */
    private Optional<PlaybookId> kind(
            String part, Function<String, TypedText> reading, Function<String, Verdict> classify) {
        List<Word> words = reading.apply(part).words();
        boolean trouble = cues.tellsOfTrouble(words) || amiss.within(words, 0, words.size());
        return Optional.of(classify.apply(part).best())
                .filter(best -> trouble && best.confidence() >= SURE && best.id() != PlaybookId.OTHER)
                .map(Verdict.Ranked::id);
    }

    private boolean weighs(TypedText message) {
        return Arrays.stream(cues.bearings(message.words())).anyMatch(bearing -> bearing != Bearing.PLAIN);
    }
}
