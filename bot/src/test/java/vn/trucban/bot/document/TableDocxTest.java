package vn.trucban.bot.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A table as a book to be printed. */
class TableDocxTest {
    @Test
    void a_row_stands_on_one_page_unless_it_may_fit_on_none() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetTable table = new SheetTable(
                "Sổ",
                List.of("Số", "Việc"),
                List.of(10, 20),
                Set.of(),
                Stream.of(List.of("SC-1", "mất mạng"), List.of("SC-2", "dài ".repeat(500))));
        TableDocx.write(List.of("Trung tâm"), List.of("quý IV"), table, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            XWPFTable grid = document.getTables().get(0);
            assertThat(grid.getRow(0).isRepeatHeader()).isTrue();
            assertThat(grid.getRow(1).isCantSplitRow()).isTrue();
            assertThat(grid.getRow(2).isCantSplitRow()).isFalse();
        }
    }
}
