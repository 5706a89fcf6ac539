package vn.trucban.bot.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * One sheet with a table. The rows are read once.
 *
 * @param name of the sheet
 * @param widths of the columns in characters
 * @param rows each as long as the head; a cell of digits only becomes a number
 */
public record SheetTable(String name, List<String> head, List<Integer> widths, Stream<List<String>> rows) {
    public SheetTable {
        head = List.copyOf(head);
        widths = List.copyOf(widths);
    }
}
