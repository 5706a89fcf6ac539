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
    private final WordRuns noThings;
    private final WordRuns doneToThem;
    private final People people;
    private final HurtByThings hurt;

    private SaidOfThings(Map<String, List<String>> lists) {
        this.things = WordRuns.of(lists.getOrDefault("things", List.of()));
        this.noThings = WordRuns.of(lists.getOrDefault("no-things", List.of()));
        this.doneToThem = WordRuns.of(lists.getOrDefault("at", List.of()));
        this.people = People.from(lists);
        this.hurt = HurtByThings.from(lists);
    }

    /** From the lists of one danger; where it has none, nothing is ever said of a thing. */
    static SaidOfThings from(Map<String, List<String>> lists) {
        return new SaidOfThings(lists);
    }

    /** True where what begins at {@code at} is said of a thing. */
    boolean holds(List<Word> words, int at) {
        int from = clauseStart(words, at);
        for (int thing = at - 1; thing >= Math.max(from, at - REACH); thing--) {
            if (people.anybodyAt(words, thing, at)) {
                return false;
            }
            int length = things.lengthAt(words, thing, at);
            if (length > 0 && !reaches(noThings, words, from, thing, length)) {
                return !people.somebody(words, from, thing)
                        && !reaches(doneToThem, words, from, thing, 0)
                        && !hurt.somebody(words, thing + length, at);
            }
        }
        return false;
    }

    /** Whether one of these covers the thing, or ends where it begins. */
    private static boolean reaches(WordRuns runs, List<Word> words, int from, int thing, int length) {
        for (int at = from; at <= thing; at++) {
            int run = runs.lengthAt(words, at, words.size());
            if (run > 0 && at + run >= thing + length && (at < thing || length > 0)) {
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
