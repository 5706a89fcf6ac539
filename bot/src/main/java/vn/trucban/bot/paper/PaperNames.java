package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.content.text.VietnameseText;

/**
 * The names of staff in the book of paper intake: who decided, has receipts, entered, explained. Whoever wants to be erased is erased here
 * as well; what was done stays, with when.
 */
public final class PaperNames {
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int SHORTEST = 3;

    private final PaperStore store;

    public PaperNames(PaperStore store) {
        this.store = store;
    }

    /** The names that hold these words, with or without accents, and in how many places; none for words too short to tell people apart. */
    public Map<String, Integer> matching(String words) {
        String folded = VietnameseText.fold(VietnameseText.clean(words));
        Map<String, Integer> found = new TreeMap<>();
        if (folded.length() < SHORTEST) {
            return found;
        }
        Stream.of(
                        papers().stream().flatMap(IncidentPaper::names),
                        store.batches().stream().flatMap(ReceiptBatch::names),
                        receipts().stream().flatMap(PaperReceipt::names))
                .flatMap(Function.identity())
                .filter(name -> VietnameseText.fold(name).contains(folded))
                .forEach(name -> found.merge(name, 1, Integer::sum));
        return found;
    }

    /** Takes these names out wherever they stand, written exactly so. Safe to repeat. */
    public void erase(Collection<String> names) {
        Set<String> gone = Set.copyOf(names);
        UnaryOperator<String> renamed = name -> gone.contains(name) ? "" : name;
        papers().forEach(paper -> change(
                () -> store.paper(paper.incident()),
                IncidentPaper::names,
                gone,
                one -> store.save(one.renamed(renamed))));
        store.batches()
                .forEach(batch -> change(
                        () -> store.batches().stream()
                                .filter(one -> one.id().equals(batch.id()))
                                .findFirst(),
                        ReceiptBatch::names,
                        gone,
                        one -> store.save(one.renamed(renamed))));
        receipts()
                .forEach(receipt -> change(
                        () -> store.receipt(receipt.code()),
                        PaperReceipt::names,
                        gone,
                        one -> store.save(one.renamed(renamed))));
    }

    private static <T> void change(
            Supplier<Optional<T>> current,
            Function<T, Stream<String>> names,
            Set<String> gone,
            Function<T, Boolean> save) {
        Optional<T> one = current.get();
        while (one.filter(it -> names.apply(it).anyMatch(gone::contains)).isPresent() && !save.apply(one.get())) {
            one = current.get();
        }
    }

    private List<IncidentPaper> papers() {
        return store.papers(EVER, FOR_EVER);
    }

    /** Also those of which all was struck. */
    private List<PaperReceipt> receipts() {
        return store.batches().stream()
                .flatMap(batch -> store.receipts(batch.year(), batch.first(), batch.last()).stream())
                .toList();
    }
}
