package vn.trucban.bot.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Finds incidents in the register, the newest first. Keeps its index itself: each search first puts in what was entered since.
 *
 * <p>Looks at blocks of numbers from the newest on, a few and then more at once, until it has enough: what is asked for often is found in
 * the first ones, and a rare word has few blocks. At worst, words that are frequent and never meet, it reads their blocks once.
 */
public final class RegisterSearch {
    private static final int AT_A_TIME = 1000;
    /** So many entries a search puts into the index while somebody waits; what is more is done in the background. */
    private static final int WHILE_WAITING = 5000;

    private static final int MOST_BLOCKS = 128;
    /** Facts whose time people said afterwards; an incident is looked for under the day on which it was found, as figures and papers have it. */
    static final Set<String> SAID = Set.of("BEGAN", "ENDED");

    private final RegisterStore store;
    private final RegisterIndex index;

    public RegisterSearch(RegisterStore store, RegisterIndex index) {
        this.store = store;
        this.index = index;
    }

    /**
     * What was found.
     *
     * @param numbers of incidents, newest first; 0 stands for entries that belong to no incident
     * @param next ask with this for those after them; empty: there are no more
     * @param unindexed entries that were not looked at yet
     */
    public record Found(List<Integer> numbers, OptionalInt next, long unindexed) {
        public Found {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * @param before only lower numbers; {@code Integer.MAX_VALUE} to begin with
     * @param most at most so many
     */
    public Found find(RegisterQuery query, int before, int most) {
        catchUp(WHILE_WAITING);
        RegisterIndex.State state = index.state();
        IntPredicate blocks = blocks(query);
        List<Integer> found = new ArrayList<>();
        int high = RegisterIndex.block(Math.min(state.highest(), before - 1));
        for (int span = 2; high >= 0 && found.size() <= most; span = Math.min(span * 2, MOST_BLOCKS)) {
            int low = Math.max(0, high - span + 1);
            if (anyOf(low, high, blocks)) {
                add(found, query, low, high, before, blocks);
            }
            high = low - 1;
        }
        boolean more = found.size() > most;
        List<Integer> shown = more ? found.subList(0, most) : found;
        return new Found(
                shown,
                more ? OptionalInt.of(shown.get(most - 1)) : OptionalInt.empty(),
                store.last().map(RegisterEntry::seq).orElse(0L) - state.upTo().seq());
    }

    private IntPredicate blocks(RegisterQuery query) {
        Optional<Set<Integer>> some = query.within().map(numbers -> {
            Set<Integer> blocks = new HashSet<>();
            numbers.forEach(number -> blocks.add(RegisterIndex.block(number)));
            return blocks;
        });
        Map<Integer, RegisterIndex.Span> spans = query.dated() ? index.spans() : Map.of();
        return block -> some.filter(them -> !them.contains(block)).isEmpty()
                && (!query.dated() || (spans.containsKey(block) && query.overlaps(spans.get(block))));
    }

    private static boolean anyOf(int low, int high, IntPredicate blocks) {
        return java.util.stream.IntStream.rangeClosed(low, high).anyMatch(blocks);
    }

    private void add(List<Integer> found, RegisterQuery query, int low, int high, int before, IntPredicate blocks) {
        Set<Integer> candidates = candidates(query, low, high);
        candidates.removeIf(
                number -> number >= before || !query.allows(number) || !blocks.test(RegisterIndex.block(number)));
        if (query.dated() && !candidates.isEmpty()) {
            Map<Integer, Map<Integer, Instant>> times = new HashMap<>();
            candidates.removeIf(number -> outside(query, times, number));
        }
        candidates.stream().sorted(Comparator.reverseOrder()).forEach(found::add);
    }

    private Set<Integer> candidates(RegisterQuery query, int low, int high) {
        Iterator<String> words = query.indexed().iterator();
        Set<Integer> candidates = new TreeSet<>(index.numbers(words.next(), low, high));
        while (words.hasNext() && !candidates.isEmpty()) {
            candidates.retainAll(index.numbers(words.next(), low, high));
        }
        return candidates;
    }

    private boolean outside(RegisterQuery query, Map<Integer, Map<Integer, Instant>> times, int number) {
        Instant at =
                times.computeIfAbsent(RegisterIndex.block(number), index::found).get(number);
        return at == null || !query.overlaps(new RegisterIndex.Span(at, at));
    }

    /**
     * Puts into the index what was entered since, at most about so many entries.
     *
     * @return true when nothing is left
     */
    public boolean catchUp(int most) {
        RegisterIndex.State state = sound(index.state());
        for (int done = 0; done < most; done += AT_A_TIME) {
            List<RegisterEntry> entries = store.from(state.upTo().seq() + 1, AT_A_TIME);
            if (entries.isEmpty()) {
                return true;
            }
            Pieces pieces = new Pieces();
            entries.forEach(pieces::take);
            pieces.all().forEach(index::add);
            state = new RegisterIndex.State(
                    Head.of(entries.get(entries.size() - 1)), Math.max(state.highest(), pieces.highest));
            index.reached(state);
        }
        return false;
    }

    /** An index of another register, or of what was one before a backup was restored, is of no use. */
    private RegisterIndex.State sound(RegisterIndex.State state) {
        boolean sound = state.upTo().seq() == 0
                || store.entry(state.upTo().seq())
                        .filter(entry -> entry.hash().equals(state.upTo().hash()))
                        .isPresent();
        if (!sound) {
            index.clear();
        }
        return sound ? state : index.state();
    }

    /** Entries, sorted into the blocks of their numbers. */
    private static final class Pieces {
        private final Map<Integer, RegisterIndex.Piece> pieces = new HashMap<>();
        private int highest;

        void take(RegisterEntry entry) {
            RegisterFact fact = entry.fact();
            RegisterIndex.Piece piece = pieces.computeIfAbsent(
                    RegisterIndex.block(fact.number()),
                    block -> new RegisterIndex.Piece(block, new HashMap<>(), new HashMap<>()));
            for (String word : RegisterWords.of(entry)) {
                piece.words().computeIfAbsent(word, any -> new TreeSet<>()).add(fact.number());
            }
            if (!Added.isKind(fact.kind()) && !SAID.contains(fact.kind())) {
                piece.found().merge(fact.number(), fact.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
            highest = Math.max(highest, fact.number());
        }

        Iterable<RegisterIndex.Piece> all() {
            return pieces.values();
        }
    }
}
