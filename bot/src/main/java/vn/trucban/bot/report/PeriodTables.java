package vn.trucban.bot.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.content.text.VietnameseNumber;

/** The rows of a report's tables, beside the earlier times; each number leads to what it counts. The letter and the workbook have the same. */
final class PeriodTables {
    private final Material material;
    private final Figures figures;
    private final PeriodWords words;
    private final Function<SliceOf, Optional<String>> leads;

    /** @param leads to the incidents that a number counts */
    PeriodTables(Material material, PeriodWords words, Function<SliceOf, Optional<String>> leads) {
        this.material = material;
        this.figures = material.figures();
        this.words = words;
        this.leads = leads;
    }

    /** Number, kind, how many, on the spot, passed on, before, a year earlier; the last row adds them up. */
    List<List<Cell>> kinds() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Figures.OfKind kind : material.kinds()) {
            Slice all = Slice.of(kind.kind(), Slice.Which.ALL);
            rows.add(List.of(
                    Cell.counted(Integer.toString(rows.size() + 1), Optional.empty()),
                    Cell.of(kind.name()),
                    number(kind.count(), figures, all),
                    number(kind.onTheSpot(), figures, Slice.of(kind.kind(), Slice.Which.ON_THE_SPOT)),
                    number(kind.passedOn(), figures, Slice.of(kind.kind(), Slice.Which.PASSED_ON)),
                    number(count(material.before(), kind), material.before(), all),
                    number(count(material.yearEarlier(), kind), material.yearEarlier(), all)));
        }
        Slice all = Slice.of(Slice.Which.ALL);
        rows.add(List.of(
                Cell.of(""),
                Cell.of(words.text("total")),
                number(figures.count(), figures, all),
                number(figures.onTheSpot(), figures, Slice.of(Slice.Which.ON_THE_SPOT)),
                number(figures.passedOn(), figures, Slice.of(Slice.Which.PASSED_ON)),
                number(material.before().count(), material.before(), all),
                number(material.yearEarlier().count(), material.yearEarlier(), all)));
        return rows;
    }

    static int count(Figures other, Figures.OfKind kind) {
        return other.of(kind.kind()).map(Figures.OfKind::count).orElse(0);
    }

    /** Month, and how many in it and in those that take its place in the earlier times. */
    List<List<Cell>> months() {
        return material.months().stream()
                .map(row -> List.of(
                        Cell.of(words.months(row)),
                        month(figures, row.now()),
                        month(material.before(), row.before()),
                        month(material.yearEarlier(), row.yearEarlier())))
                .toList();
    }

    private Cell month(Figures of, Optional<YearMonth> month) {
        return month.map(one -> number(of.months().get(one), of, Slice.of(one)))
                .orElseGet(() -> Cell.counted(Figures.NOTHING, Optional.empty()));
    }

    List<List<Cell>> systems() {
        return material.systems().stream()
                .map(name -> beside(Cell.of(name), of -> number(of.ofSystem(name), of, Slice.ofSystem(name))))
                .toList();
    }

    List<List<Cell>> causes() {
        return figures.causes().stream()
                .map(cause -> beside(Cell.of(cause.words()), of -> cause(cause.words(), of)))
                .toList();
    }

    private Cell cause(String name, Figures of) {
        OptionalInt count = of.ofCause(name);
        return count.isPresent()
                ? number(count.getAsInt(), of, Slice.ofCause(name))
                : Cell.counted(Figures.NOTHING, Optional.empty());
    }

    private List<Cell> beside(Cell name, Function<Figures, Cell> number) {
        return Stream.concat(Stream.of(name), material.beside().stream().map(number))
                .toList();
    }

    /** Kind, to take and to fix (half, nine of ten), interrupted; of the period. */
    List<List<Cell>> times() {
        return figures.kinds().stream()
                .map(kind -> List.of(
                        Cell.of(words.nameWithClock(kind)),
                        toTake(figures, kind, Figures.Spread::median),
                        toTake(figures, kind, Figures.Spread::ninetieth),
                        toFix(figures, kind, Figures.Spread::median),
                        toFix(figures, kind, Figures.Spread::ninetieth),
                        lost(figures, kind)))
                .toList();
    }

    /** Kind, to take, to fix (half), interrupted; each before and a year earlier. */
    List<List<Cell>> timesBefore() {
        return material.kinds().stream()
                .map(kind -> List.of(
                        Cell.of(words.nameWithClock(kind)),
                        toTake(material.before(), kind, Figures.Spread::median),
                        toTake(material.yearEarlier(), kind, Figures.Spread::median),
                        toFix(material.before(), kind, Figures.Spread::median),
                        toFix(material.yearEarlier(), kind, Figures.Spread::median),
                        lost(material.before(), kind),
                        lost(material.yearEarlier(), kind)))
                .toList();
    }

    /** The same in one, for a sheet that is wide enough. */
    List<List<Cell>> allTimes() {
        return material.kinds().stream()
                .map(kind -> List.of(
                        Cell.of(words.nameWithClock(kind)),
                        toTake(figures, kind, Figures.Spread::median),
                        toTake(figures, kind, Figures.Spread::ninetieth),
                        toTake(material.before(), kind, Figures.Spread::median),
                        toTake(material.yearEarlier(), kind, Figures.Spread::median),
                        toFix(figures, kind, Figures.Spread::median),
                        toFix(figures, kind, Figures.Spread::ninetieth),
                        toFix(material.before(), kind, Figures.Spread::median),
                        toFix(material.yearEarlier(), kind, Figures.Spread::median),
                        lost(figures, kind),
                        lost(material.before(), kind),
                        lost(material.yearEarlier(), kind)))
                .toList();
    }

    private Cell toTake(Figures of, Figures.OfKind kind, Function<Figures.Spread, Duration> which) {
        String minutes = Figures.minutes(of.of(kind.kind()).flatMap(Figures.OfKind::toTake), which);
        return cell(minutes, of, Slice.of(kind.kind(), Slice.Which.TAKEN));
    }

    private Cell toFix(Figures of, Figures.OfKind kind, Function<Figures.Spread, Duration> which) {
        String minutes = Figures.minutes(of.of(kind.kind()).flatMap(Figures.OfKind::toFix), which);
        return cell(minutes, of, Slice.of(kind.kind(), Slice.Which.FIXED));
    }

    private Cell lost(Figures of, Figures.OfKind kind) {
        long minutes = of.of(kind.kind()).orElseGet(kind::none).interrupted().toMinutes();
        return cell(VietnameseNumber.written(minutes), of, Slice.of(kind.kind(), Slice.Which.LASTING));
    }

    private Cell number(int count, Figures of, Slice slice) {
        return cell(VietnameseNumber.written(count), of, slice);
    }

    private Cell cell(String number, Figures of, Slice slice) {
        return Cell.counted(number, leads.apply(new SliceOf(of.period(), slice)));
    }
}
