package vn.trucban.bot.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One official paper, in the order in which it is read. All texts are ready to print.
 *
 * @param issuer the two names at the top left
 * @param number as it stands after "Số:", such as {@code 05/BC-TTPVHCC}; without a number yet, {@code       /BC-TTPVHCC}
 * @param place in front of the date
 * @param date absent: dotted, to be filled in by hand
 * @param type "BÁO CÁO"; absent for a công văn, whose subject stands under its number
 * @param subject trích yếu
 * @param addressees after "Kính gửi:"; empty where the type needs none
 * @param bases căn cứ, each without its closing mark
 * @param recipients nơi nhận, each without its closing mark, the archive last
 */
public record OfficialLetter(
        Issuer issuer,
        String number,
        String place,
        Optional<LocalDate> date,
        Optional<String> type,
        String subject,
        List<String> addressees,
        List<String> bases,
        List<Block> body,
        Signature signature,
        List<String> recipients) {
    public OfficialLetter {
        addressees = List.copyOf(addressees);
        bases = List.copyOf(bases);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
    }

    /**
     * @param parent the superior body, not bold; empty where the issuer stands for itself
     * @param own lines of the issuing body, bold
     */
    public record Issuer(Optional<String> parent, List<String> own) {
        public Issuer {
            own = List.copyOf(own);
        }
    }

    /**
     * @param authority lines above the name: {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
     * @param name of the person; empty: left free
     */
    public record Signature(List<String> authority, String name) {
        public Signature {
            authority = List.copyOf(authority);
        }
    }

    /** A piece of the body. Dispatch with {@link #match}. */
    public sealed interface Block {
        /** Every kind of piece. */
        interface Cases {
            void heading(Heading heading);

            void paragraph(Paragraph paragraph);

            void table(Table table);

            void chart(Chart chart);
        }

        void match(Cases cases);
    }

    /** @param level 1 for "I. …", 2 for "1. …", 3 for "a) …" */
    public record Heading(int level, String text) implements Block {
        @Override
        public void match(Cases cases) {
            cases.heading(this);
        }
    }

    /**
     * Words of a line.
     *
     * @param link where a press leads, on a screen; on paper nothing is seen of it. Empty: nowhere
     */
    public record Span(String text, Optional<String> link) {}

    /** A justified paragraph, its first line indented. */
    public record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        /** One that leads nowhere. */
        public Paragraph(String text) {
            this(List.of(new Span(text, Optional.empty())));
        }

        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }

        @Override
        public void match(Cases cases) {
            cases.paragraph(this);
        }
    }

    /**
     * @param widths of the columns in percent, one for each column of the head
     * @param rows each as long as the head
     * @param links where each cell of the rows leads, as in {@link Span}; empty: none does
     */
    public record Table(
            List<String> head, List<Integer> widths, List<List<String>> rows, List<List<Optional<String>>> links)
            implements Block {
        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            links = links.stream().map(List::copyOf).toList();
            int columns = head.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("every row has as many cells as the head");
            }
            if (!links.isEmpty() && !sizes(links).equals(sizes(rows))) {
                throw new IllegalArgumentException("every cell leads somewhere or nowhere");
            }
        }

        /** One that leads nowhere. */
        public Table(List<String> head, List<Integer> widths, List<List<String>> rows) {
            this(head, widths, rows, List.of());
        }

        /** One of the cells that a workbook has. */
        public static Table of(List<String> head, List<Integer> widths, List<List<BookSheet.Cell>> cells) {
            return new Table(
                    head,
                    widths,
                    cells.stream()
                            .map(row -> row.stream().map(BookSheet.Cell::text).toList())
                            .toList(),
                    cells.stream()
                            .map(row -> row.stream().map(BookSheet.Cell::link).toList())
                            .toList());
        }

        private static <T> List<Integer> sizes(List<List<T>> some) {
            return some.stream().map(List::size).toList();
        }

        Span cell(int row, int column) {
            return new Span(
                    rows.get(row).get(column),
                    links.isEmpty() ? Optional.empty() : links.get(row).get(column));
        }

        @Override
        public void match(Cases cases) {
            cases.table(this);
        }
    }

    /** Bars over the width of the text. */
    public record Chart(BarChart bars) implements Block {
        @Override
        public void match(Cases cases) {
            cases.chart(this);
        }
    }
}
