package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.paper.IncidentPaper.Decision;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.Supplement;

/** Paper intake of a period, for the report of it: by when it was switched on, and by when each dossier was received. */
public final class PaperFigures implements Supplement.Source {
    private final PaperStore store;
    private final PaperDesk desk;

    public PaperFigures(PaperStore store, PaperDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Supplement of(Period period) {
        List<IncidentPaper> papers = store.papersDecided(period.start(), period.end());
        int times = papers.stream().mapToInt(paper -> times(paper, period)).sum();
        int entered = store.batches().stream()
                .flatMap(batch -> store.receipts(batch.year(), batch.first(), batch.last()).stream())
                .mapToInt(receipt -> received(receipt, period))
                .sum();
        int missing = papers.stream()
                .filter(paper -> times(paper, period) > 0)
                .mapToInt(this::missing)
                .sum();
        return times == 0 && entered == 0
                ? Supplement.NONE
                : new Supplement(
                        Optional.of(new Supplement.Paper(times, entered + missing, entered, missing)),
                        List.of(),
                        List.of());
    }

    /** How often it was switched on in the period; a change of the notice is no switching on. */
    private static int times(IncidentPaper paper, Period period) {
        int times = 0;
        boolean on = false;
        for (Decision one : paper.decisions()) {
            times += one.on() && !on && within(one.at(), period) ? 1 : 0;
            on = one.on();
        }
        return times;
    }

    private static int received(PaperReceipt receipt, Period period) {
        return (int) Stream.concat(
                        Stream.of(receipt.happenedAt()),
                        receipt.doubles().stream().map(PaperReceipt.Twin::happenedAt))
                .filter(at -> within(at, period))
                .count();
    }

    private int missing(IncidentPaper paper) {
        return (int) desk.reconcile(paper.incident()).stream()
                .flatMap(found -> found.open().stream())
                .filter(line -> line.why() == Reconciliation.Why.MISSING)
                .count();
    }

    private static boolean within(Instant at, Period period) {
        return !at.isBefore(period.start()) && at.isBefore(period.end());
    }
}
