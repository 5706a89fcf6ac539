package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.BookSheet;
import vn.trucban.bot.document.BookSheet.Cell;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The same figures as sheets to go on working with; every number leads to the incidents behind it. */
final class PeriodBook {
    private static final List<Integer> COUNT_WIDTHS = List.of(8, 62, 12, 16, 16, 16, 22);
    private static final List<Integer> TIME_WIDTHS = List.of(28, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
    private static final List<Integer> BESIDE_WIDTHS = List.of(50, 14, 14, 20);

    private final Material material;
    private final Figures figures;
    private final PeriodWords words;
    private final Moments moments;
    private final PeriodTables tables;
    private final Leads site;

    /**
     * @param address of the page with the incidents that a number counts
     * @param site before each address of a page
     */
    PeriodBook(Material material, Messages messages, Function<SliceOf, String> address, String site) {
        this.material = material;
        this.figures = material.figures();
        this.words = new PeriodWords(messages);
        this.moments = new Moments(messages);
        this.tables = new PeriodTables(material, words, of -> Optional.of(address.apply(of)));
        this.site = new Leads(Optional.of(site));
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

    private BookSheet kinds() {
        BookSheet.Bars bars = new BookSheet.Bars(
                words.text("chart.kinds"), 1, List.of(2, 5, 6), material.kinds().size());
        return sheet("kinds", words.columns("counts"), COUNT_WIDTHS, tables.kinds(), Optional.of(bars));
    }

    private BookSheet months() {
        List<List<Cell>> rows = tables.months();
        BookSheet.Bars bars = new BookSheet.Bars(words.text("chart.months"), 0, List.of(1, 2, 3), rows.size());
        return sheet("months", words.columns("months"), BESIDE_WIDTHS, rows, Optional.of(bars));
    }

    private BookSheet times() {
        return sheet("times", words.columns("times-book"), TIME_WIDTHS, tables.allTimes(), Optional.empty());
    }

    private BookSheet systems() {
        return sheet("systems", words.columns("systems"), BESIDE_WIDTHS, tables.systems(), Optional.empty());
    }

    private BookSheet causes() {
        return sheet("causes", words.columns("causes"), BESIDE_WIDTHS, tables.causes(), Optional.empty());
    }

    private BookSheet proposals() {
        List<List<Cell>> rows = new ArrayList<>();
        material.earlier().forEach(one -> rows.add(List.of(Cell.of(words.became(one)), Cell.of(""))));
        material.proposals().stream()
                .flatMap(one -> one.said().stream())
                .forEach(said -> rows.add(List.of(Cell.of(said.text()), behind(said))));
        return sheet("proposals", words.columns("proposals"), List.of(96, 14), rows, Optional.empty());
    }

    /**
     * Where the figures of a sentence are. why in a cell of its own: where a cell leads somewhere, programs show its text in one line. why the
     * first figure: a cell leads to one place.
     */
    private Cell behind(Paragraph said) {
        Optional<String> address = said.spans().stream()
                .flatMap(span -> span.link().stream())
                .findFirst()
                .flatMap(site::to);
        return Cell.leading(address.isPresent() ? words.text("book.open") : "", address);
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
        if (name.equals("kinds")) {
            title.add(words.counts(figures));
        }
        if (rows.isEmpty()) {
            title.add(words.text("book.none"));
        }
        return new BookSheet(words.text("book." + name + ".name"), title, head, widths, rows, bars);
    }
}
