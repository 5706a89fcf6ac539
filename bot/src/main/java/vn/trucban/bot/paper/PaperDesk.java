package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final ReceiptBook book;

    public PaperDesk(PaperStore store, IncidentDesk incidents, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.content = content;
        this.clock = clock;
        this.book = new ReceiptBook(store, clock);
    }

    /**
     * One receipt to be entered, as it was typed.
     *
     * @param at when the dossier was received; see {@link TypedTime}
     * @param another true: a second paper has the same number, and this is its dossier
     */
    public record Entry(String serial, String dossier, String at, boolean another) {
        /** What was written in a chat without numbers: dossier and time, and so on, one piece each. */
        public static List<String> unnumbered(String text) {
            return TypedTime.pieces(text);
        }

        /** What was written in a chat: number, dossier, time, and so on; something without a number is one entry without. */
        public static List<Entry> read(String text) {
            return PaperCode.parts(text).stream()
                    .map(part -> {
                        String[] rest = part.rest().strip().split("\\s+", 2);
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
        return onPaper(id, (rules, paper) -> rules.on(paper, procedures, note.strip(), by));
    }

    /** Switches it off; what was received on paper is entered from now on. */
    public PaperAnswer<IncidentPaper> switchOff(IncidentId id, Actor by) {
        return onPaper(id, (rules, paper) -> rules.off(paper, by));
    }

    /** Explains receipts that are missing, doubled or not returned. */
    public PaperAnswer<IncidentPaper> explain(IncidentId id, String from, String to, String reason, Actor by) {
        return onPaper(id, (rules, paper) -> rules.explain(paper, from, to, reason.strip(), by));
    }

    /** Closes the paper file: every receipt is accounted for. Refused while one is open without a reason. */
    public PaperAnswer<IncidentPaper> close(IncidentId id, Actor by) {
        return onPaper(id, (rules, paper) -> rules.close(paper, reconciled(rules, paper), by));
    }

    /** Why an incident's papers keep it from being put away; empty: they do not. */
    public Optional<PaperAnswer.Refusal> keepsOpen(IncidentId id) {
        return store.paper(id)
                .filter(paper -> paper.closing().isEmpty())
                .map(paper -> new PaperAnswer.Refusal("paper.refused.file-open", Map.of("number", paper.number())));
    }

    public Optional<IncidentPaper> paper(IncidentId id) {
        return store.paper(id);
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

    /** All receipts made, the newest range first. */
    public List<ReceiptBatch> batches() {
        return store.batches();
    }

    /** The numbers of a range that were used. */
    public Set<Integer> used(ReceiptBatch batch) {
        return store.receipts(batch.year(), batch.first(), batch.last()).stream()
                .map(receipt -> receipt.code().number())
                .collect(Collectors.toSet());
    }

    /** Enters receipts, each on its own: one that is refused keeps no other from being entered. The answers are in the same order. */
    public List<PaperAnswer<PaperReceipt>> enter(IncidentId id, List<Entry> entries, Actor by) {
        store.paper(id).ifPresent(this::endIfClosed);
        PaperAnswer<Intake> intake = intake(id);
        Moments moments = new Moments(content.get().messages());
        List<PaperAnswer<PaperReceipt>> answers = new ArrayList<>();
        for (Entry entry : entries) {
            answers.add(intake.fold(
                    open -> book.enter(
                            entry, id, new ReceiptBook.Receiving(open, moments, receipt -> told(id, receipt, by)), by),
                    PaperAnswer.Refused::new));
        }
        List<PaperReceipt> entered =
                answers.stream().flatMap(answer -> answer.value().stream()).toList();
        if (!entered.isEmpty()) {
            onPaper(id, (rules, paper) -> rules.entered(paper, entered, by));
        }
        return answers;
    }

    private PaperAnswer<Intake> intake(IncidentId id) {
        Optional<IncidentPaper> paper = store.paper(id);
        Optional<Incident> incident = incidents.find(id);
        if (paper.isEmpty() || incident.isEmpty()) {
            return PaperAnswer.refused("paper.refused.never-on");
        }
        return paper.get().closing().isPresent()
                ? PaperAnswer.refused("paper.refused.closed")
                : PaperAnswer.done(rules(incident.get()).intake(paper.get()));
    }

    private boolean told(IncidentId id, PaperReceipt receipt, Actor by) {
        return store.paper(id)
                .flatMap(paper -> incidents.find(id).map(one -> rules(one).told(paper, receipt, by)))
                .orElse(false);
    }

    public Optional<PaperReceipt> receipt(PaperCode code) {
        return store.receipt(code);
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

    /** Certifies an outage that is over with the procedures that it is seen to have affected; see {@link #affected}. */
    public PaperAnswer<OutageCertificate> certify(IncidentId id, Actor by) {
        return certify(id, affected(id), by);
    }

    /** Which procedures this trouble stopped, or had received on paper instead: ids; others it has not touched. */
    public Set<String> affected(IncidentId id) {
        return incidents
                .find(id)
                .map(incident -> rules(incident).affected(store.paper(id)))
                .orElse(Set.of());
    }

    /** The certificate of this outage, where it has one that still holds. */
    public Optional<OutageCertificate> certified(IncidentId id) {
        return incidents
                .find(id)
                .filter(incident -> incident.resolution().isPresent())
                .flatMap(this::sameTimes);
    }

    /**
     * Certifies an outage that is over; the same outage once, however often it is asked for.
     *
     * @param affected ids of procedures; may be empty
     */
    public PaperAnswer<OutageCertificate> certify(IncidentId id, Set<String> affected, Actor by) {
        Optional<Incident> incident = incidents.find(id);
        if (incident.isEmpty()) {
            return PaperAnswer.refused("paper.refused.no-incident");
        }
        if (incident.get().resolution().isEmpty()) {
            return PaperAnswer.refused("paper.refused.not-over");
        }
        PaperRules rules = rules(incident.get());
        OutageCertificate certificate =
                sameTimes(incident.get()).orElseGet(() -> newCertificate(incident.get(), rules, affected));
        incidents.enter(id, "certificate-" + certificate.code(), rules.certified(certificate, by));
        return PaperAnswer.done(certificate);
    }

    private OutageCertificate newCertificate(Incident incident, PaperRules rules, Set<String> affected) {
        int number = store.takeNumbers(PaperCode.Kind.CERTIFICATE, rules.year(), 1);
        OutageCertificate certificate =
                rules.certificate(new PaperCode(PaperCode.Kind.CERTIFICATE, rules.year(), number), affected);
        return store.insert(certificate) ? certificate : sameTimes(incident).orElseThrow();
    }

    private Optional<OutageCertificate> sameTimes(Incident incident) {
        return store.certificates(incident.id()).stream()
                .filter(one -> one.holdsFor(incident))
                .findFirst();
    }

    /** @param later the appointment that gives back the office time lost */
    public record Slipped(String dossier, Instant old, Instant later) {}

    /** What the outage makes of an appointment, as it was typed. Keeps nothing. */
    public PaperAnswer<Slipped> slipped(OutageCertificate certificate, String dossier, String old) {
        PaperAnswer<String> code = PlainWords.dossier(dossier);
        Optional<Instant> at = TypedTime.read(old).flatMap(time -> time.from(certificate.from()));
        if (code.refusal().isPresent() || at.isEmpty()) {
            return new PaperAnswer.Refused<>(
                    code.refusal().orElseGet(() -> PaperAnswer.Refusal.of("paper.refused.appointment")));
        }
        if (at.get().isBefore(certificate.from())) {
            return PaperAnswer.refused("paper.refused.appointment-early");
        }
        Optional<Instant> later = content.get().calendar().after(at.get(), certificate.lost());
        return certificate.lost().isZero() || later.isEmpty()
                ? PaperAnswer.refused("paper.refused.nothing-lost")
                : PaperAnswer.done(new Slipped(code.value().orElseThrow(), at.get(), later.get()));
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

    /** Passes on what a crash left behind, and ends paper intake of incidents that were closed. */
    public void recover() {
        store.untold().forEach(this::passOn);
        store.openPapers().stream().filter(IncidentPaper::on).forEach(this::endIfClosed);
    }

    private void endIfClosed(IncidentPaper paper) {
        incidents
                .find(paper.incident())
                .flatMap(incident -> rules(incident).ended(paper))
                .ifPresent(this::saved);
    }

    private interface Rule {
        PaperAnswer<IncidentPaper> apply(PaperRules rules, IncidentPaper paper);
    }

    private PaperAnswer<IncidentPaper> onPaper(IncidentId id, Rule rule) {
        while (true) {
            Optional<Incident> incident = incidents.find(id);
            if (incident.isEmpty()) {
                return PaperAnswer.refused("paper.refused.no-incident");
            }
            IncidentPaper before = store.paper(id)
                    .orElseGet(() -> IncidentPaper.fresh(id, incident.get().number()));
            PaperRules rules = rules(incident.get());
            Optional<IncidentPaper> ended = rules.ended(before);
            if (ended.isPresent()) {
                saved(ended.get());
                continue;
            }
            PaperAnswer<IncidentPaper> answer = rule.apply(rules, before);
            if (answer.value().isEmpty()) {
                return answer;
            }
            Optional<IncidentPaper> after = saved(answer.value().get());
            if (after.isPresent()) {
                return PaperAnswer.done(after.get());
            }
        }
    }

    /** Empty where somebody else was faster. */
    private Optional<IncidentPaper> saved(IncidentPaper paper) {
        return store.save(paper) ? Optional.of(passOn(paper)) : Optional.empty();
    }

    private IncidentPaper passOn(IncidentPaper paper) {
        for (int i = 0; i < paper.untold().size(); i++) {
            incidents.enter(paper.incident(), paper.commandId(i), paper.untold().get(i));
        }
        if (paper.untold().isEmpty()) {
            return paper;
        }
        IncidentPaper told = paper.told();
        // why: a lost race means that somebody changed it meanwhile; the facts are still there, and the incident takes
        // each once.
        return store.save(told) ? told : store.paper(paper.incident()).orElse(told);
    }

    private PaperRules rules(Incident incident) {
        return new PaperRules(incident, content.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
