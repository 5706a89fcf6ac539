package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;

/** Keeps paper intake. Every save is one conditional write; its answer says whether it happened. */
public interface PaperStore {
    /**
     * Takes so many numbers, which are never given again, by whichever instance.
     *
     * @return the first of them
     */
    int takeNumbers(PaperCode.Kind kind, int year, int count);

    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(IncidentPaper paper);

    Optional<IncidentPaper> paper(IncidentId incident);

    /** Those not closed, by number. */
    List<IncidentPaper> openPapers();

    /** Those with facts that the incident does not know yet. */
    List<IncidentPaper> untold();

    /** Those in which something was decided that was so from the first moment on and before the second, by number; closed ones too. */
    List<IncidentPaper> papers(Instant from, Instant to);

    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(ReceiptBatch batch);

    /** Newest first. */
    List<ReceiptBatch> batches();

    /**
     * Keeps a dossier's code for one receipt.
     *
     * @return the receipt it is kept for: this one, or the one that had it before
     */
    PaperCode claim(String dossier, PaperCode receipt);

    /** Keeps it for another receipt; false when it was not kept for {@code from} any more. */
    boolean reclaim(String dossier, PaperCode from, PaperCode to);

    /** Saves over the version before; version 1 is a new one. False when somebody else was faster. */
    boolean save(PaperReceipt receipt);

    Optional<PaperReceipt> receipt(PaperCode code);

    /** Those of a year whose number lies between, both included; by number. */
    List<PaperReceipt> receipts(int year, int first, int last);

    /** Those of an incident, by number. */
    List<PaperReceipt> receipts(IncidentId incident);

    /**
     * Those with which something was received from the first moment on and before the second, be it only by another paper of the same
     * number; by number.
     */
    List<PaperReceipt> receipts(Instant from, Instant to);

    /** False when this incident has one with the same end already. */
    boolean insert(OutageCertificate certificate);

    Optional<OutageCertificate> certificate(PaperCode code);

    /** Oldest first. */
    List<OutageCertificate> certificates(IncidentId incident);
}
