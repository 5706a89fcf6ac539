package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/**
 * That people are out of danger, told amid a disaster or after it. Whoever is still in it must not be lost behind good news of others: one word of
 * doubt, or another danger, and it is none. The words are in {@code triage/danger.yaml}, "safety".
 */
final class SafetyWords {
    /** At the end of a sentence they ask. */
    private static final Set<String> ASKING = Set.of("khong", "hong", "chua");

    private final WordRuns safe;
    private final WordRuns unsafe;
    private final WordRuns still;
    private final WordRuns settled;
    private final WordRuns particles;
    private final WordRuns victims;
    private final WordRuns things;
    private final People people;
    private final DangerWords dangers;

    SafetyWords(WordLists file, DangerWords dangers) {
        Map<String, List<String>> lists = file.lists("safety");
        this.safe = WordRuns.of(lists.get("safe"));
        this.unsafe = WordRuns.of(lists.get("unsafe"));
        this.still = WordRuns.of(lists.get("still"));
        this.settled = WordRuns.of(lists.get("settled"));
        this.particles = WordRuns.of(lists.get("particles"));
        this.victims = WordRuns.of(file.lists("victims").get("named"));
        this.things = WordRuns.of(file.lists("injury").get("things"));
        this.people = People.from(file.lists("victims"));
        this.dangers = dangers;
    }

    /** Whether all that they tell is that people are out of danger. */
    boolean told(List<Word> words) {
        return mentioned(words)
                && clauses(words).stream().noneMatch(clause -> {
                    BitSet good = good(clause);
                    return doubts(clause, good) || endangers(clause, good);
                });
    }

    /** Whether they tell of somebody who is, whoever else is not. */
    boolean mentioned(List<Word> words) {
        return !words.isEmpty()
                && !asks(words)
                && clauses(words).stream().anyMatch(clause -> !good(clause).isEmpty());
    }

    private static List<List<Word>> clauses(List<Word> words) {
        List<List<Word>> clauses = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = clauseEnd(words, from);
            clauses.add(words.subList(from, to));
            from = to;
        }
        return clauses;
    }

    /** The places of the words that say so, unless it is only said of a machine. */
    private BitSet good(List<Word> clause) {
        BitSet good = new BitSet();
        if (dangers.sayItIsOver(clause)) {
            good.set(0, clause.size());
        } else if (!things.within(clause, 0, clause.size()) || people.somebody(clause, 0, clause.size())) {
            good.or(within(safe, clause, within(unsafe, clause, new BitSet())));
        }
        return good;
    }

    private static int clauseEnd(List<Word> words, int from) {
        return IntStream.range(from + 1, words.size())
                .filter(at -> words.get(at).opens())
                .findFirst()
                .orElse(words.size());
    }

    /** The places of the words in these runs, but for a run that lies wholly in what is taken out. */
    private static BitSet within(WordRuns runs, List<Word> clause, BitSet takenOut) {
        BitSet places = new BitSet();
        for (int at = 0; at < clause.size(); at++) {
            int end = at + runs.lengthAt(clause, at, clause.size());
            if (takenOut.nextClearBit(at) < end) {
                places.set(at, end);
            }
        }
        return places;
    }

    private boolean doubts(List<Word> clause, BitSet good) {
        BitSet certain = within(settled, clause, new BitSet());
        certain.or(good);
        return !within(still, clause, certain).isEmpty();
    }

    /** Who was trapped or missing may be named beside the good news of them; whatever else is named is danger. */
    private boolean endangers(List<Word> clause, BitSet good) {
        if (good.isEmpty()) {
            return !dangers.in(clause).isEmpty() || dangers.nameVictims(clause);
        }
        BitSet told = within(victims, clause, new BitSet());
        told.or(good);
        List<Word> rest = IntStream.range(0, clause.size())
                .filter(at -> !told.get(at))
                .mapToObj(clause::get)
                .toList();
        return !dangers.in(rest).isEmpty();
    }

    private boolean asks(List<Word> words) {
        int last = words.size() - 1;
        while (last > 0 && particles.lengthAt(words, last, last + 1) > 0) {
            last--;
        }
        return ASKING.contains(words.get(last).folded());
    }
}
