package vn.trucban.bot.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.trucban.bot.document.SheetTable;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Symptoms;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** Sổ theo dõi sự cố kỹ thuật (plan III.5, IV.1): a row an incident, its columns as the office keeps them on paper. */
final class LogBook {
    private static final List<Integer> WIDTHS = List.of(10, 20, 17, 20, 26, 24, 24, 19, 16, 11, 22, 16);

    /** Minutes, dossiers. */
    private static final Set<Integer> COUNTED = Set.of(8, 9);

    /** Found, fixed. */
    private static final Set<Integer> DATED = Set.of(1, 7);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;
    private final Moments moments;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final IntFunction<Optional<Supplement.Dossiers>> papers;
    private final Symptoms symptoms;

    /** @param papers dossiers taken in on paper, by the incident's number */
    LogBook(
            Messages messages,
            WorkingCalendar calendar,
            Instant now,
            IntFunction<Optional<Supplement.Dossiers>> papers) {
        this.messages = messages;
        this.moments = new Moments(messages);
        this.calendar = calendar;
        this.now = now;
        this.papers = papers;
        this.symptoms = new Symptoms(messages);
    }

    /** Of which time it is, to stand below its title. */
    String span(Period period) {
        return messages.text("report.span", Map.of("from", DAY.format(period.from()), "to", DAY.format(period.to())));
    }

    ReportedIncident reported(Incident incident) {
        return ReportedIncident.of(incident, symptoms, messages);
    }

    SheetTable table(Stream<ReportedIncident> incidents) {
        return new SheetTable(
                messages.text("report.log.name"),
                messages.text("report.columns.log").lines().toList(),
                WIDTHS,
                COUNTED,
                SheetTable.Dated.of(DATED, messages),
                incidents.map(this::row));
    }

    private List<String> row(ReportedIncident incident) {
        return List.of(
                messages.text("report.log.number", Map.of("number", incident.number())),
                SheetTable.Dated.cell(incident.foundAt()),
                orErased(incident.who()),
                incident.kindName(),
                signs(incident),
                incident.onTheSpot(),
                incident.passedTo(),
                incident.fixedAt().map(SheetTable.Dated::cell).orElse(""),
                Long.toString(
                        calendar.worked(incident.beganAt(), incident.fixedAt().orElse(now))
                                .toMinutes()),
                papers(incident),
                incident.cause(),
                ended(incident));
    }

    /** With the slips of which nobody knows what became: they are counted as no dossiers. */
    private String ended(ReportedIncident incident) {
        String result = messages.text("report.log.result." + result(incident));
        return papers.apply(incident.number())
                .filter(dossiers -> !dossiers.unclear().isEmpty())
                .map(dossiers -> messages.text(
                        "report.log.unclear",
                        Map.of("result", result, "count", dossiers.unclear().size())))
                .orElse(result);
    }

    /** With when it began, where that was before it was found: the minutes are counted from then. */
    private String signs(ReportedIncident incident) {
        String signs = incident.who().isEmpty() ? orErased(incident.signs()) : incident.signs();
        return incident.beganAt().isBefore(incident.foundAt())
                ? messages.text(
                        "report.log.signs-began", Map.of("signs", signs, "began", moments.full(incident.beganAt())))
                : signs;
    }

    private String papers(ReportedIncident incident) {
        return papers.apply(incident.number())
                .map(dossiers -> Integer.toString(dossiers.entered()))
                .orElse("");
    }

    /** Somebody always reported it: where nobody stands, the name was erased. */
    private String orErased(String name) {
        return name.isEmpty() ? messages.text("incident.erased") : name;
    }

    private static String result(ReportedIncident incident) {
        if (incident.falseAlarm()) {
            return "false-alarm";
        }
        if (incident.fixedAt().isEmpty()) {
            return "open";
        }
        return incident.solvedOnTheSpot() ? "on-the-spot" : "resolved";
    }
}
