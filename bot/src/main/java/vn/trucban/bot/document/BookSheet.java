package vn.trucban.bot.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

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
     * @param text as people read it
     * @param link where a press leads
     * @param counted it is a number wherever it has digits only, with or without points; what people typed is none, whatever it looks like
     * @param moment a workbook holds this in place of the text, so that it sorts by time
     */
    public record Cell(String text, Optional<String> link, boolean counted, Optional<Moment> moment) {
        /** Below a thousand millions, with the points that people read. */
        private static final Pattern COUNT = Pattern.compile("\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2}");

        /** The number that it is; empty: it is none. */
        public OptionalInt number() {
            return counted && COUNT.matcher(text).matches()
                    ? OptionalInt.of(Integer.parseInt(text.replace(".", "")))
                    : OptionalInt.empty();
        }

        /** A text, also one of digits. */
        public static Cell of(String text) {
            return new Cell(text, Optional.empty(), false, Optional.empty());
        }

        /** A text that leads somewhere. */
        public static Cell leading(String text, Optional<String> link) {
            return new Cell(text, link, false, Optional.empty());
        }

        /** Something counted or measured; a dash where nothing was. */
        public static Cell counted(String number, Optional<String> link) {
            return new Cell(number, link, true, Optional.empty());
        }

        /** A minute on the office's clock. */
        public static Cell minute(Instant at, Messages messages) {
            return dated(new Moments(messages).full(at), new Moment(Moment.minute(at), messages.text(Moment.MINUTE)));
        }

        /** A day. */
        public static Cell day(LocalDate day, Messages messages) {
            return dated(Moments.date(day), new Moment(day.atStartOfDay(), messages.text(Moment.DAY)));
        }

        private static Cell dated(String text, Moment moment) {
            return new Cell(text, Optional.empty(), false, Optional.of(moment));
        }
    }

    /** @param format of a workbook's cell */
    record Moment(LocalDateTime at, String format) {
        static final String MINUTE = "document.cell.minute";
        static final String DAY = "document.cell.day";

        static LocalDateTime minute(Instant at) {
            return LocalDateTime.ofInstant(at, Moments.ZONE).truncatedTo(ChronoUnit.MINUTES);
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
