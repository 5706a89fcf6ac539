package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the receipts of one incident: those given out for it, and all others of a range from which one was used in it.
 *
 * @param entered by number
 * @param lines everything that is not as it should be, by number
 * @param due by when all should have been entered; absent while paper is still received
 */
public record Reconciliation(List<PaperReceipt> entered, List<Line> lines, Optional<Instant> due) {
    public Reconciliation {
        entered = List.copyOf(entered);
        lines = List.copyOf(lines);
    }

    /** What is wrong with a receipt. */
    public enum Why {
        /** Not entered although a later one of the same officer was: it was surely given out. */
        MISSING,
        /** Nobody was ever given it, but lower and higher ones of the same stack were taken for this incident. */
        STRAY,
        /** Several papers have this number. */
        DOUBLED,
        /** Neither used nor given back. */
        UNRETURNED,
        /** Entered after the due time. */
        LATE
    }

    /**
     * @param officer who has it, or who entered it
     * @param reason the explanation; absent: none
     */
    public record Line(PaperCode code, Why why, String officer, Optional<String> reason) {
        /** True where somebody has to explain it before the file can be closed; a late entry is only named. */
        public boolean open() {
            return why != Why.LATE && reason.isEmpty();
        }
    }

    /** Lines in a row that say the same. */
    public record Row(PaperCode first, PaperCode last, Why why, String officer, Optional<String> reason) {
        public int count() {
            return last.number() - first.number() + 1;
        }
    }

    /** Of what is kept now. */
    static Reconciliation of(IncidentPaper paper, PaperStore store, Optional<Instant> due) {
        List<PaperReceipt> own = store.receipts(paper.incident());
        List<ReceiptBatch> batches = store.batches().stream()
                .filter(batch -> own.stream().anyMatch(receipt -> batch.contains(receipt.code()))
                        || batch.issues().stream().anyMatch(issue -> issue.incident()
                                .filter(paper.incident()::equals)
                                .isPresent()))
                .toList();
        List<PaperReceipt> receipts = batches.stream()
                .flatMap(batch -> store.receipts(batch.year(), batch.first(), batch.last()).stream())
                .filter(PaperReceipt::isEntered)
                .toList();
        return of(paper, batches, receipts, due);
    }

    /**
     * @param receipts all that were entered of these batches, for whichever incident
     * @param due by when they should have been entered
     */
    static Reconciliation of(
            IncidentPaper paper, List<ReceiptBatch> batches, List<PaperReceipt> receipts, Optional<Instant> due) {
        Map<PaperCode, PaperReceipt> byCode = new HashMap<>();
        receipts.forEach(receipt -> byCode.put(receipt.code(), receipt));
        List<PaperReceipt> own = receipts.stream()
                .filter(receipt -> receipt.incident().equals(paper.incident()))
                .sorted(Comparator.comparing(PaperReceipt::code, BY_NUMBER))
                .toList();
        List<Line> lines = new ArrayList<>();
        own.forEach(receipt -> entered(receipt, paper, due).forEach(lines::add));
        for (ReceiptBatch batch : batches) {
            lines.addAll(new Holdings(batch, paper, byCode).lines());
        }
        lines.sort(Comparator.comparing(Line::code, BY_NUMBER));
        return new Reconciliation(own, lines, due);
    }

    private static final Comparator<PaperCode> BY_NUMBER =
            Comparator.comparingInt(PaperCode::year).thenComparingInt(PaperCode::number);

    private static List<Line> entered(PaperReceipt receipt, IncidentPaper paper, Optional<Instant> due) {
        List<Line> lines = new ArrayList<>();
        if (!receipt.doubles().isEmpty()) {
            lines.add(new Line(receipt.code(), Why.DOUBLED, receipt.enteredBy(), reason(paper, receipt.code())));
        }
        if (due.filter(receipt.enteredAt()::isAfter).isPresent()) {
            lines.add(new Line(receipt.code(), Why.LATE, receipt.enteredBy(), reason(paper, receipt.code())));
        }
        return lines;
    }

    static Optional<String> reason(IncidentPaper paper, PaperCode code) {
        return paper.explanation(code).map(IncidentPaper.Explanation::reason);
    }

    /** Those that keep the file from being closed. */
    public List<Line> open() {
        return lines.stream().filter(Line::open).toList();
    }

    /** How many dossiers were entered: one a sheet, also of sheets that share a number. */
    public int dossiers() {
        return (int) entered.stream().flatMap(PaperReceipt::entered).count();
    }

    /** True where no receipt was used and none is looked for. */
    boolean nothing() {
        return entered.isEmpty() && open().isEmpty();
    }

    /** The lines, those that follow each other and say the same as one. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            int end = rows.size() - 1;
            if (end >= 0 && continues(rows.get(end), line)) {
                rows.set(end, new Row(rows.get(end).first(), line.code(), line.why(), line.officer(), line.reason()));
            } else {
                rows.add(new Row(line.code(), line.code(), line.why(), line.officer(), line.reason()));
            }
        }
        return rows;
    }

    private static boolean continues(Row row, Line line) {
        return row.last().year() == line.code().year()
                && row.last().number() + 1 == line.code().number()
                && row.why() == line.why()
                && row.officer().equals(line.officer())
                && row.reason().equals(line.reason());
    }
}
