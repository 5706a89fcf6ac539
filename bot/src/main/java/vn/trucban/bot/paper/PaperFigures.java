package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.Supplement;

/**
 * What reports and the log say of paper intake. A dossier is a paper that was entered, each of several with the same number on its own,
 * or one that was surely given out (a later number of the same officer was entered) while nobody has explained it away. Drills count for
 * nothing.
 */
public final class PaperFigures implements Supplement.PaperBook {
    private final PaperStore store;

    public PaperFigures(PaperStore store) {
        this.store = store;
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
        int entered = (int) store.receipts(from, to).stream()
                .filter(receipt -> !receipt.incident().exercise())
                .flatMap(PaperReceipt::received)
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
        Set<PaperCode> lost = new HashSet<>();
        Set<PaperCode> unclear = new HashSet<>();
        papers.stream().filter(paper -> paper.switchedOn(from, to) > 0).forEach(paper -> {
            lost.addAll(unentered(paper, Reconciliation.Why.MISSING));
            unclear.addAll(unentered(paper, Reconciliation.Why.UNRETURNED));
            unclear.addAll(unentered(paper, Reconciliation.Why.STRAY));
        });
        unclear.addAll(lost);
        if (times == 0 && entered == 0 && unclear.isEmpty()) {
            return Supplement.NONE;
        }
        Supplement.Paper figures = new Supplement.Paper(times, entered + lost.size(), entered, unclear.size());
        return new Supplement(Optional.of(figures), List.of(), List.of())
                .from(List.of(new Supplement.Behind(ReportAddress.Part.PAPER, "", incidents(papers, from, to))));
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
    public IntFunction<OptionalInt> dossiers(Instant from, Instant to) {
        Map<Integer, IncidentPaper> papers = new HashMap<>();
        store.papers(from, to).stream()
                .filter(paper -> !paper.incident().exercise())
                .forEach(paper -> papers.put(paper.number(), paper));
        return number ->
                papers.containsKey(number) ? OptionalInt.of(dossiers(papers.get(number))) : OptionalInt.empty();
    }

    private int dossiers(IncidentPaper paper) {
        int entered = (int) store.receipts(paper.incident()).stream()
                .flatMap(PaperReceipt::received)
                .count();
        return entered + unentered(paper, Reconciliation.Why.MISSING).size();
    }

    /** The numbers of this incident's file that nobody entered, gave back or explained. */
    private List<PaperCode> unentered(IncidentPaper paper, Reconciliation.Why why) {
        return Reconciliation.of(paper, store, Optional.empty()).open().stream()
                .filter(line -> line.why() == why)
                .map(Reconciliation.Line::code)
                .toList();
    }
}
