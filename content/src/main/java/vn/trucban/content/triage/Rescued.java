package vn.trucban.content.triage;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Whether good news are of those who were in danger ("đã cứu được 2 người bị kẹt"), or of others ("đã cứu được 2 người 3 người bị kẹt"). */
final class Rescued {
    /** Between what was done for somebody and what had befallen them: a number, who, and their name. */
    private static final int LONGEST_NAME = 7;

    private final WordRuns transitive;
    private final WordRuns found;
    private final WordRuns living;
    private final WordRuns separators;
    private final WordRuns present;
    private final WordRuns nobody;
    private final WordRuns faint;
    private final WordRuns recovered;
    private final WordRuns climbed;
    private final WordRuns pulled;
    private final WordRuns all;
    private final WordRuns denials;
    private final Mishaps mishaps;
    private final People people;

    private Rescued(Map<String, List<String>> lists, Mishaps mishaps, People people) {
        this.transitive = WordRuns.of(lists.get("transitive"));
        this.found = WordRuns.of(lists.get("found"));
        this.living = WordRuns.of(lists.get("living"));
        this.separators = WordRuns.of(lists.get("separators"));
        this.present = WordRuns.of(lists.get("present"));
        this.nobody = WordRuns.of(lists.get("places-of"));
        this.faint = WordRuns.of(lists.get("faint"));
        this.recovered = WordRuns.of(lists.get("recovered"));
        this.pulled = WordRuns.of(lists.get("pulled"));
        this.all = WordRuns.of(lists.get("all"));
        this.denials = WordRuns.of(lists.get("denials"));
        this.climbed = WordRuns.of(lists.get("climbed"));
        this.mishaps = mishaps;
        this.people = people;
    }

    static Rescued from(Map<String, List<String>> safety, Mishaps mishaps, People people) {
        return new Rescued(safety, mishaps, people);
    }

    /** The places of the words that somebody was pulled out, which is good news of the living. */
    BitSet pulled(List<Word> clause) {
        BitSet places = new BitSet();
        for (int at = 0; at < clause.size(); at++) {
            int length = pulled.lengthAt(clause, at, clause.size());
            if (length > 0 && !NamedPeople.endsAt(denials, clause, at)) {
                places.set(at, at + length);
            }
        }
        return places;
    }

    /** Whether whoever is told to live is all that were told of, and not "1 cháu còn sống" of two. */
    boolean allAlive(List<Word> words) {
        return alive(words)
                && Clauses.of(words).stream()
                        .filter(clause -> living.within(clause, 0, clause.size()))
                        .allMatch(clause -> all.within(clause, 0, clause.size())
                                || clause.stream()
                                        .noneMatch(word ->
                                                Character.isDigit(word.folded().charAt(0))));
    }

    /** Whoever is found may be dead, or be reached in what they are trapped in. */
    boolean alive(List<Word> words) {
        return living.within(words, 0, words.size());
    }

    /** Whether whoever is in this danger is who the good news are of. */
    boolean are(List<Word> clause, DangerWords.Span victim, BitSet good, boolean alive) {
        int later = good.nextSetBit(victim.to());
        boolean follows = later >= 0 && !somebody(clause, victim.to(), later);
        return follows || areObject(clause, victim.from(), good, alive);
    }

    /** The places of the words that somebody lay in a faint, or had fallen, who has recovered since. */
    BitSet recovered(List<Word> clause, BitSet good) {
        BitSet over = new BitSet();
        for (int at = 0; at < clause.size(); at++) {
            int faintEnd = at + faint.lengthAt(clause, at, clause.size());
            int fallEnd = at + mishaps.fallAt(clause, at);
            if (faintEnd > at && isOver(clause, faintEnd, recovered, good)) {
                over.set(at, faintEnd);
            } else if (fallEnd > at && isOver(clause, fallEnd, climbed, good)) {
                over.set(at, fallEnd);
            }
        }
        return over;
    }

    private boolean isOver(List<Word> clause, int from, WordRuns runs, BitSet good) {
        int at = from;
        while (at < clause.size() && runs.lengthAt(clause, at, clause.size()) == 0) {
            at++;
        }
        return at < clause.size() && good.get(at) && !somebody(clause, from, at);
    }

    private boolean areObject(List<Word> clause, int victim, BitSet good, boolean alive) {
        int end = good.previousSetBit(victim) + 1;
        int to = Math.min(clause.size(), victim + 1);
        boolean rescue = NamedPeople.endsAt(transitive, clause, end);
        boolean foundAlive = alive && NamedPeople.endsAt(found, clause, end);
        boolean closed = end > 0 && separators.lengthAt(clause, end - 1, end) > 0;
        boolean goesOn = present.lengthAt(clause, victim, clause.size()) > 0;
        return end > 0
                && !closed
                && !goesOn
                && (rescue || foundAlive)
                && victim - end <= LONGEST_NAME
                && somebody(clause, end, to)
                && !another(clause, end, to);
    }

    /** Whether somebody else is spoken of behind the last good news of a clause, and not only called. */
    boolean othersBehind(List<Word> clause, BitSet good) {
        int end = good.length();
        boolean object = NamedPeople.endsAt(transitive, clause, end) || NamedPeople.endsAt(found, clause, end);
        if (object) {
            return another(clause, end, clause.size());
        }
        for (int at = end; at < clause.size() - 2; at++) {
            if (somebody(clause, at, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whoever stands last is only called. "2 người 3 người", "bà rồi ông", "1 người và anh Hùng". */
    private boolean another(List<Word> clause, int from, int to) {
        boolean one = false;
        boolean parted = false;
        for (int at = from; at < to; at++) {
            if (parted && at < clause.size() - 1 && somebody(clause, at, at + 1)) {
                return true;
            }
            one |= somebody(clause, at, at + 1);
            boolean counts = Character.isDigit(clause.get(at).folded().charAt(0));
            parted |= one && (counts || separators.lengthAt(clause, at, clause.size()) > 0);
        }
        return false;
    }

    private boolean somebody(List<Word> clause, int from, int to) {
        for (int at = from; at < to; at++) {
            if (people.somebodyAt(clause, at, clause.size()) && !NamedPeople.endsAt(nobody, clause, at)) {
                return true;
            }
        }
        return false;
    }
}
