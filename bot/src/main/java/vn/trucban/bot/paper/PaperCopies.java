package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * The names of staff in the book of paper intake: who made, gave and got receipts, entered them, decided, explained, closed. Each name is
 * one copy, wherever and however often it stands, under the key of its first place; what was done stays, with when.
 */
final class PaperCopies implements Copies {
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String KEY = "paper:";
    private static final Set<String> OURS = Stream.of(
                    Kind.PAPER_ON,
                    Kind.PAPER_OFF,
                    Kind.PAPER_ENTERED,
                    Kind.PAPER_CLOSED,
                    Kind.PAPER_AMENDED,
                    Kind.PAPER_EXPLAINED,
                    Kind.PAPER_OPENED_AGAIN)
            .map(Kind::name)
            .collect(Collectors.toSet());

    private final PaperStore store;
    private final Supplier<Messages> messages;

    PaperCopies(PaperStore store, Supplier<Messages> messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Copy> naming(String name) {
        Map<String, String> places = places();
        Map<String, Long> counted = places.values().stream()
                .filter(kept -> VietnameseText.fold(kept).contains(name))
                .collect(Collectors.groupingBy(kept -> kept, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(one -> new Copy(
                        ShownKey.of(first(places, one.getKey()), one.getKey()),
                        0,
                        messages.get().text("paper.copies", Map.of("count", one.getValue())),
                        one.getKey()))
                .toList();
    }

    private static String first(Map<String, String> places, String name) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Set<String> held(Collection<String> keys) {
        return names(keys).keySet();
    }

    /** What these keys named when they were shown, where that still stands there. */
    private Map<String, String> names(Collection<String> keys) {
        List<String> ours = keys.stream().filter(key -> key.startsWith(KEY)).toList();
        Map<String, String> names = new LinkedHashMap<>();
        // why asked once: the whole book is read for it
        Map<String, String> places = ours.isEmpty() ? Map.of() : places();
        for (String key : ours) {
            Optional.ofNullable(places.get(ShownKey.place(key)))
                    .filter(name -> !name.isEmpty() && !name.equals(erased()) && ShownKey.shows(key, name))
                    .ifPresent(name -> names.put(key, name));
        }
        return names;
    }

    @Override
    public void erase(Collection<String> keys) {
        Set<String> names = Set.copyOf(names(keys).values());
        if (names.isEmpty()) {
            return;
        }
        UnaryOperator<String> renamed = renamed(names);
        papers().forEach(paper -> change(paper.incident(), renamed));
        store.batches().forEach(batch -> change(batch, renamed));
        receipts().forEach(receipt -> change(receipt, renamed));
    }

    /** Whoever is erased from what a file told of is erased from the file. */
    @Override
    public void forget(RegisterFact fact) {
        if (!OURS.contains(fact.kind()) || fact.who().isEmpty()) {
            return;
        }
        IncidentId incident = new IncidentId(fact.subject());
        change(incident, renamed(Set.of(fact.who())));
        store.receipts(incident).forEach(receipt -> change(receipt, renamed(Set.of(fact.who()))));
    }

    private UnaryOperator<String> renamed(Set<String> names) {
        String erased = erased();
        return kept -> names.contains(kept) ? erased : kept;
    }

    private String erased() {
        return messages.get().text("incident.erased");
    }

    private void change(IncidentId incident, UnaryOperator<String> renamed) {
        change(() -> store.paper(incident), IncidentPaper::names, renamed, paper -> store.save(paper.renamed(renamed)));
    }

    private void change(ReceiptBatch batch, UnaryOperator<String> renamed) {
        change(
                () -> store.batches().stream()
                        .filter(one -> one.id().equals(batch.id()))
                        .findFirst(),
                ReceiptBatch::names,
                renamed,
                one -> store.save(one.renamed(renamed)));
    }

    private void change(PaperReceipt receipt, UnaryOperator<String> renamed) {
        change(
                () -> store.receipt(receipt.code()),
                PaperReceipt::names,
                renamed,
                one -> store.save(one.renamed(renamed)));
    }

    private static <T> void change(
            Supplier<Optional<T>> current,
            Function<T, Map<String, String>> names,
            UnaryOperator<String> renamed,
            Predicate<T> save) {
        Predicate<T> concerned =
                one -> names.apply(one).values().stream().anyMatch(name -> !Objects.equals(name, renamed.apply(name)));
        Optional<T> one = current.get().filter(concerned);
        while (one.isPresent() && !save.test(one.get())) {
            one = current.get().filter(concerned);
        }
    }

    /** Every place in which somebody is named; in the same order each time. */
    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        papers().forEach(paper -> put(places, "f-" + paper.number(), paper.names()));
        store.batches().forEach(batch -> put(places, "b-" + batch.id(), batch.names()));
        receipts().forEach(receipt -> put(places, "r-" + receipt.code(), receipt.names()));
        return places;
    }

    private static void put(Map<String, String> places, String document, Map<String, String> names) {
        names.forEach((place, name) -> places.put(KEY + document + "/" + place, name));
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
