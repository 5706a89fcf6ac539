package vn.trucban.bot.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.document.BarChart;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Chart;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The report to the leaders of the UBND xã and the provincial centre (plan IV.2): sentences, tables, bars, proposals, ready to sign. */
final class PeriodReport {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");
    private static final List<Integer> COUNT_WIDTHS = List.of(8, 32, 12, 12, 12, 12, 12);
    private static final List<Integer> TIME_WIDTHS = List.of(30, 14, 14, 14, 14, 14);
    private static final List<Integer> BEFORE_WIDTHS = List.of(28, 12, 12, 12, 12, 12, 12);
    private static final List<Integer> SYSTEM_WIDTHS = List.of(49, 17, 17, 17);
    private static final List<Integer> MONTH_WIDTHS = List.of(60, 40);
    private static final List<Integer> PROVIDER_WIDTHS = List.of(28, 12, 12, 12, 12, 12, 12);

    private final Material material;
    private final WorkingCalendar calendar;
    private final Figures figures;
    private final PeriodWords words;
    private final Moments moments;
    private final List<Block> body = new ArrayList<>();
    private int headings;

    /** @param calendar that office time was counted by */
    PeriodReport(Material material, Messages messages, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.material = material;
        this.figures = material.figures();
        this.words = new PeriodWords(messages);
        this.moments = new Moments(messages);
    }

    OfficialLetter letter(Commune.Names names, Signing signing) {
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "province", names.province(),
                "plan", signing.plan(words.messages()),
                "period", words.name(figures.period()));
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(words.text("issuer.parent", places)),
                        words.text("issuer.own", places).lines().toList()),
                material.sent().map(PeriodPaper.Sent::number).orElseGet(() -> words.text("number")),
                names.place(),
                material.sent().map(PeriodPaper.Sent::date),
                Optional.of(words.text("type")),
                words.text("subject", places),
                words.text("addressees", places).lines().toList(),
                words.text("bases", places).lines().toList(),
                body(),
                signing.signature(words.messages()),
                words.text("recipients", places).lines().toList());
    }

    private List<Block> body() {
        situation();
        if (!figures.kinds().isEmpty()) {
            heading("times");
            paragraph(words.text("times-explained", Map.of("date", moments.full(material.drawnAt()))));
            body.add(times());
            paragraph(words.text(
                    "times-before-explained",
                    Map.of(
                            "before", words.name(material.before().period()),
                            "year", words.name(material.yearEarlier().period()))));
            body.add(timesBefore());
            paragraph(words.interrupted(material, moments::length));
        }
        words.caution(material, calendar).ifPresent(this::paragraph);
        heading("causes");
        causes();
        supplement();
        if (!material.earlier().isEmpty()) {
            heading("became");
            material.earlier().forEach(one -> paragraph(words.became(one)));
        }
        heading("proposals");
        proposals();
        paragraph(words.text("closing"));
        return body;
    }

    private void situation() {
        heading("situation");
        paragraph(words.summary(material));
        paragraph(words.compared("compared-before", figures, material.before()));
        paragraph(words.compared("compared-year", figures, material.yearEarlier()));
        if (figures.kinds().isEmpty()) {
            return;
        }
        body.add(counts());
        body.add(new Chart(byKind()));
        body.add(months());
        body.add(new Chart(byMonth()));
        if (!material.systems().isEmpty()) {
            paragraph(words.text("systems-explained"));
            body.add(systems());
        }
    }

    private void heading(String name) {
        String roman = ROMAN.get(headings++);
        body.add(new Heading(
                1, words.text("heading.numbered", Map.of("roman", roman, "heading", words.text("heading." + name)))));
    }

    private void paragraph(String text) {
        body.add(new Paragraph(text));
    }

    private Table counts() {
        List<List<String>> rows = new ArrayList<>();
        for (Figures.OfKind kind : material.kinds()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    kind.name(),
                    Integer.toString(kind.count()),
                    Integer.toString(kind.onTheSpot()),
                    Integer.toString(kind.passedOn()),
                    Integer.toString(count(material.before(), kind)),
                    Integer.toString(count(material.yearEarlier(), kind))));
        }
        rows.add(List.of(
                "",
                words.text("total"),
                Integer.toString(figures.count()),
                Integer.toString(figures.onTheSpot()),
                Integer.toString(figures.passedOn()),
                Integer.toString(material.before().count()),
                Integer.toString(material.yearEarlier().count())));
        return new Table(words.columns("counts"), COUNT_WIDTHS, rows);
    }

    private static int count(Figures other, Figures.OfKind kind) {
        return other.of(kind.kind()).map(Figures.OfKind::count).orElse(0);
    }

    private BarChart byKind() {
        List<Figures.OfKind> kinds = material.kinds();
        return new BarChart(
                words.text("chart.kinds"),
                kinds.stream().map(Figures.OfKind::name).toList(),
                List.of(
                        new BarChart.Series(
                                words.text("chart.this"),
                                kinds.stream().map(Figures.OfKind::count).toList()),
                        new BarChart.Series(
                                words.text("chart.before"),
                                kinds.stream()
                                        .map(kind -> count(material.before(), kind))
                                        .toList()),
                        new BarChart.Series(
                                words.text("chart.year"),
                                kinds.stream()
                                        .map(kind -> count(material.yearEarlier(), kind))
                                        .toList())));
    }

    private BarChart byMonth() {
        List<YearMonth> months = figures.period().months();
        return new BarChart(
                words.text("chart.months"),
                months.stream().map(words::month).toList(),
                List.of(new BarChart.Series(
                        words.text("chart.this"),
                        months.stream().map(figures.months()::get).toList())));
    }

    private Table months() {
        return new Table(
                words.columns("months"),
                MONTH_WIDTHS,
                figures.period().months().stream()
                        .map(month -> List.of(
                                words.month(month),
                                Integer.toString(figures.months().get(month))))
                        .toList());
    }

    private Table times() {
        return new Table(
                words.columns("times"),
                TIME_WIDTHS,
                figures.kinds().stream()
                        .map(kind -> List.of(
                                words.nameWithClock(kind),
                                Figures.minutes(kind.toTake(), Figures.Spread::median),
                                Figures.minutes(kind.toTake(), Figures.Spread::ninetieth),
                                Figures.minutes(kind.toFix(), Figures.Spread::median),
                                Figures.minutes(kind.toFix(), Figures.Spread::ninetieth),
                                Long.toString(kind.interrupted().toMinutes())))
                        .toList());
    }

    private Table timesBefore() {
        return new Table(
                words.columns("times-before"),
                BEFORE_WIDTHS,
                material.kinds().stream()
                        .map(kind -> List.of(
                                words.nameWithClock(kind),
                                words.toTake(material.before(), kind),
                                words.toTake(material.yearEarlier(), kind),
                                words.toFix(material.before(), kind),
                                words.toFix(material.yearEarlier(), kind),
                                words.lost(material.before(), kind),
                                words.lost(material.yearEarlier(), kind)))
                        .toList());
    }

    private Table systems() {
        return new Table(
                words.columns("systems"),
                SYSTEM_WIDTHS,
                material.systems().stream()
                        .map(name -> List.of(
                                name,
                                Integer.toString(figures.ofSystem(name)),
                                Integer.toString(material.before().ofSystem(name)),
                                Integer.toString(material.yearEarlier().ofSystem(name))))
                        .toList());
    }

    private void causes() {
        if (figures.causes().isEmpty()) {
            paragraph(words.text("causes-none"));
        }
        figures.causes()
                .forEach(cause ->
                        paragraph(words.text("cause", Map.of("cause", cause.words(), "count", cause.count()))));
    }

    private void supplement() {
        Supplement more = material.supplement();
        if (more.equals(Supplement.NONE)) {
            return;
        }
        heading("supplement");
        more.paper().ifPresent(paper -> {
            paragraph(words.text(
                    "paper",
                    Map.of(
                            "times", paper.times(),
                            "dossiers", paper.dossiers(),
                            "entered", paper.entered(),
                            "missing", paper.missing())));
            paragraph(words.paperBefore(material.supplements()));
        });
        if (!more.providers().isEmpty()) {
            paragraph(words.text("providers-explained"));
            body.add(providers(more.providers()));
        }
        more.drills()
                .forEach(drill -> paragraph(words.text(
                        "drill",
                        Map.of(
                                "date", PeriodWords.date(drill.day()),
                                "name", drill.name(),
                                "people", drill.people(),
                                "result", drill.result()))));
        if (!more.undrilled().isEmpty()) {
            paragraph(words.text("undrilled", Map.of("list", String.join("; ", more.undrilled()))));
        }
    }

    private Table providers(List<Supplement.Provider> providers) {
        return new Table(
                words.columns("providers"),
                PROVIDER_WIDTHS,
                providers.stream()
                        .map(one -> List.of(
                                one.name(),
                                Integer.toString(one.calls()),
                                Integer.toString(one.answered()),
                                Figures.minutes(one.toAnswer(), Figures.Spread::median),
                                Figures.minutes(one.toFix(), Figures.Spread::median),
                                calls(material.supplements().before(), one),
                                calls(material.supplements().yearEarlier(), one)))
                        .toList());
    }

    private static String calls(Supplement earlier, Supplement.Provider one) {
        return Integer.toString(
                earlier.provider(one.name()).map(Supplement.Provider::calls).orElse(0));
    }

    private void proposals() {
        List<String> counted = material.proposals().stream()
                .flatMap(one -> one.text().stream())
                .toList();
        if (counted.isEmpty()) {
            paragraph(words.text(material.proposals().isEmpty() ? "proposals-none" : "proposals-dropped"));
        }
        counted.forEach(this::paragraph);
    }
}
