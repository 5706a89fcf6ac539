package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.content.text.VietnameseNumber;

/** What a report takes from elsewhere, as tables beside the earlier times: paper intake, the providers that were called, the drills. */
final class SupplementBook {
    private static final List<Integer> BESIDE_WIDTHS = List.of(50, 14, 14, 20);
    private static final List<Integer> PROVIDER_WIDTHS = List.of(26, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8);
    private static final List<Integer> DRILL_WIDTHS = List.of(16, 40, 20, 60);

    private final Material material;
    private final Supplement more;
    private final List<Supplement> beside;
    private final List<Period> periods;
    private final PeriodWords words;
    private final Leads leads;

    SupplementBook(Material material, PeriodWords words, Leads leads) {
        this.material = material;
        this.more = material.supplement();
        this.beside = material.supplements().beside();
        this.periods = material.beside().stream().map(Figures::period).toList();
        this.words = words;
        this.leads = leads;
    }

    /** One table. @param name of its messages under {@code report.book} and {@code report.columns} */
    record Part(String name, List<String> head, List<Integer> widths, List<List<Cell>> rows) {}

    /** Those of which something is known. */
    List<Part> sheets() {
        List<Part> parts = new ArrayList<>();
        if (beside.stream().anyMatch(one -> one.paper().isPresent())) {
            parts.add(new Part("paper", words.columns("paper"), BESIDE_WIDTHS, paper()));
        }
        if (!material.supplements().providers().isEmpty()) {
            parts.add(new Part("providers", words.columns("providers-book"), PROVIDER_WIDTHS, providers()));
        }
        if (!more.drills().isEmpty()) {
            parts.add(new Part("drills", words.columns("drills"), DRILL_WIDTHS, drills()));
        }
        if (material.supplements().drilled()) {
            parts.add(new Part("drill-counts", words.columns("drill-counts"), BESIDE_WIDTHS, drillCounts()));
        }
        return parts;
    }

    List<List<Cell>> paper() {
        return List.of(
                paper("times", Supplement.Paper::times),
                paper("entered", Supplement.Paper::entered),
                paper("late", Supplement.Paper::late),
                paper("missing", Supplement.Paper::missing));
    }

    private List<Cell> paper(String name, ToIntFunction<Supplement.Paper> which) {
        return row("paper-row." + name, ReportAddress.Part.PAPER, at -> at.paper()
                .map(which::applyAsInt)
                .orElse(0));
    }

    private List<Cell> row(String name, ReportAddress.Part part, Function<Supplement, Integer> count) {
        Stream<Cell> counts = IntStream.range(0, beside.size())
                .mapToObj(at ->
                        counted(VietnameseNumber.written(count.apply(beside.get(at))), part, periods.get(at), ""));
        return Stream.concat(Stream.of(Cell.of(words.text(name))), counts).toList();
    }

    private Cell counted(String number, ReportAddress.Part part, Period period, String name) {
        return Cell.counted(number, leads.to(ReportAddress.of(part, period, name)));
    }

    /** Each with everything: of the period, of the one before it, of a year earlier. */
    private List<List<Cell>> providers() {
        return material.supplements().providers().stream()
                .map(one -> Stream.of(
                                Stream.of(Cell.of(one.name())),
                                own(one).stream(),
                                earlier(one, 1).stream(),
                                earlier(one, 2).stream())
                        .flatMap(cells -> cells)
                        .toList())
                .toList();
    }

    /** Name, calls, answered, to answer, to fix, promises, late; of the period. */
    List<List<Cell>> providersNow() {
        return more.providers().stream()
                .map(one -> Stream.concat(Stream.of(Cell.of(one.name())), own(one).stream())
                        .toList())
                .toList();
    }

    /** Name, calls, to answer, late; each before and a year earlier. */
    List<List<Cell>> providersBefore() {
        return material.supplements().providers().stream()
                .map(one -> {
                    List<Cell> before = earlier(one, 1);
                    List<Cell> year = earlier(one, 2);
                    return List.of(
                            Cell.of(one.name()),
                            before.get(0),
                            year.get(0),
                            before.get(1),
                            year.get(1),
                            before.get(3),
                            year.get(3));
                })
                .toList();
    }

    private List<Cell> own(Supplement.Provider one) {
        Function<Integer, Cell> count = number -> provider(VietnameseNumber.written(number), 0, one);
        return List.of(
                count.apply(one.calls()),
                count.apply(one.answered()),
                provider(Figures.minutes(one.toAnswer(), Figures.Spread::median), 0, one),
                provider(Figures.minutes(one.toFix(), Figures.Spread::median), 0, one),
                count.apply(one.promises().made()),
                count.apply(one.promises().late()));
    }

    /** Calls, to answer, to fix, late. @param at which of the times */
    private List<Cell> earlier(Supplement.Provider one, int at) {
        Supplement.Provider same = beside.get(at).provider(one.id()).orElseGet(one::none);
        return List.of(
                provider(VietnameseNumber.written(same.calls()), at, same),
                provider(Figures.minutes(same.toAnswer(), Figures.Spread::median), at, same),
                provider(Figures.minutes(same.toFix(), Figures.Spread::median), at, same),
                provider(VietnameseNumber.written(same.promises().late()), at, same));
    }

    private Cell provider(String number, int at, Supplement.Provider one) {
        return counted(number, ReportAddress.Part.PROVIDERS, periods.get(at), one.name());
    }

    private List<List<Cell>> drills() {
        return more.drills().stream()
                .map(one -> List.of(
                        words.day(one.day()),
                        Cell.of(one.name()),
                        Cell.counted(VietnameseNumber.written(one.people()), leads.to(one.page())),
                        Cell.of(one.result())))
                .toList();
    }

    List<List<Cell>> drillCounts() {
        return List.of(
                drills("held", Supplement::drillsHeld),
                drills("people", Supplement::drillPeople),
                drills("asked", one -> one.score().asked()),
                drills("met", one -> one.score().met()),
                drills("undrilled", one -> one.undrilled().size()));
    }

    private List<Cell> drills(String name, Function<Supplement, Integer> count) {
        return row("drill-row." + name, ReportAddress.Part.DRILLS, count);
    }
}
