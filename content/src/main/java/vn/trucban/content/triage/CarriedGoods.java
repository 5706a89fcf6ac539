package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/**
 * Bridges, crops and cattle that the water takes, who are nobody: "cầu tràn bị nước cuốn trôi". Where somebody is taken with them, or goes
 * after them, more is told than of goods.
 */
final class CarriedGoods {
    /** Words between the goods and the water that takes them. */
    private static final int BETWEEN = 5;

    private final WordRuns goods;
    private final WordRuns carrying;
    private final WordRuns carried;
    private final WordRuns with;
    private final WordRuns following;
    private final WordRuns noCompany;
    private final WordRuns noNames;
    private final People people;

    private CarriedGoods(Map<String, List<String>> lists) {
        this.goods = WordRuns.accented(lists.getOrDefault("goods", List.of()));
        this.carrying = WordRuns.of(lists.getOrDefault("carrying", List.of()));
        this.carried = WordRuns.of(lists.getOrDefault("carried", List.of()));
        this.with = WordRuns.of(lists.getOrDefault("with", List.of()));
        this.following = WordRuns.of(lists.getOrDefault("following", List.of()));
        this.noCompany = WordRuns.of(lists.getOrDefault("no-company", List.of()));
        this.noNames = WordRuns.of(lists.getOrDefault("no-companions", List.of()));
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
        return end == next || somebodyWith(words, end, to) || somebodyAfter(words, end, to) ? 0 : end - at;
    }

    /** "Chú Ba dắt trâu bị nước cuốn". */
    private boolean somebodyBefore(List<Word> words, int at) {
        int from = at;
        while (from > 0 && !words.get(from).opens()) {
            from--;
        }
        return people.somebody(words, from, at);
    }

    /** "Cống bị cuốn trôi em nhỏ", "bò bị cuốn trôi và 2 cháu", but not "cầu bị cuốn trôi em nhé". */
    private boolean somebodyWith(List<Word> words, int from, int to) {
        int at = from;
        while (at < to && (with.lengthAt(words, at, to) > 0 || isNumber(words.get(at)))) {
            at += Math.max(1, with.lengthAt(words, at, to));
        }
        return at < to
                && people.somebodyAt(words, at, to)
                && noCompany.lengthAt(words, at, to) == 0
                && (at + 1 == to || noNames.lengthAt(words, at + 1, to) == 0);
    }

    /** "Bò bị cuốn trôi, chú Ba nhảy theo": in this clause or in the next. */
    private boolean somebodyAfter(List<Word> words, int from, int to) {
        int next = to < words.size() ? Clauses.end(words, to) : to;
        return goesAfter(words, from, to) || goesAfter(words, to, next);
    }

    private boolean goesAfter(List<Word> words, int from, int to) {
        return following.within(words, from, to) && people.somebody(words, from, to);
    }

    private static boolean isNumber(Word word) {
        return word.folded().chars().allMatch(Character::isDigit);
    }
}
