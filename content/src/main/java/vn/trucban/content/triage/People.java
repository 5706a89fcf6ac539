package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Who is spoken of, and who is only spoken to: "chị ơi" calls somebody, and tells nothing of her. */
final class People {
    private final WordRuns people;
    private final WordRuns accented;
    private final WordRuns callers;
    private final WordRuns hailed = WordRuns.accented(List.of("ơi", "oi"));
    private final WordRuns called = WordRuns.accented(List.of("ơi", "ạ", "à", "oi"));

    private People(WordRuns people, WordRuns accented, WordRuns callers) {
        this.people = people;
        this.accented = accented;
        this.callers = callers;
    }

    static People from(Map<String, List<String>> lists) {
        return new People(
                WordRuns.of(lists.getOrDefault("people", List.of())),
                WordRuns.accented(lists.getOrDefault("people-accented", List.of())),
                WordRuns.of(lists.getOrDefault("callers", List.of())));
    }

    /** Whether somebody who does not own the thing is named just here. */
    boolean anybodyAt(List<Word> words, int at, int to) {
        return lengthAt(words, at, to) > 0;
    }

    /** Whether somebody is spoken of in these words. */
    boolean somebody(List<Word> words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (somebodyAt(words, at, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is spoken of just here: "anh Nam", but not "anh ơi" nor "anh Nam ơi". */
    boolean somebodyAt(List<Word> words, int at, int to) {
        int caller = callers.lengthAt(words, at, to);
        int length = Math.max(lengthAt(words, at, to), caller);
        return length > 0 && !calls(words, at + length) && !(caller == length && callsByName(words, at + length + 1));
    }

    private boolean callsByName(List<Word> words, int at) {
        return at < words.size()
                && !words.get(at - 1).opens()
                && !words.get(at).opens()
                && hailed.lengthAt(words, at, words.size()) > 0;
    }

    private int lengthAt(List<Word> words, int at, int to) {
        return Math.max(people.lengthAt(words, at, to), accented.lengthAt(words, at, to));
    }

    private boolean calls(List<Word> words, int at) {
        return at < words.size() && called.lengthAt(words, at, words.size()) > 0;
    }
}
