package vn.trucban.bot.document;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of a small workbook: a title, a table, and bars drawn from the table. For tables of any length there is {@link SheetTable}.
 *
 * @param title lines above the table
 * @param widths of the columns in characters
 * @param rows each as long as the head
 */
public record BookSheet(
        String name,
        List<String> title,
        List<String> head,
        List<Integer> widths,
        List<List<Cell>> rows,
        Optional<Bars> bars) {
    public BookSheet {
        title = List.copyOf(title);
        head = List.copyOf(head);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = head.size();
        if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("every row has as many cells as the head");
        }
    }

    /**
     * @param link where a press leads
     * @param counted it is a number wherever it has digits only; what people typed is none, whatever it looks like
     */
    public record Cell(String text, Optional<String> link, boolean counted) {
        /** A text, also one of digits. */
        public static Cell of(String text) {
            return new Cell(text, Optional.empty(), false);
        }

        /** Something counted or measured; a dash where nothing was. */
        public static Cell counted(String number, Optional<String> link) {
            return new Cell(number, link, true);
        }
    }

    /**
     * @param labels the column of the labels
     * @param values the columns with numbers
     * @param rows so many from the first on
     */
    public record Bars(String title, int labels, List<Integer> values, int rows) {
        public Bars {
            values = List.copyOf(values);
        }
    }
}
