package vn.trucban.bot.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The sentences of a report, as leaders sign them and as the page shows them. */
final class PeriodWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    PeriodWords(Messages messages) {
        this.messages = messages;
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

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** How many there were, how they went, what came over from before, what is not fixed yet. */
    String summary(Material material) {
        Figures figures = material.figures();
        StringBuilder all = new StringBuilder(found(material));
        if (figures.carried() > 0) {
            all.append(' ').append(text("summary-carried", Map.of("count", figures.carried())));
        }
        if (figures.open() > 0) {
            String key = figures.carriedOpen() > 0 ? "summary-open-carried" : "summary-open";
            all.append(' ').append(text(key, Map.of("count", figures.open(), "carried", figures.carriedOpen())));
        }
        return all.toString();
    }

    private String found(Material material) {
        Figures figures = material.figures();
        if (figures.count() == 0) {
            return text(
                    figures.kinds().isEmpty() ? "summary-none" : "summary-none-new",
                    Map.of("span", spanSoFar(material)));
        }
        OptionalInt share = Figures.percent(figures.onTheSpot(), figures.count());
        return text(
                "summary",
                Map.of(
                        "span", spanSoFar(material),
                        "count", figures.count(),
                        "simple", figures.count() - figures.complex(),
                        "complex", figures.complex(),
                        "spot", figures.onTheSpot(),
                        "share", share.orElse(0),
                        "passed", figures.passedOn()));
    }

    /** A period that is not over is reported up to the moment its figures were drawn, and says so. */
    private String spanSoFar(Material material) {
        return material.running()
                ? text(
                        "span-running",
                        Map.of(
                                "from",
                                date(material.period().from()),
                                "now",
                                new Moments(messages).full(material.drawnAt())))
                : span(material.period());
    }

    /** Beside an earlier time. */
    String compared(String key, Figures figures, Figures other) {
        if (other.count() == 0) {
            return text(key + ".none", Map.of("period", name(other.period())));
        }
        int order = Integer.compare(figures.count(), other.count());
        Map<String, Object> values = Map.of(
                "period", name(other.period()),
                "count", other.count(),
                "difference", Math.abs(figures.count() - other.count()));
        return text(key + (order > 0 ? ".more" : order < 0 ? ".fewer" : ".same"), values);
    }

    /** How long service was interrupted, beside the earlier times. */
    String interrupted(Material material, Function<Duration, String> length) {
        Figures figures = material.figures();
        String sentence = figures.interrupted().isZero()
                ? text("interrupted-none")
                : text("interrupted", Map.of("length", length.apply(figures.interrupted())));
        return sentence
                + " "
                + text(
                        "interrupted-before",
                        Map.of(
                                "before", orNone(material.before(), length),
                                "year", orNone(material.yearEarlier(), length)));
    }

    private String orNone(Figures earlier, Function<Duration, String> length) {
        return earlier.interrupted().isZero() ? text("no-time") : length.apply(earlier.interrupted());
    }

    /** How much was taken in on paper at the earlier times. */
    String paperBefore(Material.Supplements all) {
        return text("paper-before", Map.of("before", dossiers(all.before()), "year", dossiers(all.yearEarlier())));
    }

    private static int dossiers(Supplement earlier) {
        return earlier.paper().map(Supplement.Paper::dossiers).orElse(0);
    }

    /** That holidays of the period are missing from the calendar; empty where all are known. */
    Optional<String> caution(Material material, WorkingCalendar calendar) {
        return new HolidayNames(messages)
                .caution(calendar, material.period().from(), material.period().to());
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

    /** The median of this kind at another time, in minutes. */
    String toTake(Figures other, Figures.OfKind kind) {
        return Figures.minutes(other.of(kind.kind()).flatMap(Figures.OfKind::toTake), Figures.Spread::median);
    }

    /** The same of the time to fix. */
    String toFix(Figures other, Figures.OfKind kind) {
        return Figures.minutes(other.of(kind.kind()).flatMap(Figures.OfKind::toFix), Figures.Spread::median);
    }

    /** The interruption by this kind at another time, in minutes. */
    String lost(Figures other, Figures.OfKind kind) {
        return Long.toString(other.of(kind.kind())
                .map(Figures.OfKind::interrupted)
                .orElse(Duration.ZERO)
                .toMinutes());
    }

    Messages messages() {
        return messages;
    }
}
