package vn.trucban.content.triage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.TypedText.Word;

/**
 * A set of word runs to look for. A word of a run matches when it was typed with the same accents; a word with accents left out ("ngap
 * tói" for "ngập tới") matches too unless the set is strict.
 */
final class WordRuns {
    private static final int NONE = 0;

    private final Map<String, List<List<Word>>> byFirst = new HashMap<>();
    private final boolean strict;

    private WordRuns(Collection<?> runs, boolean strict) {
        this.strict = strict;
        for (Object run : runs) {
            List<Word> words = TypedText.asWritten(run.toString()).words();
            byFirst.merge(words.get(0).folded(), List.of(words), WordRuns::longestFirst);
        }
    }

    /** Runs that also match with accents left out. */
    static WordRuns of(Collection<?> runs) {
        return new WordRuns(runs, false);
    }

    /** Runs that match only with their accents typed: without them they would mean something else. */
    static WordRuns accented(Collection<?> runs) {
        return new WordRuns(runs, true);
    }

    private static List<List<Word>> longestFirst(List<List<Word>> some, List<List<Word>> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList();
    }

    /** Whether any run lies within words {@code from} (inclusive) to {@code to} (exclusive). */
    boolean within(List<Word> words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (lengthAt(words, at, to) > NONE) {
                return true;
            }
        }
        return false;
    }

    /** How many words the longest run that starts at {@code at} and ends before {@code to} has; 0 when none does. */
    int lengthAt(List<Word> words, int at, int to) {
        for (List<Word> run : byFirst.getOrDefault(words.get(at).folded(), List.of())) {
            if (at + run.size() <= to && matches(words, at, run)) {
                return run.size();
            }
        }
        return NONE;
    }

    private boolean matches(List<Word> words, int at, List<Word> run) {
        for (int i = 0; i < run.size(); i++) {
            if (!matches(words.get(at + i), run.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Word typed, Word wanted) {
        return strict ? typed.typed().equals(wanted.typed()) : typed.mayBe(wanted);
    }
}
