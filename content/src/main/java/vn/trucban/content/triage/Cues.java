package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/**
 * How the clauses of a message bear on its cause: what works, is denied or is past is not the matter; what comes after "nhưng", "hóa ra"
 * or "tại" often is. Cue words are in {@code triage/cues.yaml}.
 */
final class Cues {
    /** A turning word counts when it stands this near to the beginning of its clause. */
    private static final int HEAD = 4;

    private final WordRuns works;
    private final WordRuns trouble;
    private final WordRuns denied;
    private final WordRuns turn;
    private final WordRuns splits;
    private final WordRuns whole;

    private Cues(Map<String, List<String>> lists) {
        works = WordRuns.of(lists.get("works"));
        trouble = WordRuns.of(lists.get("trouble"));
        denied = WordRuns.of(lists.get("denied"));
        turn = WordRuns.of(lists.get("turn"));
        splits = WordRuns.of(lists.get("splits"));
        whole = WordRuns.of(lists.get("whole"));
    }

    static Cues load() {
        return new Cues(WordLists.load("/vn/trucban/content/triage/cues.yaml").lists());
    }

    /** The bearing of each word, by the clause it stands in. */
    Bearing[] bearings(List<Word> words) {
        Bearing[] bearings = new Bearing[words.size()];
        for (int from = 0; from < bearings.length; ) {
            int to = end(words, from);
            Bearing bearing = bearing(words, from, to);
            for (int at = from; at < to; at++) {
                bearings[at] = bearing;
            }
            from = to;
        }
        return bearings;
    }

    /** The words without the clauses that say what works, is denied or is over; their place stays marked. */
    List<Word> withoutFine(List<Word> words) {
        Bearing[] bearings = bearings(words);
        List<Word> left = new ArrayList<>(words.size());
        for (int at = 0; at < bearings.length; at++) {
            left.add(bearings[at] == Bearing.FINE ? new Word("", "", true) : words.get(at));
        }
        return left;
    }

    /** Whether any word says that something hits the whole office, in what is neither denied nor over. */
    boolean tellsOfTheWhole(List<Word> words) {
        List<Word> left = withoutFine(words);
        return whole.within(left, 0, left.size());
    }

    /** Whether any word says that something is wrong. */
    boolean tellsOfTrouble(List<Word> words) {
        return trouble.within(words, 0, words.size());
    }

    private int end(List<Word> words, int from) {
        int to = from + 1;
        while (to < words.size() && !words.get(to).opens() && splits.lengthAt(words, to, words.size()) == 0) {
            to++;
        }
        return to;
    }

    private Bearing bearing(List<Word> words, int from, int to) {
        if (denied.within(words, from, to) || works.within(words, from, to) && !trouble.within(words, from, to)) {
            return Bearing.FINE;
        }
        boolean turns = from > 0 && turn.within(words, from, Math.min(to, from + HEAD));
        return turns ? Bearing.TURN : Bearing.PLAIN;
    }

    /** What a clause does for the cause. */
    enum Bearing {
        PLAIN,
        /** Works, is denied, or is over. */
        FINE,
        /** The trouble itself, after a turning word. */
        TURN
    }
}
