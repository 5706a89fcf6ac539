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
import vn.trucban.content.messages.Messages;

/** The sentences of a report, as leaders sign them and as the page shows them. */
final class PeriodWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NOTHING = "–";

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

    String span(Period period) {
        return text("span", Map.of("from", date(period.from()), "to", date(period.to())));
    }

    String month(YearMonth month) {
        return text("month", Map.of("month", month.getMonthValue(), "year", month.getYear()));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** How many there were, and how they went. */
    String summary(Figures figures) {
        if (figures.count() == 0) {
            return text("summary-none", Map.of("span", span(figures.period())));
        }
        OptionalInt share = Figures.percent(figures.onTheSpot(), figures.count());
        Map<String, Object> values = Map.of(
                "span", span(figures.period()),
                "count", figures.count(),
                "simple", figures.count() - figures.complex(),
                "complex", figures.complex(),
                "spot", figures.onTheSpot(),
                "share", share.orElse(0),
                "passed", figures.passedOn());
        String sentence = text("summary", values);
        return figures.open() == 0 ? sentence : sentence + " " + text("summary-open", Map.of("count", figures.open()));
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

    String interrupted(Figures figures, Function<Duration, String> length) {
        return text(
                figures.interrupted().isZero() ? "interrupted-none" : "interrupted",
                Map.of("length", length.apply(figures.interrupted())));
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

    static String minutes(Optional<Figures.Spread> spread, Function<Figures.Spread, Duration> which) {
        return spread.map(one -> Long.toString(which.apply(one).toMinutes())).orElse(NOTHING);
    }

    Messages messages() {
        return messages;
    }
}
