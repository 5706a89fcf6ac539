package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** What people say of themselves and do not mean ("sắp xỉu rồi"), and would mean of anybody else ("bà cụ sắp ngất"). */
final class FiguresOfSpeech {
    private final WordRuns runs;
    private final WordRuns people;
    private final WordRuns titles;
    private final WordRuns noNames = WordRuns.accented(List.of("ơi", "ạ", "à", "oi", "đang", "cũng", "sắp", "chắc"));

    private FiguresOfSpeech(WordRuns runs, WordRuns people, WordRuns titles) {
        this.runs = runs;
        this.people = people;
        this.titles = titles;
    }

    /** From the lists of one danger; where it has none, nothing is a figure of speech. */
    static FiguresOfSpeech from(Map<String, List<String>> lists) {
        return new FiguresOfSpeech(
                WordRuns.of(lists.getOrDefault("figures", List.of())),
                WordRuns.of(lists.getOrDefault("people", List.of())),
                WordRuns.of(lists.getOrDefault("titles", List.of())));
    }

    /** How many words the longest that starts at {@code at} and ends before {@code to} has; 0 when none does, or it is said of somebody else. */
    int lengthAt(List<Word> words, int at, int to) {
        return ofSomebodyElse(words, at) ? 0 : runs.lengthAt(words, at, to);
    }

    /** "Bà cụ sắp…", "bà Tư sắp…", "chị Lan sắp…", but not "chị sắp…" nor "chị ơi sắp…". */
    private boolean ofSomebodyElse(List<Word> words, int at) {
        if (at < 1 || words.get(at).opens()) {
            return false;
        }
        boolean right = people.lengthAt(words, at - 1, at) > 0;
        boolean apart = at > 1
                && !words.get(at - 1).opens()
                && noNames.lengthAt(words, at - 1, at) == 0
                && (people.lengthAt(words, at - 2, at) > 0 || titles.lengthAt(words, at - 2, at) > 0);
        return right || apart;
    }
}
