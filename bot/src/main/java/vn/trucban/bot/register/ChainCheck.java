package vn.trucban.bot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Goes along the chain and names the first entry that does not hold. Reads some entries at a time, however many there are. */
public final class ChainCheck {
    private static final int AT_A_TIME = 1000;

    private final RegisterStore store;
    private final HeadMemory heads;

    public ChainCheck(RegisterStore store, HeadMemory heads) {
        this.store = store;
        this.heads = heads;
    }

    /**
     * What was found.
     *
     * @param broken empty: everything looked at holds
     * @param end the last entry that holds
     * @param seals of quarters among what was looked at, oldest first
     * @param breaks of all of it
     */
    public record Result(Optional<Broken> broken, Head end, List<Seal> seals, Breaks breaks) {
        public Result {
            seals = List.copyOf(seals);
        }
    }

    /** All entries, and what is remembered of the end. */
    public Result whole() {
        Result result = since(Head.NONE, Breaks.NONE);
        return result.broken().isPresent()
                ? result
                : new Result(
                        missed(result).or(() -> lost(result.breaks())), result.end(), result.seals(), result.breaks());
    }

    /**
     * The entries after this one, which was the end of an earlier check; that one too must still be there.
     *
     * @param before the breaks up to this one
     */
    public Result since(Head from, Breaks before) {
        if (from.seq() > 0) {
            Optional<RegisterEntry> there = store.entry(from.seq());
            if (there.isEmpty()) {
                return new Result(Optional.of(new Broken(from.seq(), Broken.Why.MISSING)), from, List.of(), before);
            }
            if (!there.get().hash().equals(from.hash())) {
                return new Result(Optional.of(new Broken(from.seq(), Broken.Why.ANOTHER)), from, List.of(), before);
            }
        }
        Walk walk = new Walk(from);
        Breaks breaks = before;
        Optional<Broken> broken = Optional.empty();
        List<RegisterEntry> entries = store.from(from.seq() + 1, AT_A_TIME);
        while (!entries.isEmpty()) {
            for (RegisterEntry entry : entries) {
                broken = broken.isPresent() ? broken : walk.step(entry);
                // why also after that: a break can be answered for whatever else is wrong
                breaks = breaks.and(entry);
            }
            entries = store.from(entries.get(entries.size() - 1).seq() + 1, AT_A_TIME);
        }
        Optional<Break> open = breaks.open();
        return new Result(
                broken.or(walk::unexplained)
                        .or(() -> open.map(one -> new Broken(one.lost().seq(), Broken.Why.ANOTHER))),
                walk.end,
                walk.seals,
                breaks);
    }

    /** Whether this entry stood here when somebody wrote its digest down; the beginning of the digest will do. */
    public Optional<Broken> against(long seq, String digest) {
        Optional<RegisterEntry> there = store.entry(seq);
        if (there.isEmpty()) {
            return Optional.of(new Broken(seq, Broken.Why.MISSING));
        }
        return there.get().hash().startsWith(digest)
                ? Optional.empty()
                : Optional.of(new Broken(seq, Broken.Why.ANOTHER));
    }

    private Optional<Broken> missed(Result result) {
        Head end = result.end();
        Optional<Head> remembered =
                heads.last().filter(head -> head.seq() > 0 && !result.breaks().explain(head, heads.answer()));
        if (remembered.isEmpty()) {
            return Optional.empty();
        }
        return remembered.get().seq() > end.seq()
                ? Optional.of(new Broken(end.seq() + 1, Broken.Why.MISSING))
                : against(remembered.get().seq(), remembered.get().hash());
    }

    /** An end that went missing without an answer in the chain. */
    private Optional<Broken> lost(Breaks breaks) {
        return heads.lost().stream()
                .filter(head -> !breaks.answered(head))
                .findFirst()
                .map(head -> new Broken(head.seq(), Broken.Why.ANOTHER));
    }

    /** The chain so far. */
    private final class Walk {
        private final TreeSet<Long> wordsGone = new TreeSet<>();
        private final List<Seal> seals = new ArrayList<>();
        private Head end;

        Walk(Head from) {
            this.end = from;
        }

        Optional<Broken> step(RegisterEntry entry) {
            if (entry.seq() != end.seq() + 1) {
                return Optional.of(new Broken(end.seq() + 1, Broken.Why.MISSING));
            }
            if (!entry.intact()) {
                return Optional.of(new Broken(entry.seq(), Broken.Why.ALTERED));
            }
            if (!entry.previous().equals(end.hash())) {
                return Optional.of(new Broken(entry.seq(), Broken.Why.UNLINKED));
            }
            if (entry.fact().is(Added.SEAL) && !Seal.holds(entry, store)) {
                return Optional.of(new Broken(entry.seq(), Broken.Why.SEAL));
            }
            if (entry.fact().is(Added.ERASURE)) {
                wordsGone.removeAll(Erasure.numbers(entry.fact().subject()));
            }
            if (entry.erased()) {
                wordsGone.add(entry.seq());
            }
            Seal.of(entry).ifPresent(seals::add);
            end = Head.of(entry);
            return Optional.empty();
        }

        Optional<Broken> unexplained() {
            return wordsGone.stream().findFirst().map(seq -> new Broken(seq, Broken.Why.WORDS_GONE));
        }
    }
}
