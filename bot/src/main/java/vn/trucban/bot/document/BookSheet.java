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
     * @param text digits only become a number
     * @param link where a press leads
     */
    public record Cell(String text, Optional<String> link) {
        public static Cell of(String text) {
            return new Cell(text, Optional.empty());
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
