package vn.trucban.bot.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * One sheet with a table. The rows are read once.
 *
 * @param name of the sheet
 * @param widths of the columns in characters
 * @param counted the columns that hold numbers; in the others digits are text, as what people typed is
 * @param dated the columns that hold moments
 * @param rows each as long as the head; a moment as {@link LocalDateTime#toString}
 */
public record SheetTable(
        String name,
        List<String> head,
        List<Integer> widths,
        Set<Integer> counted,
        Dated dated,
        Stream<List<String>> rows) {
    public SheetTable {
        head = List.copyOf(head);
        widths = List.copyOf(widths);
        counted = Set.copyOf(counted);
    }

    /** One without moments. */
    public SheetTable(
            String name, List<String> head, List<Integer> widths, Set<Integer> counted, Stream<List<String>> rows) {
        this(name, head, widths, counted, new Dated(Set.of(), "", LocalDateTime::toString), rows);
    }

    /**
     * @param format of a workbook's cell
     * @param words of a moment where it is text
     */
    public record Dated(Set<Integer> columns, String format, Function<LocalDateTime, String> words) {
        public Dated {
            columns = Set.copyOf(columns);
        }

        /** These columns, as the office writes a moment in a workbook and in a text. */
        public static Dated of(Set<Integer> columns, Messages messages) {
            Moments moments = new Moments(messages);
            return new Dated(
                    columns,
                    messages.text(BookSheet.Moment.MINUTE),
                    at -> moments.full(at.atZone(Moments.ZONE).toInstant()));
        }

        /** What a row holds of a moment: the minute on the office's clock. */
        public static String cell(Instant at) {
            return BookSheet.Moment.minute(at).toString();
        }
    }

    /** Empty where the cell holds none. */
    Optional<LocalDateTime> moment(int column, String text) {
        if (!dated.columns().contains(column) || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }

    /** The row as people read it. */
    List<String> shown(List<String> row) {
        List<String> texts = new ArrayList<>(row);
        for (int column : dated.columns()) {
            moment(column, row.get(column))
                    .ifPresent(at -> texts.set(column, dated.words().apply(at)));
        }
        return texts;
    }
}
