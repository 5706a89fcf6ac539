package vn.trucban.bot.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One sheet with a table. The rows are read once.
 *
 * @param name of the sheet
 * @param widths of the columns in characters
 * @param counted the columns that hold numbers; in the others digits are text, as what people typed is
 * @param rows each as long as the head
 */
public record SheetTable(
        String name, List<String> head, List<Integer> widths, Set<Integer> counted, Stream<List<String>> rows) {
    public SheetTable {
        head = List.copyOf(head);
        widths = List.copyOf(widths);
        counted = Set.copyOf(counted);
    }
}
