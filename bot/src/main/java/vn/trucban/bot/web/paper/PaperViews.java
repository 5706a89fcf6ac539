package vn.trucban.bot.web.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final int LISTED = 100;

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
     * One incident's papers.
     *
     * @param ever paper was received at some time
     * @param over the incident is over, so that its outage can be certified
     * @param closed when and by whom; empty while the file is open
     * @param affected what a certificate would name; empty where there is one already
     */
    record FilePage(
            IncidentLine incident,
            List<ProcedureChoice> procedures,
            String note,
            boolean ever,
            boolean over,
            String closed,
            String entered,
            String due,
            List<RowLine> rows,
            List<String> list,
            List<CertificateLine> certificates,
            List<ProcedureChoice> affected) {}

    /** Those open, and those closed whose papers are not. */
    List<IncidentLine> incidents() {
        Map<IncidentId, Incident> all = new LinkedHashMap<>();
        Stream.concat(
                        papers.openPapers().stream().flatMap(paper -> incidents.find(paper.incident()).stream()),
                        incidents.open().stream())
                .forEach(incident -> all.putIfAbsent(incident.id(), incident));
        return all.values().stream().map(this::line).toList();
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
        String over = incident.resolution()
                .map(end -> " · "
                        + text("paper.page.state-over", Map.of("at", moments().full(end.at()))))
                .orElse("");
        return paper.flatMap(IncidentPaper::latest)
                        .map(last -> text(
                                last.on() && incident.open() ? "paper.page.state-on" : "paper.page.state-off",
                                Map.of(
                                        "since", moments().full(last.at()),
                                        "who", last.by().name())))
                        .orElseGet(() -> text("paper.page.state-never", Map.of()))
                + over;
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
                !incident.open(),
                paper.flatMap(IncidentPaper::closing)
                        .map(end -> text(
                                "paper.page.closed",
                                Map.of(
                                        "at",
                                        moments().full(end.at()),
                                        "who",
                                        end.by().name())))
                        .orElse(""),
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
                        .map(this::entered)
                        .toList(),
                papers.certificates(incident.id()).stream().map(this::line).toList(),
                papers.certified(incident.id()).isPresent() ? List.of() : choices(papers.affected(incident.id())));
    }

    private String entered(PaperReceipt receipt) {
        return text(
                "paper.page.list-line",
                Map.of(
                        "serial", receipt.code(),
                        "dossier", receipt.dossier(),
                        "at", moments().full(receipt.happenedAt()),
                        "entered", moments().full(receipt.enteredAt()),
                        "who", receipt.enteredBy()));
    }

    private String counted(Reconciliation found) {
        String entered = text(
                "paper.page.report-count", Map.of("entered", found.entered().size()));
        int open = found.open().size();
        return entered + " "
                + (open == 0
                        ? text("paper.page.report-clean", Map.of())
                        : text("paper.page.report-open", Map.of("open", open)));
    }

    private List<ProcedureChoice> procedures(Incident incident, Optional<IncidentPaper> paper) {
        Collection<String> chosen = paper.flatMap(IncidentPaper::latest)
                .filter(IncidentPaper.Decision::on)
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
