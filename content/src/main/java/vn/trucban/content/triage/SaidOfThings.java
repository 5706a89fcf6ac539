package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Whether something that befalls people is said of a thing: machines faint, have strokes and are wounded, too. */
final class SaidOfThings {
    /** So many words before, a thing is still what is spoken of. */
    private static final int REACH = 5;
    /** What was said longer ago is not looked at. */
    private static final int SENTENCE = 20;

    private final WordRuns things;
    private final WordRuns people;
    private final WordRuns callers;
    private final WordRuns called = WordRuns.accented(List.of("ơi", "ạ", "à", "oi"));

    private SaidOfThings(WordRuns things, WordRuns people, WordRuns callers) {
        this.things = things;
        this.people = people;
        this.callers = callers;
    }

    /** From the lists of one danger; where it has none, nothing is ever said of a thing. */
    static SaidOfThings from(Map<String, List<String>> lists) {
        return new SaidOfThings(
                WordRuns.of(lists.getOrDefault("things", List.of())),
                WordRuns.of(lists.getOrDefault("people", List.of())),
                WordRuns.of(lists.getOrDefault("callers", List.of())));
    }

    /** True where what begins at {@code at} is said of a thing. */
    boolean holds(List<Word> words, int at) {
        int from = clauseStart(words, at);
        for (int thing = at - 1; thing >= Math.max(from, at - REACH); thing--) {
            if (people.lengthAt(words, thing, at) > 0) {
                return false;
            }
            if (things.lengthAt(words, thing, at) > 0) {
                return !somebody(words, from, thing);
            }
        }
        return false;
    }

    private boolean somebody(List<Word> words, int from, int to) {
        for (int at = from; at < to; at++) {
            int length = Math.max(people.lengthAt(words, at, to), callers.lengthAt(words, at, to));
            if (length > 0 && called.lengthAt(words, at + length, words.size()) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int clauseStart(List<Word> words, int at) {
        int from = at;
        while (from > Math.max(0, at - SENTENCE) && !words.get(from).opens()) {
            from--;
        }
        return from;
    }
}
