package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.Supplement;
import vn.trucban.content.library.Content;

/**
 * What reports and the log say of paper intake. A dossier is a paper that was entered, each of several with the same number on its own. A
 * number of which nobody has said what became is none, but is named. Drills count for nothing.
 */
public final class PaperFigures implements Supplement.PaperBook {
    private final PaperStore store;
    private final Function<IncidentPaper, Optional<Instant>> due;

    /** One that does not know by when what is entered should be. */
    public PaperFigures(PaperStore store) {
        this(store, paper -> Optional.empty());
    }

    private PaperFigures(PaperStore store, Function<IncidentPaper, Optional<Instant>> due) {
        this.store = store;
        this.due = due;
    }

    /** The same, which also counts what was entered late. */
    public PaperFigures judging(Function<IncidentId, Optional<Incident>> incidents, Supplier<Content> content) {
        return new PaperFigures(store, paper -> incidents
                .apply(paper.incident())
                .flatMap(incident -> new PaperRules(incident, content.get(), Instant.EPOCH).due(paper)));
    }

    @Override
    public Supplement of(Period period) {
        Instant from = period.start();
        Instant to = period.end();
        List<IncidentPaper> papers = store.papers(from, to).stream()
                .filter(paper -> !paper.incident().exercise())
                .toList();
        int times =
                papers.stream().mapToInt(paper -> paper.switchedOn(from, to)).sum();
        List<PaperReceipt> receipts = store.receipts(from, to).stream()
                .filter(receipt -> !receipt.incident().exercise())
                .toList();
        int entered = (int) receipts.stream()
                .flatMap(receipt -> received(receipt, from, to))
                .count();
        Set<PaperCode> unclear = papers.stream()
                .filter(paper -> paper.switchedOn(from, to) > 0)
                .flatMap(this::unclear)
                .collect(Collectors.toSet());
        if (times == 0 && entered == 0 && unclear.isEmpty()) {
            return Supplement.NONE;
        }
        Supplement.Paper figures = new Supplement.Paper(times, entered, unclear.size(), late(receipts, from, to));
        return new Supplement(Optional.of(figures), List.of(), List.of())
                .from(List.of(new Supplement.Behind(ReportAddress.Part.PAPER, "", incidents(papers, from, to))));
    }

    private static Stream<PaperReceipt.Twin> received(PaperReceipt receipt, Instant from, Instant to) {
        return receipt.entered()
                .filter(one ->
                        !one.happenedAt().isBefore(from) && one.happenedAt().isBefore(to));
    }

    private int late(List<PaperReceipt> receipts, Instant from, Instant to) {
        Map<IncidentId, Optional<Instant>> dues = new HashMap<>();
        receipts.forEach(receipt ->
                dues.computeIfAbsent(receipt.incident(), of -> store.paper(of).flatMap(due)));
        return (int) receipts.stream()
                .flatMap(receipt -> received(receipt, from, to).filter(one -> dues.get(receipt.incident())
                        .filter(one.enteredAt()::isAfter)
                        .isPresent()))
                .count();
    }

    /** Those that received paper then, and those whose papers were entered then. */
    private List<Integer> incidents(List<IncidentPaper> papers, Instant from, Instant to) {
        Stream<IncidentPaper> entered = store.receipts(from, to).stream()
                .map(PaperReceipt::incident)
                .filter(incident -> !incident.exercise())
                .distinct()
                .flatMap(incident -> store.paper(incident).stream());
        return Stream.concat(papers.stream(), entered)
                .map(IncidentPaper::number)
                .toList();
    }

    @Override
    public IntFunction<Optional<Supplement.Dossiers>> dossiers(Instant from, Instant to) {
        Map<Integer, IncidentPaper> papers = new HashMap<>();
        store.papers(from, to).stream()
                .filter(paper -> !paper.incident().exercise())
                .forEach(paper -> papers.put(paper.number(), paper));
        return number -> Optional.ofNullable(papers.get(number)).map(this::dossiers);
    }

    private Supplement.Dossiers dossiers(IncidentPaper paper) {
        int entered = (int) store.receipts(paper.incident()).stream()
                .flatMap(PaperReceipt::received)
                .count();
        return new Supplement.Dossiers(
                entered, unclear(paper).map(PaperCode::value).distinct().toList());
    }

    /** The numbers of this incident's file that nobody entered, gave back or explained, lowest first. */
    private Stream<PaperCode> unclear(IncidentPaper paper) {
        return Reconciliation.of(paper, store, Optional.empty()).open().stream()
                .filter(line -> line.why() != Reconciliation.Why.DOUBLED)
                .map(Reconciliation.Line::code);
    }
}
