package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** "Cần thêm 2 người": hands are asked for, and nobody is said to be in danger; unless it is to save somebody. */
final class HandsAskedFor {
    /** Words between the asking and whom it asks for: "thêm ít nhất 10". */
    private static final int BETWEEN = 4;

    private final WordRuns asking;
    private final WordRuns howMany;
    private final WordRuns hands;
    private final WordRuns saving;
    private final WordRuns savingThings;

    private HandsAskedFor(Map<String, List<String>> lists) {
        this.asking = WordRuns.of(lists.getOrDefault("asking", List.of()));
        this.howMany = WordRuns.of(lists.getOrDefault("how-many", List.of()));
        this.hands = WordRuns.of(lists.getOrDefault("hands", List.of()));
        this.saving = WordRuns.of(lists.getOrDefault("saving", List.of()));
        this.savingThings = WordRuns.of(lists.getOrDefault("saving-things", List.of()));
    }

    /** From the lists of one danger; where it has none, nobody is asked for. */
    static HandsAskedFor from(Map<String, List<String>> lists) {
        return new HandsAskedFor(lists);
    }

    /** How many words what asks at {@code at} has, with whom it asks for; 0 when it asks for nobody, or to save somebody. */
    int lengthAt(List<Word> words, int at, int to) {
        int next = at + asking.lengthAt(words, at, to);
        if (next == at) {
            return 0;
        }
        int from = next;
        while (next < Math.min(to, from + BETWEEN) && lengthOfCount(words, next, to) > 0) {
            next += lengthOfCount(words, next, to);
        }
        int asked = next < to ? hands.lengthAt(words, next, to) : 0;
        return asked == 0 || saves(words, next + asked, to) ? 0 : next + asked - at;
    }

    private int lengthOfCount(List<Word> words, int at, int to) {
        return words.get(at).folded().chars().allMatch(Character::isDigit) ? 1 : howMany.lengthAt(words, at, to);
    }

    private boolean saves(List<Word> words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (saving.lengthAt(words, at, to) > savingThings.lengthAt(words, at, to)) {
                return true;
            }
        }
        return false;
    }
}
