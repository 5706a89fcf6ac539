package vn.trucban.bot.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.revision.TextDiff.Kind;
import vn.trucban.bot.revision.TextDiff.Row;

/** What people see of a change. */
class TextDiffTest {
    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "dòng " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void a_changed_line_stands_among_its_neighbours() {
        List<Row> rows = TextDiff.of(lines(1, 20), lines(1, 9) + "khác\nthêm\n" + lines(11, 20));
        assertThat(rows)
                .containsExactly(
                        new Row(Kind.LEFT_OUT, 0, 0, ""),
                        new Row(Kind.SAME, 7, 7, "dòng 7"),
                        new Row(Kind.SAME, 8, 8, "dòng 8"),
                        new Row(Kind.SAME, 9, 9, "dòng 9"),
                        new Row(Kind.GONE, 10, 0, "dòng 10"),
                        new Row(Kind.NEW, 0, 10, "khác"),
                        new Row(Kind.NEW, 0, 11, "thêm"),
                        new Row(Kind.SAME, 11, 12, "dòng 11"),
                        new Row(Kind.SAME, 12, 13, "dòng 12"),
                        new Row(Kind.SAME, 13, 14, "dòng 13"),
                        new Row(Kind.LEFT_OUT, 0, 0, ""));
    }

    @Test
    void equal_texts_differ_in_nothing_and_an_empty_one_in_everything() {
        assertThat(TextDiff.of(lines(1, 9), lines(1, 9))).isEmpty();
        assertThat(TextDiff.of("", lines(1, 3)))
                .extracting(Row::kind)
                .containsOnly(Kind.NEW)
                .hasSize(3);
        assertThat(TextDiff.of(lines(1, 3), ""))
                .extracting(Row::kind)
                .containsOnly(Kind.GONE)
                .hasSize(3);
    }
}
