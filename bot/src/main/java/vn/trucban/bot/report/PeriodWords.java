package vn.trucban.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.messages.Messages;

/** The sentences of a report, as leaders sign them and as the page shows them. */
final class PeriodWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    PeriodWords(Messages messages) {
        this.messages = messages;
    }

    /** How the counts of a table add up. */
    String counts(Figures figures) {
        return figures.countsExplained(messages);
    }

    String text(String key, Map<String, ?> values) {
        return messages.text("report." + key, values);
    }

    String text(String key) {
        return messages.text("report." + key);
    }

    List<String> columns(String table) {
        return text("columns." + table).lines().toList();
    }

    /** "quý IV năm 2026", or the days. */
    String name(Period period) {
        OptionalInt quarter = period.quarterNumber();
        return quarter.isPresent()
                ? text(
                        "quarter." + quarter.getAsInt(),
                        Map.of("year", period.from().getYear()))
                : text("days", Map.of("from", date(period.from()), "to", date(period.to())));
    }

    /** "Báo cáo quý IV năm 2026". */
    String called(Period period) {
        return text("called", Map.of("period", name(period)));
    }

    String span(Period period) {
        return text("span", Map.of("from", date(period.from()), "to", date(period.to())));
    }

    String month(YearMonth month) {
        return text("month", Map.of("month", month.getMonthValue(), "year", month.getYear()));
    }

    /** A day in a table. */
    Cell day(LocalDate date) {
        return Cell.day(date, messages);
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A month of the period, with that of the period before that it stands beside. */
    String months(Material.Months row) {
        if (row.now().isEmpty()) {
            YearMonth other = row.before().or(row::yearEarlier).orElseThrow();
            return text("month-before", Map.of("month", other.getMonthValue(), "year", other.getYear()));
        }
        YearMonth now = row.now().get();
        return row.before()
                .map(before -> text(
                        "month-beside",
                        Map.of(
                                "month", now.getMonthValue(),
                                "year", now.getYear(),
                                "before", before.getMonthValue())))
                .orElseGet(() -> month(now));
    }

    /** That holidays of the period are missing from the calendar; empty where all are known. */
    Optional<String> caution(Material material, WorkingCalendar calendar) {
        Instant end = material.running()
                ? material.drawnAt()
                : material.period().end().minusSeconds(1);
        return new HolidayNames(messages).caution(calendar, material.period().start(), end);
    }

    /** What became of a proposal of the period before. */
    String became(PeriodPaper.Decided decided) {
        if (decided.verdict() == PeriodPaper.Verdict.DROPPED) {
            return text("became.dropped", Map.of("proposal", bare(decided.drawn())));
        }
        String key = decided.outcome()
                .map(outcome -> outcome.became().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("unknown");
        String note = decided.outcome().map(PeriodPaper.Outcome::note).orElse("");
        return text(
                "became." + key, Map.of("proposal", bare(decided.text()), "note", note.isEmpty() ? "" : " " + note));
    }

    /** Without the dash before it and the full stop after it. */
    private static String bare(String sentence) {
        return sentence.replaceFirst("^-\\s*", "").replaceFirst("\\.\\s*$", "");
    }

    /** The kind's name where times to take are told; says so where they are by the clock. */
    String nameWithClock(Figures.OfKind kind) {
        return kind.byTheClock() ? text("by-the-clock", Map.of("kind", kind.name())) : kind.name();
    }

    Messages messages() {
        return messages;
    }
}
