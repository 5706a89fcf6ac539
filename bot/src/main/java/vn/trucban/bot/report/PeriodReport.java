package vn.trucban.bot.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.BarChart;
import vn.trucban.bot.document.BookSheet.Cell;
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
    private static final List<Integer> MONTH_WIDTHS = List.of(49, 17, 17, 17);
    private static final List<Integer> PROVIDER_WIDTHS = List.of(28, 12, 12, 12, 12, 12, 12);

    private final Material material;
    private final WorkingCalendar calendar;
    private final Figures figures;
    private final PeriodWords words;
    private final Moments moments;
    private final Leads leads;
    private final PeriodTables tables;
    private final SupplementBook more;
    private final PeriodSentences sentences;
    private final List<Block> body = new ArrayList<>();
    private int headings;

    /**
     * @param calendar that office time was counted by
     * @param leads where its numbers lead on a screen
     */
    PeriodReport(Material material, Messages messages, WorkingCalendar calendar, Leads leads) {
        this.calendar = calendar;
        this.material = material;
        this.figures = material.figures();
        this.words = new PeriodWords(messages);
        this.moments = new Moments(messages);
        this.leads = leads;
        this.tables = new PeriodTables(material, words, leads::to);
        this.more = new SupplementBook(material, words, leads);
        this.sentences = new PeriodSentences(material, words, leads);
    }

    OfficialLetter letter(Commune.Names names, Signing signing) {
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "province", names.province(),
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
                signing.bases(words.messages(), places),
                body(),
                signing.signature(words.messages()),
                words.text("recipients", places).lines().toList());
    }

    private List<Block> body() {
        situation();
        if (!figures.kinds().isEmpty()) {
            heading("times");
            paragraph(words.text("times-explained", Map.of("date", moments.full(material.drawnAt()))));
            table("times", TIME_WIDTHS, tables.times());
            paragraph(words.text(
                    "times-before-explained",
                    Map.of(
                            "before", words.name(material.before().period()),
                            "year", words.name(material.yearEarlier().period()))));
            table("times-before", BEFORE_WIDTHS, tables.timesBefore());
            body.add(sentences.interrupted());
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
        body.addAll(List.of(sentences.summary(), sentences.comparedBefore(), sentences.comparedYear()));
        if (figures.kinds().isEmpty()) {
            return;
        }
        table("counts", COUNT_WIDTHS, tables.kinds());
        paragraph(words.counts(figures));
        body.add(new Chart(byKind()));
        table("months", MONTH_WIDTHS, tables.months());
        body.add(new Chart(byMonth()));
        if (!material.systems().isEmpty()) {
            paragraph(words.text("systems-explained"));
            table("systems", SYSTEM_WIDTHS, tables.systems());
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
                                        .map(kind -> PeriodTables.count(material.before(), kind))
                                        .toList()),
                        new BarChart.Series(
                                words.text("chart.year"),
                                kinds.stream()
                                        .map(kind -> PeriodTables.count(material.yearEarlier(), kind))
                                        .toList())));
    }

    /** A month that an earlier time has not got (yet) has no bar. */
    private BarChart byMonth() {
        List<Material.Months> rows = material.months();
        List<BarChart.Series> series = new ArrayList<>();
        series.add(bars("this", figures, rows, Material.Months::now));
        if (material.before().count() > 0) {
            series.add(bars("before", material.before(), rows, Material.Months::before));
        }
        if (material.yearEarlier().count() > 0) {
            series.add(bars("year", material.yearEarlier(), rows, Material.Months::yearEarlier));
        }
        return new BarChart(
                words.text("chart.months"), rows.stream().map(words::months).toList(), series);
    }

    private BarChart.Series bars(
            String name, Figures of, List<Material.Months> rows, Function<Material.Months, Optional<YearMonth>> which) {
        return new BarChart.Series(
                words.text("chart." + name),
                rows.stream()
                        .map(row -> which.apply(row).map(of.months()::get).orElse(0))
                        .toList());
    }

    private void table(String columns, List<Integer> widths, List<List<Cell>> rows) {
        body.add(Table.of(words.columns(columns), widths, rows));
    }

    private void causes() {
        if (figures.causes().isEmpty()) {
            paragraph(words.text("causes-none"));
            return;
        }
        paragraph(words.text("causes-explained"));
        table("causes", SYSTEM_WIDTHS, tables.causes());
    }

    private void supplement() {
        if (more.sheets().isEmpty()) {
            return;
        }
        heading("supplement");
        Supplement now = material.supplement();
        now.paper().ifPresent(paper -> body.add(sentences.paper(paper)));
        if (material.supplements().beside().stream().anyMatch(one -> one.paper().isPresent())) {
            table("paper", SYSTEM_WIDTHS, more.paper());
        }
        if (!now.providers().isEmpty()) {
            paragraph(words.text("providers-explained"));
            table("providers", PROVIDER_WIDTHS, more.providersNow());
        }
        if (!material.supplements().providers().isEmpty()) {
            paragraph(words.text("providers-before-explained"));
            table("providers-before", PROVIDER_WIDTHS, more.providersBefore());
        }
        now.drills().forEach(drill -> body.add(sentences.drill(drill)));
        if (!now.undrilled().isEmpty()) {
            paragraph(words.text("undrilled", Map.of("list", String.join("; ", now.undrilled()))));
        }
        if (material.supplements().drilled()) {
            table("drill-counts", SYSTEM_WIDTHS, more.drillCounts());
        }
    }

    private void proposals() {
        List<Paragraph> counted = material.proposals().stream()
                .flatMap(one -> one.said().stream())
                .map(leads::in)
                .toList();
        if (counted.isEmpty()) {
            paragraph(words.text(material.proposals().isEmpty() ? "proposals-none" : "proposals-dropped"));
        }
        body.addAll(counted);
    }
}
