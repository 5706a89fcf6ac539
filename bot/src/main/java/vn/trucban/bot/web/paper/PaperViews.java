package vn.trucban.bot.web.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.IncidentPaper;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.paper.ReceiptBatch.Issue;
import vn.trucban.bot.paper.ReceiptBatch.Span;
import vn.trucban.bot.paper.Reconciliation;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** What the pages of paper intake show, in words. */
final class PaperViews {
    private static final int LISTED = 500;
    /** As a clerk writes it, and as it is read again. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H'h'mm d/M/yyyy", Locale.ROOT);

    private final PaperDesk papers;
    private final IncidentDesk incidents;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final Clock clock;

    PaperViews(
            PaperDesk papers, IncidentDesk incidents, Supplier<Staff> staff, Supplier<Content> content, Clock clock) {
        this.papers = papers;
        this.incidents = incidents;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    /** @param on dossiers are received on paper now */
    record IncidentLine(int number, String code, String kind, String state, boolean on) {}

    /** @param free what nobody has, in words; empty when all is given out */
    record BatchLine(String id, String title, String by, String free, List<String> issues, String first, String last) {}

    record OfficerChoice(String id, String name) {}

    record ProcedureChoice(String id, String name, boolean chosen) {}

    /** @param open it needs a reason */
    record RowLine(
            String why, String serials, String officer, String reason, boolean open, String first, String last) {}

    record CertificateLine(String code, String text) {}

    /**
     * Something that was entered.
     *
     * @param key apart from all others of the page
     * @param at as it can be typed
     * @param outside received when none was, as a rule; somebody said that it was so
     */
    record EnteredLine(String key, String serial, String dossier, String at, String text, boolean outside) {}

    /**
     * One incident's papers.
     *
     * @param ever paper was received at some time
     * @param waited somebody said so afterwards, and nothing was entered yet: who closes it has to say why
     * @param over the incident is over, so that its outage can be certified
     * @param closed when and by whom; empty while the file is open
     * @param reopenable it is closed, and may be opened again
     * @param affected what a certificate would name; empty where there is one already
     * @param systems the same, of systems
     */
    record FilePage(
            IncidentLine incident,
            List<ProcedureChoice> procedures,
            String note,
            boolean ever,
            boolean waited,
            boolean over,
            String closed,
            boolean reopenable,
            String entered,
            String due,
            List<RowLine> rows,
            List<EnteredLine> list,
            List<String> struck,
            List<CertificateLine> certificates,
            List<ProcedureChoice> affected,
            List<PaperDesk.AffectedSystem> systems) {}

    /** Those open, then those closed in whose papers something is left to do; the newest of each first. */
    List<IncidentLine> incidents() {
        Stream<Incident> over = papers.unfinished().stream()
                .flatMap(paper -> incidents.find(paper.incident()).stream())
                .filter(incident -> !incident.open());
        return Stream.concat(incidents.open().stream(), over)
                .sorted(Comparator.comparing((Incident one) -> !one.open())
                        .thenComparing(Comparator.comparingInt(Incident::number).reversed()))
                .map(this::line)
                .toList();
    }

    private IncidentLine line(Incident incident) {
        Optional<IncidentPaper> paper = papers.paper(incident.id());
        return new IncidentLine(
                incident.number(),
                incident.id().code(incident.number(), content.get().messages()),
                incident.playbook().name(),
                state(incident, paper),
                incident.open() && paper.filter(IncidentPaper::on).isPresent());
    }

    private String state(Incident incident, Optional<IncidentPaper> paper) {
        String over = incident.overAt()
                .map(end -> " · "
                        + text("paper.page.state-over", Map.of("at", moments().full(end))))
                .orElse("");
        String none = incident.falseAlarm() ? " · " + text("paper.page.state-false-alarm", Map.of()) : "";
        return paper.map(this::received).orElseGet(() -> text("paper.page.state-never", Map.of())) + over + none;
    }

    /** Whose decision it is, and since when: another list of procedures meanwhile is told beside it, not instead. */
    private String received(IncidentPaper paper) {
        IncidentPaper.Decision last = paper.latest().orElseThrow();
        IncidentPaper.Decision begun = paper.begun().orElse(last);
        Optional<IncidentPaper.Decision> late = paper.setDownLast();
        if (late.isPresent()) {
            return text("paper.page.state-late", decided(late.get()));
        }
        if (!last.on()) {
            return text(last.byClosing() ? "paper.page.state-ended" : "paper.page.state-off", decided(last));
        }
        String changed = last.equals(begun) ? "" : " · " + text("paper.page.state-changed", decided(last));
        return text("paper.page.state-on", decided(begun)) + changed;
    }

    private Map<String, String> decided(IncidentPaper.Decision decision) {
        return Map.of(
                "since", moments().full(decision.at()), "who", decision.by().name());
    }

    List<BatchLine> batches() {
        Map<IncidentId, Integer> numbers = new LinkedHashMap<>();
        papers.openPapers().forEach(paper -> numbers.put(paper.incident(), paper.number()));
        return papers.batches().stream().map(batch -> line(batch, numbers)).toList();
    }

    private BatchLine line(ReceiptBatch batch, Map<IncidentId, Integer> numbers) {
        Set<Integer> used = papers.used(batch);
        List<PaperCode> codes = batch.codes();
        String free = spans(batch, batch.free(used));
        List<String> issues = new ArrayList<>();
        for (Issue issue : batch.issues()) {
            int[] held = IntStream.rangeClosed(issue.first(), issue.last())
                    .filter(number -> issue.holds(number) && !used.contains(number))
                    .toArray();
            if (held.length > 0) {
                issues.add(issued(batch, issue, held, issue.incident().map(numbers::get)));
            }
        }
        String first = codes.get(0).value();
        String last = codes.get(codes.size() - 1).value();
        return new BatchLine(
                batch.id(),
                text("paper.page.batch", Map.of("from", first, "to", last)),
                text(
                        "paper.page.batch-by",
                        Map.of(
                                "count", codes.size(),
                                "who", batch.madeBy(),
                                "at", moments().full(batch.madeAt()))),
                free.isEmpty()
                        ? text("paper.page.all-issued", Map.of())
                        : text("paper.page.free", Map.of("spans", free)),
                issues,
                first,
                last);
    }

    private String issued(ReceiptBatch batch, Issue issue, int[] held, Optional<Integer> incident) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", issue.name());
        values.put("count", held.length);
        values.put("spans", spans(batch, ReceiptBatch.spans(held)));
        incident.ifPresent(number -> values.put("number", number));
        return text(incident.isPresent() ? "paper.page.issued-for" : "paper.page.issued", values);
    }

    private static String spans(ReceiptBatch batch, List<Span> spans) {
        return spans.stream()
                .map(span -> span.first() == span.last()
                        ? batch.code(span.first()).value()
                        : batch.code(span.first()) + " → " + batch.code(span.last()))
                .collect(Collectors.joining(", "));
    }

    List<OfficerChoice> officers() {
        return staff.get().all().stream()
                .filter(Person::active)
                .filter(person -> !person.roles().equals(Set.of(Role.STATION)))
                .map(person -> new OfficerChoice(person.id().value(), person.name()))
                .toList();
    }

    FilePage file(Incident incident) {
        Optional<IncidentPaper> paper = papers.paper(incident.id());
        Optional<Reconciliation> found = papers.reconcile(incident.id());
        return new FilePage(
                line(incident),
                procedures(incident, paper),
                paper.flatMap(IncidentPaper::latest)
                        .map(IncidentPaper.Decision::note)
                        .orElse(""),
                paper.isPresent(),
                paper.isPresent() && papers.waitsForDossiers(incident.id()),
                !incident.open(),
                paper.flatMap(IncidentPaper::closing).map(this::closed).orElse(""),
                paper.flatMap(IncidentPaper::closing).isPresent() && !incident.archived(),
                found.map(this::counted).orElse(""),
                found.flatMap(Reconciliation::due)
                        .map(due -> text(
                                "paper.page.report-due", Map.of("due", moments().full(due))))
                        .orElse(""),
                found.map(Reconciliation::rows).orElse(List.of()).stream()
                        .map(this::row)
                        .toList(),
                found.map(Reconciliation::entered).orElse(List.of()).stream()
                        .limit(LISTED)
                        .flatMap(this::entered)
                        .toList(),
                papers.struck(incident.id()).stream().flatMap(this::struck).toList(),
                certificates(incident.id()),
                incident.falseAlarm() || papers.certified(incident.id()).isPresent()
                        ? List.of()
                        : choices(papers.affected(incident.id())),
                papers.systems(incident.id()));
    }

    private String closed(IncidentPaper.Closing end) {
        return text(
                "paper.page.closed",
                Map.of("at", moments().full(end.at()), "who", end.by().name()));
    }

    List<CertificateLine> certificates(IncidentId id) {
        Optional<OutageCertificate> holds = papers.certified(id);
        return papers.certificates(id).stream()
                .map(one -> holds.filter(one::equals).isPresent() ? line(one) : outdated(line(one)))
                .toList();
    }

    /** Its times are those of the incident no longer; the page offers a new one once it is over. */
    private CertificateLine outdated(CertificateLine line) {
        return new CertificateLine(line.code(), text("paper.page.certificate-outdated", Map.of("line", line.text())));
    }

    private Stream<EnteredLine> entered(PaperReceipt receipt) {
        List<PaperReceipt.Twin> all = receipt.entered().toList();
        return IntStream.range(0, all.size()).mapToObj(at -> {
            PaperReceipt.Twin one = all.get(at);
            return new EnteredLine(
                    receipt.code() + "-" + at,
                    receipt.code().value(),
                    one.dossier(),
                    TYPED.format(one.happenedAt().atZone(Moments.ZONE)),
                    text(
                            "paper.page.list-line",
                            Map.of(
                                    "serial", receipt.code(),
                                    "dossier", one.dossier(),
                                    "at", moments().full(one.happenedAt()),
                                    "entered", moments().full(one.enteredAt()),
                                    "who", one.enteredBy())),
                    papers.isOutside(receipt.incident(), one.happenedAt()));
        });
    }

    private Stream<String> struck(PaperReceipt receipt) {
        return receipt.struck().stream()
                .map(one -> text(
                        "paper.page.struck-line",
                        Map.of(
                                "serial", receipt.code(),
                                "dossier", one.what().dossier(),
                                "at", moments().full(one.what().happenedAt()),
                                "who", one.what().enteredBy(),
                                "entered", moments().full(one.what().enteredAt()),
                                "by", one.by(),
                                "struck", moments().full(one.at()))));
    }

    private String counted(Reconciliation found) {
        String entered = text("paper.page.report-count", Map.of("entered", found.dossiers()));
        int open = found.open().size();
        return entered + " "
                + (open == 0
                        ? text("paper.page.report-clean", Map.of())
                        : text("paper.page.report-open", Map.of("open", open)));
    }

    private List<ProcedureChoice> procedures(Incident incident, Optional<IncidentPaper> paper) {
        Collection<String> chosen = paper.flatMap(IncidentPaper::lastOn)
                .map(IncidentPaper.Decision::procedures)
                .orElseGet(
                        () -> content.get().paper().received(incident.playbook().id()).stream()
                                .map(one -> one.id())
                                .toList());
        return choices(chosen);
    }

    private List<ProcedureChoice> choices(Collection<String> chosen) {
        return content.get().paper().procedures().stream()
                .map(one -> new ProcedureChoice(one.id(), one.name(), chosen.contains(one.id())))
                .toList();
    }

    private RowLine row(Reconciliation.Row row) {
        String first = row.first().value();
        String last = row.last().value();
        return new RowLine(
                text("paper.why." + row.why().name().toLowerCase(Locale.ROOT), Map.of()),
                row.count() == 1
                        ? first
                        : text("paper.page.row", Map.of("first", first, "last", last, "count", row.count())),
                row.officer(),
                row.reason().orElse(""),
                row.reason().isEmpty() && row.why() != Reconciliation.Why.LATE,
                first,
                last);
    }

    private CertificateLine line(OutageCertificate certificate) {
        boolean none = certificate.lost().equals(Duration.ZERO);
        return new CertificateLine(
                certificate.code().value(),
                text(
                        none ? "paper.page.certificate-none" : "paper.page.certificate-line",
                        Map.of(
                                "code", certificate.code(),
                                "from", moments().full(certificate.from()),
                                "to", moments().full(certificate.to()),
                                "lost", moments().length(certificate.lost()))));
    }

    Optional<Incident> incident(int number) {
        return incidents.numbered(number);
    }

    Optional<Person> officer(String id) {
        return staff.get().all().stream()
                .filter(person -> person.active() && person.id().value().equals(id))
                .findFirst();
    }

    String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }

    Moments moments() {
        return new Moments(content.get().messages());
    }

    Instant now() {
        return clock.instant();
    }
}
