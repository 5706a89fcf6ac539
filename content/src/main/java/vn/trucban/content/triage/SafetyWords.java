package vn.trucban.content.triage;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/**
 * That people are out of danger, told amid a disaster or after it. Whoever is still in it must not be lost behind good news of others: one word of
 * doubt, another danger or another person behind it, and it is none. The words are in {@code triage/danger.yaml}, "safety".
 */
final class SafetyWords {
    /** At the end of a sentence they ask. */
    private static final Set<String> ASKING = Set.of("khong", "hong", "chua");

    private final WordRuns safe;
    private final WordRuns bare;
    private final WordRuns closings;
    private final WordRuns denials;
    private final WordRuns unsafe;
    private final WordRuns still;
    private final WordRuns settled;
    private final WordRuns surelySettled;
    private final WordRuns except;
    private final WordRuns notYet;
    private final WordRuns particles;
    private final WordRuns things;
    private final People people;
    private final DangerWords dangers;
    private final Rescued rescued;

    SafetyWords(WordLists file, DangerWords dangers) {
        Map<String, List<String>> lists = file.lists("safety");
        this.safe = WordRuns.of(lists.get("safe"));
        this.bare = WordRuns.of(lists.get("bare"));
        this.closings = WordRuns.of(lists.get("closings"));
        this.denials = WordRuns.of(lists.get("denials"));
        this.unsafe = WordRuns.of(lists.get("unsafe"));
        this.still = WordRuns.of(lists.get("still"));
        this.settled = WordRuns.of(lists.get("settled"));
        this.surelySettled = WordRuns.accented(lists.get("settled-accented"));
        this.notYet = WordRuns.of(lists.get("not-yet"));
        this.except = WordRuns.of(lists.get("except"));
        this.particles = WordRuns.of(lists.get("particles"));
        this.things = WordRuns.of(file.lists("injury").get("things"));
        this.people = People.from(file.lists("victims"));
        this.rescued = Rescued.from(lists, Mishaps.from(file.lists("mishaps"), people), people);
        this.dangers = dangers;
    }

    /** Whether all that they tell is that people are out of danger. */
    boolean told(List<Word> words) {
        boolean allAlive = rescued.allAlive(words);
        return mentioned(words)
                && Clauses.of(words).stream().noneMatch(clause -> {
                    BitSet good = good(clause);
                    good.or(allAlive ? rescued.pulled(clause) : new BitSet());
                    return doubts(clause, good) || endangers(words, clause, good);
                });
    }

    /** Whether they tell of somebody who is, whoever else is not. */
    boolean mentioned(List<Word> words) {
        return !words.isEmpty()
                && !asks(words)
                && Clauses.of(words).stream().anyMatch(clause -> !good(clause).isEmpty());
    }

    /** Of words that tell that others are out: whether somebody is left in a place, or is said not to be among them. */
    boolean leavesSomebody(List<Word> words) {
        return (mentioned(words) || notYet.within(words, 0, words.size()))
                && Clauses.of(words).stream()
                        .anyMatch(clause ->
                                dangers.leaveSomebodyIn(clause, good(clause).length()) || excepts(clause));
    }

    private boolean excepts(List<Word> clause) {
        return IntStream.range(0, clause.size())
                .filter(at -> except.lengthAt(clause, at, clause.size()) > 0)
                .anyMatch(at -> people.somebody(clause, at + 1, clause.size()));
    }

    /** The places of the words that say so, unless it is only said of a machine. */
    private BitSet good(List<Word> clause) {
        BitSet good = new BitSet();
        if (dangers.sayItIsOver(clause)) {
            good.set(0, clause.size());
        } else if (!things.within(clause, 0, clause.size()) || people.somebody(clause, 0, clause.size())) {
            BitSet takenOut = within(unsafe, clause, new BitSet());
            for (int at = 0; at < clause.size(); at++) {
                int end = at + Math.max(safe.lengthAt(clause, at, clause.size()), bareLength(clause, at));
                if (takenOut.nextClearBit(at) < end && !NamedPeople.endsAt(denials, clause, at)) {
                    good.set(at, end);
                }
            }
        }
        return good;
    }

    /** "Đã ra" alone may be into the river; at the end it is out. */
    private int bareLength(List<Word> clause, int at) {
        int length = bare.lengthAt(clause, at, clause.size());
        int end = at + length;
        while (length > 0 && end < clause.size()) {
            int closing = closings.lengthAt(clause, end, clause.size());
            if (closing == 0) {
                return 0;
            }
            end += closing;
        }
        return length == 0 ? 0 : end - at;
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
        certain.or(within(surelySettled, clause, new BitSet()));
        certain.or(good);
        certain.or(rescued.recovered(clause, good));
        return !within(still, clause, certain).isEmpty();
    }

    /** Who was trapped or missing may be named before the good news of them, or as whom it is told of; whoever else is named is not safe by it. */
    private boolean endangers(List<Word> words, List<Word> clause, BitSet good) {
        if (good.isEmpty()) {
            return !dangers.in(clause).isEmpty() || dangers.nameVictims(clause);
        }
        boolean alive = rescued.alive(words);
        BitSet told = rescued.recovered(clause, good);
        for (DangerWords.Span victim : dangers.victims(clause)) {
            if (good.nextClearBit(victim.from()) < victim.to() && !rescued.are(clause, victim, good, alive)) {
                return true;
            }
            told.set(victim.from(), victim.to());
        }
        told.or(good);
        List<Word> rest = IntStream.range(0, clause.size())
                .filter(at -> !told.get(at))
                .mapToObj(clause::get)
                .toList();
        return !dangers.in(rest).isEmpty() || rescued.othersBehind(clause, good);
    }

    private boolean asks(List<Word> words) {
        int last = words.size() - 1;
        while (last > 0 && particles.lengthAt(words, last, last + 1) > 0) {
            last--;
        }
        return ASKING.contains(words.get(last).folded());
    }
}
