package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.verification.VerdictText;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/**
 * The door to paper intake. Decisions are one conditional save each; the facts they bring forth are kept in the same document until the
 * incident has them, so a crash between the two loses nothing. Refusals change nothing and say why. A store that is away shows as its own
 * runtime exception.
 */
public final class PaperDesk {
    /** The most receipts made at once. */
    public static final int MOST_AT_ONCE = ReceiptBook.MOST_AT_ONCE;

    private final PaperStore store;
    private final IncidentDesk incidents;
    private final Supplier<Content> content;
    private final Clock clock;
    private final PaperFiles files;
    private final ReceiptBook book;
    private final CertifiedOutages outages;

    public PaperDesk(PaperStore store, IncidentDesk incidents, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.content = content;
        this.clock = clock;
        this.files = new PaperFiles(store, incidents, this::rules);
        this.book = new ReceiptBook(store, clock);
        this.outages = new CertifiedOutages(store, incidents, content, this::rules);
    }

    /**
     * One receipt to be entered, as it was typed.
     *
     * @param at when the dossier was received; see {@link TypedTime}
     * @param another true: a second paper has the same number, and this is its dossier
     * @param surely true: whoever typed it was asked what is odd about it, and says that it is so
     */
    public record Entry(String serial, String dossier, String at, boolean another, boolean surely) {
        private static final String BETWEEN = "[\\s,;]+";
        private static final Pattern EDGES = Pattern.compile("^[\\s,;]+|[\\s,;.]+$");

        /** One that nobody was asked about. */
        public Entry(String serial, String dossier, String at, boolean another) {
            this(serial, dossier, at, another, false);
        }

        /** The same, by somebody who was asked. */
        public Entry sure() {
            return new Entry(serial, dossier, at, another, true);
        }

        /** What was written in a chat without numbers: dossier and time, and so on, one piece each. */
        public static List<String> unnumbered(String text) {
            return TypedTime.pieces(text);
        }

        /** What was written in a chat: number, dossier, time, and so on; something without a number is one entry without. */
        public static List<Entry> read(String text) {
            return PaperCode.parts(text).stream()
                    .map(part -> {
                        // why: the prompt itself sets commas between the three
                        String[] rest =
                                EDGES.matcher(part.rest()).replaceAll("").split(BETWEEN, 2);
                        return new Entry(part.code(), rest[0], rest.length > 1 ? rest[1] : "", false);
                    })
                    .toList();
        }
    }

    /**
     * Switches paper intake on. Also for an incident that is over, where it was done and nobody had said so.
     *
     * @param procedures ids of what can be received; empty: what the content says for this kind of incident
     * @param note a line of the door notice; may be blank
     */
    public PaperAnswer<IncidentPaper> switchOn(IncidentId id, Set<String> procedures, String note, Actor by) {
        return files.change(id, (rules, paper) -> rules.on(paper, procedures, note.strip(), by));
    }

    /** Switches it off; what was received on paper is entered from now on. */
    public PaperAnswer<IncidentPaper> switchOff(IncidentId id, Actor by) {
        return files.change(id, (rules, paper) -> rules.off(paper, by));
    }

    /** Explains receipts that are missing, doubled or not returned. */
    public PaperAnswer<IncidentPaper> explain(IncidentId id, String from, String to, String reason, Actor by) {
        return files.change(id, (rules, paper) -> rules.explain(paper, from, to, reason.strip(), by));
    }

    /**
     * Closes the paper file: every receipt is accounted for. Refused while one is open without a reason.
     *
     * @param reason why nothing came; has to be said where somebody has said afterwards that paper was received. May be blank
     */
    public PaperAnswer<IncidentPaper> close(IncidentId id, String reason, Actor by) {
        return files.change(id, (rules, paper) -> rules.close(paper, reconciled(rules, paper), reason.strip(), by));
    }

    /** Opens a closed file again: a receipt was found, or something is to be put right. */
    public PaperAnswer<IncidentPaper> openAgain(IncidentId id, String reason, Actor by) {
        return files.change(id, (rules, paper) -> rules.openAgain(paper, reason.strip(), by));
    }

    /** Why an incident's papers keep it from being put away; empty: they do not. */
    public Optional<PaperAnswer.Refusal> keepsOpen(IncidentId id) {
        return store.paper(id)
                .filter(paper -> paper.closing().isEmpty() && !isUnused(paper))
                .map(paper -> new PaperAnswer.Refusal("paper.refused.file-open", Map.of("number", paper.number())));
    }

    /** True where somebody has said afterwards that paper was received, and nothing was entered so far: why, has to be said on closing. */
    public boolean waitsForDossiers(IncidentId id) {
        return store.paper(id).filter(IncidentPaper::setDownLate).isPresent()
                && reconcile(id).filter(found -> found.dossiers() == 0).isPresent();
    }

    /** An incident's file as it is once what happened to the incident has come to it. */
    public Optional<IncidentPaper> paper(IncidentId id) {
        return files.paper(id);
    }

    /** Paper files in which something is to be done, or may be: not closed, and not {@link #isUnused unused}; by number. */
    public List<IncidentPaper> unfinished() {
        return store.openPapers().stream().filter(paper -> !isUnused(paper)).toList();
    }

    /**
     * True where nothing came of it: all should have been entered by now, no receipt was, and none is looked for. Where somebody has said
     * afterwards that paper was received, dossiers wait, until the file is closed.
     */
    private boolean isUnused(IncidentPaper paper) {
        return incidents
                .find(paper.incident())
                .filter(incident -> !incident.open() && !paper.setDownLate())
                .map(incident -> reconciled(rules(incident), paper))
                .filter(Reconciliation::nothing)
                .flatMap(Reconciliation::due)
                .filter(due -> due.isBefore(clock.instant()))
                .isPresent();
    }

    /** Paper files not closed, by number. */
    public List<IncidentPaper> openPapers() {
        return store.openPapers();
    }

    /** Makes receipts with numbers never given before. */
    public PaperAnswer<ReceiptBatch> make(int count, Actor by) {
        return book.make(count, by);
    }

    /** Gives receipts to an officer; only ones that nobody has and nobody has used. A blank {@code to} is the same as {@code from}. */
    public PaperAnswer<ReceiptBatch> issue(
            String from, String to, Person officer, Optional<IncidentId> incident, Actor by) {
        return book.issue(from, to, officer, incident, by);
    }

    /** Takes unused receipts back. */
    public PaperAnswer<ReceiptBatch> takeBack(String from, String to) {
        return book.takeBack(from, to);
    }

    /**
     * Sets down that an officer took these from the stack, and with them whatever lies between and nobody has: of a stack that was
     * grabbed, what nobody enters has to be looked for.
     *
     * @return what they have by this, or would have; in order
     */
    public List<PaperCode> grabbed(IncidentId id, List<PaperCode> typed, Person officer, Grab grab) {
        return book.grabbed(id, typed, officer, grab);
    }

    /** All receipts made, the newest range first. */
    public List<ReceiptBatch> batches() {
        return store.batches();
    }

    /** True while a receipt that was made is not used yet. */
    public boolean receiptsLeft() {
        return store.batches().stream()
                .anyMatch(batch -> used(batch).size() < batch.codes().size());
    }

    /** The numbers of a range that were used. */
    public Set<Integer> used(ReceiptBatch batch) {
        return store.receipts(batch.year(), batch.first(), batch.last()).stream()
                .filter(PaperReceipt::isEntered)
                .map(receipt -> receipt.code().number())
                .collect(Collectors.toSet());
    }

    /** Enters receipts, each on its own: one that is refused keeps no other from being entered. The answers are in the same order. */
    public List<PaperAnswer<PaperReceipt>> enter(IncidentId id, List<Entry> entries, Actor by) {
        PaperAnswer<Intake> intake = current(id);
        List<PaperAnswer<PaperReceipt>> answers = new ArrayList<>();
        for (Entry entry : entries) {
            answers.add(intake.fold(open -> book.enter(entry, id, receiving(id, open), by), PaperAnswer.Refused::new));
        }
        List<PaperReceipt> entered =
                answers.stream().flatMap(answer -> answer.value().stream()).toList();
        if (!entered.isEmpty()) {
            files.change(id, (rules, paper) -> rules.facts().entered(paper, entered, by));
        }
        return answers;
    }

    private ReceiptBook.Receiving receiving(IncidentId id, Intake intake) {
        Moments moments = new Moments(content.get().messages());
        return new ReceiptBook.Receiving(
                intake,
                moments,
                receipt -> told(id, (facts, paper) -> facts.told(paper, receipt)),
                gone -> told(id, (facts, paper) -> facts.told(paper, gone)));
    }

    /**
     * Enters what is right in place of what was entered wrongly: another dossier for this receipt, this dossier for another receipt of the
     * same file, or another hour. What was there stays to be read in {@link PaperReceipt#struck} and in the register.
     *
     * @param was the dossier that must still stand there; empty: whatever stands there
     */
    public PaperAnswer<PaperReceipt> amend(IncidentId id, Optional<String> was, Entry right, Actor by) {
        PaperAnswer<ReceiptAmending.Amended> amended =
                current(id).fold(open -> book.amend(was, right, id, receiving(id, open), by), PaperAnswer.Refused::new);
        return amended.fold(
                done -> {
                    files.change(id, (rules, paper) -> rules.facts().amended(paper, done.receipt(), done.struck(), by));
                    return PaperAnswer.done(done.receipt());
                },
                PaperAnswer.Refused::new);
    }

    /** Strikes what was entered for this receipt and this dossier by mistake; both can be entered anew. */
    public PaperAnswer<PaperCode> strike(IncidentId id, String serial, String dossier, Actor by) {
        PaperAnswer<ReceiptAmending.Gone> struck =
                current(id).fold(open -> book.strike(serial, dossier, id, by), PaperAnswer.Refused::new);
        return struck.fold(
                gone -> {
                    files.change(id, (rules, paper) -> rules.facts().struck(paper, gone, by));
                    return PaperAnswer.done(gone.code());
                },
                PaperAnswer.Refused::new);
    }

    /** Receipts of an incident of which something was struck, by number. */
    public List<PaperReceipt> struck(IncidentId id) {
        return store.receipts(id).stream()
                .filter(receipt -> !receipt.struck().isEmpty())
                .toList();
    }

    /** The intake as it is once what happened to the incident has come to its file. */
    private PaperAnswer<Intake> current(IncidentId id) {
        store.paper(id).ifPresent(files::follow);
        return intake(id);
    }

    private PaperAnswer<Intake> intake(IncidentId id) {
        Optional<IncidentPaper> paper = store.paper(id);
        Optional<Incident> incident = incidents.find(id);
        if (paper.isEmpty() || incident.isEmpty()) {
            return PaperAnswer.refused("paper.refused.never-on");
        }
        if (incident.get().archived()) {
            return PaperAnswer.refused("paper.refused.archived-file");
        }
        return paper.get().closing().isPresent()
                ? PaperAnswer.refused("paper.refused.closed")
                : PaperAnswer.done(rules(incident.get()).intake(paper.get()));
    }

    private boolean told(IncidentId id, BiPredicate<EntryFacts, IncidentPaper> which) {
        return store.paper(id)
                .flatMap(paper ->
                        incidents.find(id).map(one -> which.test(rules(one).facts(), paper)))
                .orElse(false);
    }

    /** Outside of the time in which paper was received for this incident: somebody was asked, and said that it was so. */
    public boolean isOutside(IncidentId id, Instant receivedAt) {
        return store.paper(id)
                .flatMap(paper -> incidents.find(id).map(one -> rules(one).intake(paper)))
                .filter(intake -> intake.isOutside(receivedAt))
                .isPresent();
    }

    /** What was entered for a receipt; empty where nothing was, or all of it was struck. */
    public Optional<PaperReceipt> receipt(PaperCode code) {
        return store.receipt(code).filter(PaperReceipt::isEntered);
    }

    /** True where a receipt with this number was made. */
    public boolean made(PaperCode code) {
        return store.batches().stream().anyMatch(batch -> batch.contains(code));
    }

    /** What became of the receipts of an incident; empty where paper was never received for it. */
    public Optional<Reconciliation> reconcile(IncidentId id) {
        return store.paper(id).flatMap(paper -> incidents.find(id).map(incident -> reconciled(rules(incident), paper)));
    }

    private Reconciliation reconciled(PaperRules rules, IncidentPaper paper) {
        return Reconciliation.of(paper, store, rules.due(paper));
    }

    /** Certifies an outage that is over with what it is seen to have stopped; see {@link #affected} and {@link #systems}. */
    public PaperAnswer<OutageCertificate> certify(IncidentId id, Actor by) {
        return outages.certify(id, by);
    }

    /**
     * Certifies an outage that is over, the same outage once. A paper that names nothing certifies nothing: it is refused.
     *
     * @param affected ids of procedures
     * @param systems names out of {@link #systems}, others are left out
     */
    public PaperAnswer<OutageCertificate> certify(IncidentId id, Set<String> affected, Set<String> systems, Actor by) {
        return outages.certify(id, affected, systems, by);
    }

    /** Which procedures this trouble stopped, or had received on paper instead: ids; others it has not touched. */
    public Set<String> affected(IncidentId id) {
        return outages.affected(id);
    }

    /** @param likely it is one that this trouble stopped, by what was reported */
    public record AffectedSystem(String name, boolean likely) {}

    /** What a certificate may name: the system that was reported before all others. */
    public List<AffectedSystem> systems(IncidentId id) {
        return outages.systems(id);
    }

    /** The certificate of this outage, where it has one that still holds. */
    public Optional<OutageCertificate> certified(IncidentId id) {
        return outages.certified(id);
    }

    /**
     * @param later the appointment that gives back the office time lost
     * @param wholeDay no hour was said: both are days, on which whatever is due is due until the end
     * @param since from when the outage held this dossier up: from its beginning, or since it was received
     * @param lost office time from then on
     */
    public record Slipped(String dossier, Instant old, Instant later, boolean wholeDay, Instant since, Duration lost) {}

    /** What the outage makes of an appointment, as it was typed. Keeps nothing. */
    public PaperAnswer<Slipped> slipped(OutageCertificate certificate, String dossier, String old) {
        return outages.slipped(certificate, dossier, old);
    }

    /** What the public is told of a number on a paper of ours; empty where the text holds none. */
    public Optional<VerdictText> verdict(String typed) {
        return new PaperVerdict(store, incidents::find, content.get()).of(typed);
    }

    public Optional<OutageCertificate> certificate(PaperCode code) {
        return store.certificate(code);
    }

    /** Oldest first; the last one counts. */
    public List<OutageCertificate> certificates(IncidentId id) {
        return store.certificates(id);
    }

    /**
     * Passes on what a crash left behind, ends paper intake of incidents that were closed, and opens the files of those that came back.
     */
    public void recover() {
        files.recover();
    }

    private PaperRules rules(Incident incident) {
        return new PaperRules(incident, content.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
