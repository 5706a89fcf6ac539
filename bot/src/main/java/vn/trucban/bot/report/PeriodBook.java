package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The same figures as sheets to go on working with; every number leads to the incidents behind it. */
final class PeriodBook {
    private static final List<Integer> COUNT_WIDTHS = List.of(8, 62, 12, 16, 16, 16, 22);
    private static final List<Integer> TWO_WIDTHS = List.of(50, 14);
    private static final List<Integer> TIME_WIDTHS = List.of(46, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16);
    private static final List<Integer> SYSTEM_WIDTHS = List.of(50, 14, 14, 20);

    private final Material material;
    private final Figures figures;
    private final PeriodWords words;
    private final Moments moments;
    private final Function<SliceOf, String> address;
    private final String site;

    /**
     * @param address of the page with the incidents that a number counts
     * @param site before each address of a page
     */
    PeriodBook(Material material, Messages messages, Function<SliceOf, String> address, String site) {
        this.material = material;
        this.figures = material.figures();
        this.words = new PeriodWords(messages);
        this.moments = new Moments(messages);
        this.address = address;
        this.site = site;
    }

    List<BookSheet> sheets() {
        List<BookSheet> sheets = new ArrayList<>(List.of(kinds(), months(), times(), systems(), causes()));
        new SupplementBook(material, words, site).sheets().forEach(one -> sheets.add(sheet(one)));
        if (!material.proposals().isEmpty() || !material.earlier().isEmpty()) {
            sheets.add(proposals());
        }
        return sheets;
    }

    private List<String> title(String of) {
        return List.of(words.text("book." + of + ".title"), words.span(figures.period()));
    }

    private Cell number(int count, Slice slice) {
        return number(count, figures.period(), slice);
    }

    private Cell number(int count, Period period, Slice slice) {
        return Cell.counted(Integer.toString(count), Optional.of(address.apply(new SliceOf(period, slice))));
    }

    /** A length of time leads to the incidents it was measured of. */
    private Cell time(String minutes, Figures.OfKind kind, Slice.Which which) {
        return time(minutes, figures.period(), kind, which);
    }

    private Cell time(String minutes, Period period, Figures.OfKind kind, Slice.Which which) {
        SliceOf of = new SliceOf(period, Slice.of(kind.kind(), which));
        return Cell.counted(minutes, Optional.of(address.apply(of)));
    }

    private BookSheet kinds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Figures.OfKind kind : material.kinds()) {
            Slice all = Slice.of(kind.kind(), Slice.Which.ALL);
            rows.add(List.of(
                    Cell.counted(Integer.toString(rows.size() + 1), Optional.empty()),
                    Cell.of(kind.name()),
                    number(kind.count(), all),
                    number(kind.onTheSpot(), Slice.of(kind.kind(), Slice.Which.ON_THE_SPOT)),
                    number(kind.passedOn(), Slice.of(kind.kind(), Slice.Which.PASSED_ON)),
                    number(count(material.before(), kind), material.before().period(), all),
                    number(
                            count(material.yearEarlier(), kind),
                            material.yearEarlier().period(),
                            all)));
        }
        Slice all = Slice.of(Slice.Which.ALL);
        rows.add(List.of(
                Cell.of(""),
                Cell.of(words.text("total")),
                number(figures.count(), all),
                number(figures.onTheSpot(), Slice.of(Slice.Which.ON_THE_SPOT)),
                number(figures.passedOn(), Slice.of(Slice.Which.PASSED_ON)),
                number(material.before().count(), material.before().period(), all),
                number(material.yearEarlier().count(), material.yearEarlier().period(), all)));
        BookSheet.Bars bars = new BookSheet.Bars(
                words.text("chart.kinds"), 1, List.of(2, 5, 6), material.kinds().size());
        return sheet("kinds", words.columns("counts"), COUNT_WIDTHS, rows, Optional.of(bars));
    }

    private static int count(Figures other, Figures.OfKind kind) {
        return other.of(kind.kind()).map(Figures.OfKind::count).orElse(0);
    }

    private BookSheet months() {
        List<List<Cell>> rows = figures.period().months().stream()
                .map(month -> List.of(
                        Cell.of(words.month(month)),
                        number(
                                figures.months().get(month),
                                new Slice(
                                        Optional.empty(),
                                        Optional.of(month),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Slice.Which.ALL))))
                .toList();
        BookSheet.Bars bars = new BookSheet.Bars(words.text("chart.months"), 0, List.of(1), rows.size());
        return sheet("months", words.columns("months"), TWO_WIDTHS, rows, Optional.of(bars));
    }

    private BookSheet times() {
        Figures before = material.before();
        Figures year = material.yearEarlier();
        List<List<Cell>> rows = material.kinds().stream()
                .map(kind -> List.of(
                        Cell.of(words.nameWithClock(kind)),
                        time(Figures.minutes(kind.toTake(), Figures.Spread::median), kind, Slice.Which.TAKEN),
                        time(Figures.minutes(kind.toTake(), Figures.Spread::ninetieth), kind, Slice.Which.TAKEN),
                        time(words.toTake(before, kind), before.period(), kind, Slice.Which.TAKEN),
                        time(words.toTake(year, kind), year.period(), kind, Slice.Which.TAKEN),
                        time(Figures.minutes(kind.toFix(), Figures.Spread::median), kind, Slice.Which.FIXED),
                        time(Figures.minutes(kind.toFix(), Figures.Spread::ninetieth), kind, Slice.Which.FIXED),
                        time(words.toFix(before, kind), before.period(), kind, Slice.Which.FIXED),
                        time(words.toFix(year, kind), year.period(), kind, Slice.Which.FIXED),
                        time(Long.toString(kind.interrupted().toMinutes()), kind, Slice.Which.LASTING),
                        time(words.lost(before, kind), before.period(), kind, Slice.Which.LASTING),
                        time(words.lost(year, kind), year.period(), kind, Slice.Which.LASTING)))
                .toList();
        return sheet("times", words.columns("times-book"), TIME_WIDTHS, rows, Optional.empty());
    }

    private BookSheet systems() {
        List<List<Cell>> rows = material.systems().stream()
                .map(name -> List.of(
                        Cell.of(name),
                        system(name, figures),
                        system(name, material.before()),
                        system(name, material.yearEarlier())))
                .toList();
        return sheet("systems", words.columns("systems"), SYSTEM_WIDTHS, rows, Optional.empty());
    }

    private Cell system(String name, Figures of) {
        return number(
                of.ofSystem(name),
                of.period(),
                new Slice(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty(), Slice.Which.ALL));
    }

    private BookSheet causes() {
        List<List<Cell>> rows = figures.causes().stream()
                .map(cause -> List.of(
                        Cell.of(cause.words()),
                        number(
                                cause.count(),
                                new Slice(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(cause.words()),
                                        Slice.Which.ALL))))
                .toList();
        return sheet("causes", words.columns("causes"), TWO_WIDTHS, rows, Optional.empty());
    }

    private BookSheet proposals() {
        List<List<Cell>> rows = new ArrayList<>();
        material.earlier().forEach(one -> rows.add(List.of(Cell.of(words.became(one)))));
        material.proposals().stream()
                .flatMap(one -> one.text().stream())
                .forEach(text -> rows.add(List.of(Cell.of(text))));
        return sheet("proposals", words.columns("proposals"), List.of(110), rows, Optional.empty());
    }

    private BookSheet sheet(SupplementBook.Part part) {
        return sheet(part.name(), part.head(), part.widths(), part.rows(), Optional.empty());
    }

    private BookSheet sheet(
            String name,
            List<String> head,
            List<Integer> widths,
            List<List<Cell>> rows,
            Optional<BookSheet.Bars> bars) {
        List<String> title = new ArrayList<>(title(name));
        title.add(words.text("book.drawn", Map.of("at", moments.full(material.drawnAt()))));
        return new BookSheet(words.text("book." + name + ".name"), title, head, widths, rows, bars);
    }
}
