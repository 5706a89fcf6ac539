package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.trucban.content.text.TypedText.Word;

/**
 * Whoever is in it does not say what came down: "chỗ em bị sập", "bị sập, em ở dưới". Networks come down as well, so it is one only where nothing but
 * where it is stands before it, and no system anywhere near.
 */
final class NamelessFalls {
    private final WordRuns surely;
    private final WordRuns perhaps;
    private final WordRuns somewhere;
    private final WordRuns noFalls;
    private final WordRuns systems;
    private final WordRuns past;
    private final WordRuns papers;
    private final DeskThings desk;

    private NamelessFalls(Map<String, List<String>> lists, DeskThings desk) {
        this.surely = WordRuns.accented(lists.get("nameless"));
        this.perhaps = WordRuns.of(lists.get("nameless"));
        this.somewhere = WordRuns.of(lists.get("somewhere"));
        this.noFalls = WordRuns.of(lists.get("no-falls"));
        this.systems = WordRuns.of(lists.get("systems"));
        this.past = WordRuns.of(lists.get("past"));
        this.papers = WordRuns.of(lists.get("papers"));
        this.desk = desk;
    }

    static NamelessFalls from(Map<String, List<String>> lists, DeskThings desk) {
        return new NamelessFalls(lists, desk);
    }

    /** Whether they tell of one. */
    boolean named(List<Word> words) {
        return tellOf(words, surely);
    }

    /** Whether they may, typed without accents. */
    boolean hinted(List<Word> words) {
        return tellOf(words, perhaps);
    }

    private boolean tellOf(List<Word> words, WordRuns falls) {
        Predicate<WordRuns> said = runs -> runs.within(words, 0, words.size());
        return said.test(falls)
                && !said.test(past)
                && !said.test(papers)
                && !desk.areNamed(words)
                && Clauses.starts(words).anyMatch(from -> fallsFrom(words, from, falls));
    }

    private boolean fallsFrom(List<Word> words, int from, WordRuns falls) {
        int to = Clauses.end(words, from);
        int at = from;
        while (at < to && falls.lengthAt(words, at, to) == 0 && isSomewhere(words, at, to)) {
            at += Math.max(1, somewhere.lengthAt(words, at, to));
        }
        return at < to
                && falls.lengthAt(words, at, to) > 0
                && !noFalls.within(words, at, to)
                && !systems.within(words, 0, to);
    }

    private boolean isSomewhere(List<Word> words, int at, int to) {
        return somewhere.lengthAt(words, at, to) > 0
                || (at > 0 && words.get(at).folded().chars().allMatch(Character::isDigit));
    }
}
