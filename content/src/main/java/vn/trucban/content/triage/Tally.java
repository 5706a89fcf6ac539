package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** "Thống kê: tử vong 2, bị thương 3": numbers for a report, with no word that anything happens now. */
final class Tally {
    private final WordRuns statistics;
    private final WordRuns tolls;
    private final WordRuns counted;

    private Tally(Map<String, List<String>> lists) {
        this.statistics = WordRuns.of(lists.get("statistics"));
        this.tolls = WordRuns.of(lists.get("tolls"));
        this.counted = WordRuns.of(lists.get("tallied"));
    }

    static Tally from(Map<String, List<String>> lists) {
        return new Tally(lists);
    }

    /** Whether these words are nothing else: one more, and it may be a cry. */
    boolean isAll(List<Word> words) {
        if (words.isEmpty() || statistics.lengthAt(words, 0, words.size()) == 0) {
            return false;
        }
        for (int at = 0; at < words.size(); ) {
            int length = length(words, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private int length(List<Word> words, int at) {
        int run = Math.max(
                statistics.lengthAt(words, at, words.size()),
                Math.max(tolls.lengthAt(words, at, words.size()), counted.lengthAt(words, at, words.size())));
        boolean number = words.get(at).folded().chars().allMatch(Character::isDigit);
        return Math.max(run, number ? 1 : 0);
    }
}
