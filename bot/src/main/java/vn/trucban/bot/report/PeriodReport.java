package vn.trucban.bot.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The report to the leaders of the UBND xã and the provincial centre (plan IV.2): sentences, tables, proposals, ready to sign. */
final class PeriodReport {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Integer> COUNT_WIDTHS = List.of(8, 32, 12, 12, 12, 12, 12);
    private static final List<Integer> TIME_WIDTHS = List.of(30, 14, 14, 14, 14, 14);
    private static final List<Integer> MONTH_WIDTHS = List.of(60, 40);

    private final Figures figures;
    private final Figures before;
    private final Figures yearEarlier;
    private final Messages messages;
    private final Moments moments;

    PeriodReport(Figures figures, Figures before, Figures yearEarlier, Messages messages) {
        this.figures = figures;
        this.before = before;
        this.yearEarlier = yearEarlier;
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    OfficialLetter letter(Commune.Names names, Instant now) {
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "province", names.province(),
                "period", period(figures.period()));
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages.text("report.issuer.parent", places)),
                        messages.text("report.issuer.own", places).lines().toList()),
                messages.text("report.number"),
                names.place(),
                Optional.empty(),
                Optional.of(messages.text("report.type")),
                messages.text("report.subject", places),
                messages.text("report.addressees", places).lines().toList(),
                messages.text("report.bases", places).lines().toList(),
                body(now),
                new OfficialLetter.Signature(
                        messages.text("report.signature").lines().toList(), ""),
                messages.text("report.recipients", places).lines().toList());
    }

    private List<Block> body(Instant now) {
        List<Block> body = new ArrayList<>();
        body.add(heading("situation"));
        body.add(new Paragraph(summary()));
        body.add(new Paragraph(compared("compared-before", before)));
        body.add(new Paragraph(compared("compared-year", yearEarlier)));
        if (figures.count() > 0) {
            body.add(counts());
            body.add(months());
            body.add(heading("times"));
            body.add(new Paragraph(text("times-explained", Map.of("date", moments.full(now)))));
            body.add(times());
        }
        body.add(heading("causes"));
        body.addAll(causes());
        body.add(heading("proposals"));
        body.addAll(proposals());
        body.add(new Paragraph(text("closing", Map.of())));
        return body;
    }

    private Heading heading(String name) {
        return new Heading(1, text("heading." + name, Map.of()));
    }

    private String summary() {
        if (figures.count() == 0) {
            return text("summary-none", Map.of("span", span()));
        }
        String share = percent(Figures.percent(figures.onTheSpot(), figures.count()));
        Map<String, Object> values = Map.of(
                "span", span(),
                "count", figures.count(),
                "simple", figures.count() - figures.complex(),
                "complex", figures.complex(),
                "spot", figures.onTheSpot(),
                "share", share,
                "passed", figures.passedOn());
        String sentence = text("summary", values);
        return figures.open() == 0 ? sentence : sentence + " " + text("summary-open", Map.of("count", figures.open()));
    }

    private String compared(String key, Figures other) {
        Map<String, Object> values = Map.of(
                "period", period(other.period()),
                "count", other.count(),
                "difference", Math.abs(figures.count() - other.count()));
        int order = Integer.compare(figures.count(), other.count());
        if (other.count() == 0) {
            return text(key + ".none", values);
        }
        return text(key + (order > 0 ? ".more" : order < 0 ? ".fewer" : ".same"), values);
    }

    private Table counts() {
        List<List<String>> rows = new ArrayList<>();
        for (Figures.OfKind kind : figures.kinds()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    kind.name(),
                    Integer.toString(kind.count()),
                    Integer.toString(kind.onTheSpot()),
                    Integer.toString(kind.passedOn()),
                    count(before, kind),
                    count(yearEarlier, kind)));
        }
        rows.add(List.of(
                "",
                text("total", Map.of()),
                Integer.toString(figures.count()),
                Integer.toString(figures.onTheSpot()),
                Integer.toString(figures.passedOn()),
                Integer.toString(before.count()),
                Integer.toString(yearEarlier.count())));
        return new Table(columns("counts"), COUNT_WIDTHS, rows);
    }

    private static String count(Figures other, Figures.OfKind kind) {
        return other.of(kind.kind()).map(same -> Integer.toString(same.count())).orElse("0");
    }

    private Table months() {
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month : figures.period().months()) {
            rows.add(List.of(
                    text("month", Map.of("month", month.getMonthValue(), "year", month.getYear())),
                    Integer.toString(figures.months().get(month))));
        }
        return new Table(columns("months"), MONTH_WIDTHS, rows);
    }

    private Table times() {
        List<List<String>> rows = figures.kinds().stream()
                .map(kind -> List.of(
                        kind.name(),
                        minutes(kind.toTake(), Figures.Spread::median),
                        minutes(kind.toTake(), Figures.Spread::ninetieth),
                        minutes(kind.toFix(), Figures.Spread::median),
                        minutes(kind.toFix(), Figures.Spread::ninetieth),
                        Long.toString(kind.interrupted().toMinutes())))
                .toList();
        return new Table(columns("times"), TIME_WIDTHS, rows);
    }

    private static String minutes(Optional<Figures.Spread> spread, Function<Figures.Spread, Duration> which) {
        return spread.map(one -> Long.toString(which.apply(one).toMinutes())).orElse("–");
    }

    private List<Block> causes() {
        if (figures.causes().isEmpty()) {
            return List.of(new Paragraph(text("causes-none", Map.of())));
        }
        return figures.causes().stream()
                .<Block>map(
                        cause -> new Paragraph(text("cause", Map.of("cause", cause.words(), "count", cause.count()))))
                .toList();
    }

    private List<Block> proposals() {
        List<Proposals.Proposal> all = Proposals.from(figures, moments::length);
        if (all.isEmpty()) {
            return List.of(new Paragraph(text("proposals-none", Map.of())));
        }
        return all.stream()
                .<Block>map(one -> new Paragraph(messages.text(one.messageKey(), one.values())))
                .toList();
    }

    private List<String> columns(String table) {
        return messages.text("report.columns." + table).lines().toList();
    }

    private String period(Period period) {
        OptionalInt quarter = period.quarterNumber();
        return quarter.isPresent()
                ? text(
                        "quarter." + quarter.getAsInt(),
                        Map.of("year", period.from().getYear()))
                : text("days", Map.of("from", date(period.from()), "to", date(period.to())));
    }

    private String span() {
        return text(
                "span",
                Map.of(
                        "from",
                        date(figures.period().from()),
                        "to",
                        date(figures.period().to())));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private String percent(OptionalInt percent) {
        return percent.isPresent() ? Integer.toString(percent.getAsInt()) : "0";
    }

    private String text(String key, Map<String, ?> values) {
        return messages.text("report." + key, values);
    }
}
