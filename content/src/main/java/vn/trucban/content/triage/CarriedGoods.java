package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Bridges, crops and cattle that the water takes, who are nobody: "cầu tràn bị nước cuốn trôi". */
final class CarriedGoods {
    /** Words between the goods and the water that takes them. */
    private static final int BETWEEN = 5;

    private final WordRuns goods;
    private final WordRuns carrying;
    private final WordRuns carried;
    private final People people;

    private CarriedGoods(Map<String, List<String>> lists) {
        this.goods = WordRuns.accented(lists.getOrDefault("goods", List.of()));
        this.carrying = WordRuns.of(lists.getOrDefault("carrying", List.of()));
        this.carried = WordRuns.of(lists.getOrDefault("carried", List.of()));
        this.people = People.from(lists);
    }

    /** From the lists of one danger; where it has none, nothing is ever carried away. */
    static CarriedGoods from(Map<String, List<String>> lists) {
        return new CarriedGoods(lists);
    }

    /** How many words the goods at {@code at} have, with what befalls them; 0 where there are none, or nothing does. */
    int lengthAt(List<Word> words, int at, int to) {
        int from = at + goods.lengthAt(words, at, to);
        if (from == at || somebodyBefore(words, at)) {
            return 0;
        }
        int next = from;
        while (next < Math.min(to, from + BETWEEN)
                && carried.lengthAt(words, next, to) == 0
                && carrying.lengthAt(words, next, to) > 0) {
            next += carrying.lengthAt(words, next, to);
        }
        int end = next;
        while (end < to && carried.lengthAt(words, end, to) > 0) {
            end += carried.lengthAt(words, end, to);
        }
        return end == next ? 0 : end - at;
    }

    /** "Chú Ba dắt trâu bị nước cuốn". */
    private boolean somebodyBefore(List<Word> words, int at) {
        int from = at;
        while (from > 0 && !words.get(from).opens()) {
            from--;
        }
        return people.somebody(words, from, at);
    }
}
