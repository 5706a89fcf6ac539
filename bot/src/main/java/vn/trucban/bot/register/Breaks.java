package vn.trucban.bot.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The breaks of a chain and who answered for them, by what stands in the chain itself: so all instances on one store agree. A reason
 * answers for every break before it.
 *
 * @param all in the order of the chain, as far as it was read
 */
public record Breaks(List<Break> all) {
    static final Breaks NONE = new Breaks(List.of());

    private static final int AT_A_TIME = 1000;

    public Breaks {
        all = List.copyOf(all);
    }

    static Breaks in(RegisterStore store) {
        Breaks breaks = NONE;
        List<RegisterEntry> entries = store.from(1, AT_A_TIME);
        while (!entries.isEmpty()) {
            for (RegisterEntry entry : entries) {
                breaks = breaks.and(entry);
            }
            entries = store.from(entries.get(entries.size() - 1).seq() + 1, AT_A_TIME);
        }
        return breaks;
    }

    /** With what the next entry says. */
    Breaks and(RegisterEntry entry) {
        if (entry.fact().is(Added.RESUMPTION)) {
            return new Breaks(all.stream().map(one -> one.answeredBy(entry)).toList());
        }
        Optional<Break> next = Break.of(entry);
        if (next.isEmpty()) {
            return this;
        }
        List<Break> more = new ArrayList<>(all);
        more.add(next.get());
        return new Breaks(more);
    }

    /** The first for which nobody answered yet. */
    public Optional<Break> open() {
        return all.stream().filter(one -> one.answer().isEmpty()).findFirst();
    }

    /** The entry that last answered for one. */
    public Optional<RegisterEntry> lastAnswer() {
        return all.stream().flatMap(one -> one.answer().stream()).max(Comparator.comparingLong(RegisterEntry::seq));
    }

    /** Whether somebody answered for the loss of this end. */
    boolean answered(Head lost) {
        return all.stream()
                .anyMatch(one -> one.lost().equals(lost) && one.answer().isPresent());
    }

    /**
     * The same of an end whose loss an instance notices only now, after it was answered for: the reason named a later end of what went
     * missing, and is news to that instance.
     *
     * @param known the last reason that it has seen; whatever went missing after that is another loss
     */
    boolean explain(Head gone, Optional<Head> known) {
        long after = known.map(Head::seq).orElse(0L);
        return answered(gone)
                || all.stream()
                        .filter(one ->
                                one.answer().filter(why -> why.seq() > after).isPresent())
                        .anyMatch(one -> one.spans(gone));
    }
}
