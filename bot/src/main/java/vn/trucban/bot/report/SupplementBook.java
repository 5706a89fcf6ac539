package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.trucban.bot.document.BookSheet.Cell;

/** What a report takes from elsewhere, as tables beside the earlier times: paper intake, the providers that were called, the drills. */
final class SupplementBook {
    private static final List<Integer> PAPER_WIDTHS = List.of(50, 14, 14, 20);
    private static final List<Integer> PROVIDER_WIDTHS = List.of(40, 16, 16, 20, 20, 16, 20, 16, 20);
    private static final List<Integer> DRILL_WIDTHS = List.of(16, 40, 20, 60);

    private final Material material;
    private final Supplement more;
    private final PeriodWords words;
    private final String site;

    /** @param site before each address of a page */
    SupplementBook(Material material, PeriodWords words, String site) {
        this.material = material;
        this.more = material.supplement();
        this.words = words;
        this.site = site;
    }

    /** One table. @param name of its messages under {@code report.book} and {@code report.columns} */
    record Part(String name, List<String> head, List<Integer> widths, List<List<Cell>> rows) {}

    /** Those of which something is known. */
    List<Part> sheets() {
        List<Part> parts = new ArrayList<>();
        more.paper().ifPresent(paper -> parts.add(paper(paper)));
        if (!more.providers().isEmpty()) {
            parts.add(providers());
        }
        if (!more.drills().isEmpty()) {
            parts.add(drills());
        }
        return parts;
    }

    private Part paper(Supplement.Paper paper) {
        return new Part(
                "paper",
                words.columns("paper"),
                PAPER_WIDTHS,
                List.of(
                        row("times", paper, Supplement.Paper::times),
                        row("dossiers", paper, Supplement.Paper::dossiers),
                        row("entered", paper, Supplement.Paper::entered),
                        row("missing", paper, Supplement.Paper::missing)));
    }

    private List<Cell> row(String name, Supplement.Paper paper, ToIntFunction<Supplement.Paper> which) {
        return List.of(
                Cell.of(words.text("paper-row." + name)),
                paper(which.applyAsInt(paper), material.period()),
                paper(
                        of(material.supplements().before(), which),
                        material.before().period()),
                paper(
                        of(material.supplements().yearEarlier(), which),
                        material.yearEarlier().period()));
    }

    private static int of(Supplement earlier, ToIntFunction<Supplement.Paper> which) {
        return earlier.paper().map(which::applyAsInt).orElse(0);
    }

    private Cell paper(int count, Period period) {
        return counted(Integer.toString(count), ReportAddress.Part.PAPER, period, "");
    }

    private Cell counted(String number, ReportAddress.Part part, Period period, String name) {
        return Cell.counted(number, Optional.of(site + ReportAddress.of(part, period, name)));
    }

    private Part providers() {
        return new Part(
                "providers",
                words.columns("providers-book"),
                PROVIDER_WIDTHS,
                more.providers().stream().map(this::provider).toList());
    }

    private List<Cell> provider(Supplement.Provider one) {
        Function<String, Cell> now =
                number -> counted(number, ReportAddress.Part.PROVIDERS, material.period(), one.name());
        Stream<Cell> own = Stream.of(
                Cell.of(one.name()),
                now.apply(Integer.toString(one.calls())),
                now.apply(Integer.toString(one.answered())),
                now.apply(Figures.minutes(one.toAnswer(), Figures.Spread::median)),
                now.apply(Figures.minutes(one.toFix(), Figures.Spread::median)));
        Stream<Cell> earlier = Stream.concat(
                earlier(
                        one.name(),
                        material.supplements().before(),
                        material.before().period()),
                earlier(
                        one.name(),
                        material.supplements().yearEarlier(),
                        material.yearEarlier().period()));
        return Stream.concat(own, earlier).toList();
    }

    private Stream<Cell> earlier(String name, Supplement at, Period period) {
        Optional<Supplement.Provider> same = at.provider(name);
        return Stream.of(
                counted(
                        Integer.toString(same.map(Supplement.Provider::calls).orElse(0)),
                        ReportAddress.Part.PROVIDERS,
                        period,
                        name),
                counted(
                        Figures.minutes(same.flatMap(Supplement.Provider::toAnswer), Figures.Spread::median),
                        ReportAddress.Part.PROVIDERS,
                        period,
                        name));
    }

    private Part drills() {
        return new Part(
                "drills",
                words.columns("drills"),
                DRILL_WIDTHS,
                more.drills().stream()
                        .map(one -> List.of(
                                Cell.of(PeriodWords.date(one.day())),
                                Cell.of(one.name()),
                                counted(
                                        Integer.toString(one.people()),
                                        ReportAddress.Part.DRILLS,
                                        material.period(),
                                        ""),
                                Cell.of(one.result())))
                        .toList());
    }
}
