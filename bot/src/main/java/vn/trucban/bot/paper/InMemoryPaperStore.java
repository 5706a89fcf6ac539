package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;

/** For tests and throw-away runs. */
public final class InMemoryPaperStore implements PaperStore {
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<IncidentId, IncidentPaper> papers = new HashMap<>();
    private final Map<String, ReceiptBatch> batches = new HashMap<>();
    private final Map<String, PaperCode> dossiers = new HashMap<>();
    private final Map<PaperCode, PaperReceipt> receipts = new HashMap<>();
    private final Map<PaperCode, OutageCertificate> certificates = new HashMap<>();

    @Override
    public synchronized int takeNumbers(PaperCode.Kind kind, int year, int count) {
        return counters.merge(kind + "-" + year, count, Integer::sum) - count + 1;
    }

    @Override
    public synchronized boolean save(IncidentPaper paper) {
        IncidentPaper before = papers.get(paper.incident());
        return follows(before == null ? 0 : before.version(), paper.version())
                && papers.put(paper.incident(), paper) == before;
    }

    @Override
    public synchronized Optional<IncidentPaper> paper(IncidentId incident) {
        return Optional.ofNullable(papers.get(incident));
    }

    @Override
    public synchronized List<IncidentPaper> openPapers() {
        return papers.values().stream()
                .filter(paper -> paper.closing().isEmpty())
                .sorted(Comparator.comparingInt(IncidentPaper::number))
                .toList();
    }

    @Override
    public synchronized List<IncidentPaper> untold() {
        return papers.values().stream()
                .filter(paper -> !paper.untold().isEmpty())
                .toList();
    }

    @Override
    public synchronized List<IncidentPaper> papers(Instant from, Instant to) {
        return papers.values().stream()
                .filter(paper -> paper.decidedBetween(from, to))
                .sorted(Comparator.comparingInt(IncidentPaper::number))
                .toList();
    }

    @Override
    public synchronized boolean save(ReceiptBatch batch) {
        ReceiptBatch before = batches.get(batch.id());
        return follows(before == null ? 0 : before.version(), batch.version())
                && batches.put(batch.id(), batch) == before;
    }

    @Override
    public synchronized List<ReceiptBatch> batches() {
        return batches.values().stream()
                .sorted(Comparator.comparingInt(ReceiptBatch::year)
                        .thenComparingInt(ReceiptBatch::first)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized PaperCode claim(String dossier, PaperCode receipt) {
        dossiers.putIfAbsent(dossier, receipt);
        return dossiers.get(dossier);
    }

    @Override
    public synchronized boolean reclaim(String dossier, PaperCode from, PaperCode to) {
        return dossiers.replace(dossier, from, to);
    }

    @Override
    public synchronized boolean save(PaperReceipt receipt) {
        PaperReceipt before = receipts.get(receipt.code());
        return follows(before == null ? 0 : before.version(), receipt.version())
                && receipts.put(receipt.code(), receipt) == before;
    }

    @Override
    public synchronized Optional<PaperReceipt> receipt(PaperCode code) {
        return Optional.ofNullable(receipts.get(code));
    }

    @Override
    public synchronized List<PaperReceipt> receipts(int year, int first, int last) {
        return receipts.values().stream()
                .filter(one -> one.code().year() == year
                        && one.code().number() >= first
                        && one.code().number() <= last)
                .sorted(BY_NUMBER)
                .toList();
    }

    @Override
    public synchronized List<PaperReceipt> receipts(IncidentId incident) {
        return receipts.values().stream()
                .filter(one -> one.incident().equals(incident))
                .sorted(BY_NUMBER)
                .toList();
    }

    @Override
    public synchronized List<PaperReceipt> receipts(Instant from, Instant to) {
        return receipts.values().stream()
                .filter(one -> one.receivedBetween(from, to))
                .sorted(BY_NUMBER)
                .toList();
    }

    @Override
    public synchronized boolean insert(OutageCertificate certificate) {
        boolean known = certificates(certificate.incident()).stream()
                .anyMatch(one -> one.to().equals(certificate.to()) && one.from().equals(certificate.from()));
        return !known && certificates.putIfAbsent(certificate.code(), certificate) == null;
    }

    @Override
    public synchronized Optional<OutageCertificate> certificate(PaperCode code) {
        return Optional.ofNullable(certificates.get(code));
    }

    @Override
    public synchronized List<OutageCertificate> certificates(IncidentId incident) {
        return certificates.values().stream()
                .filter(one -> one.incident().equals(incident))
                .sorted(Comparator.comparing(OutageCertificate::issuedAt))
                .toList();
    }

    private static final Comparator<PaperReceipt> BY_NUMBER = Comparator.<PaperReceipt>comparingInt(
                    one -> one.code().year())
            .thenComparingInt(one -> one.code().number());

    private static boolean follows(long before, long version) {
        return version == before + 1;
    }
}
