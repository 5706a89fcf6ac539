package vn.trucban.bot.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet is read in programs that do not look for the height of a row themselves. */
class RowHeightTest {
    /** In points, of one line of the sheet's letters. */
    private static final float LINE = 15;

    private static final List<String> HEAD = List.of("Phát hiện lúc", "Gián đoạn trong giờ hành chính (phút)");
    private static final String SIGNS =
            "Máy in phòng một cửa kẹt giấy liên tục từ đầu giờ, đã tắt bật lại và kéo giấy ra, vẫn kẹt";

    @Test
    void a_wrapped_row_of_a_table_is_as_high_as_its_longest_text_and_the_heading_too() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableXlsx.write(
                List.of("Trung tâm Phục vụ hành chính công xã Đồng Phúc"),
                List.of("từ ngày 01/10/2026 đến ngày 31/12/2026"),
                new SheetTable(
                        "Sổ theo dõi",
                        HEAD,
                        List.of(16, 14),
                        Set.of(),
                        Stream.of(List.of("ngắn", "5"), List.of("16h12 ngày 26/11/2026", "5"), List.of(SIGNS, "5"))),
                out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).endsWith("xã Đồng Phúc");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("SỔ THEO DÕI");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("31/12/2026");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(3 * LINE);
            assertThat(sheet.getRow(4).getHeightInPoints()).isBetween(LINE, 2 * LINE - 1);
            assertThat(sheet.getRow(5).getHeightInPoints()).isBetween(2 * LINE, 3 * LINE);
            assertThat(sheet.getRow(6).getHeightInPoints()).isGreaterThan(5 * LINE);
        }
    }

    @Test
    void so_is_a_row_of_a_book_and_no_column_is_narrower_than_a_word_of_its_heading() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookXlsx.write(
                List.of(new BookSheet(
                        "Thời gian",
                        List.of("THỜI GIAN"),
                        List.of("Loại sự cố", "Nghiêng"),
                        List.of(16, 2),
                        List.of(List.of(BookSheet.Cell.of(SIGNS), BookSheet.Cell.of("5"))),
                        Optional.empty())),
                out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getHeightInPoints()).isGreaterThan(5 * LINE);
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(8 * 256);
        }
    }

    @Test
    void lines_are_counted_as_they_are_set() {
        assertThat(Lettering.REGULAR.width("0000", 12)).isEqualTo(24);
        assertThat(Lettering.REGULAR.lines("một hai", 12, 100)).isEqualTo(1);
        assertThat(Lettering.REGULAR.lines("một\nhai", 12, 100)).isEqualTo(2);
        assertThat(Lettering.REGULAR.lines("", 12, 100)).isEqualTo(1);
        assertThat(Lettering.REGULAR.lines("00 00 00", 12, 25)).isEqualTo(3);
        assertThat(Lettering.REGULAR.lines("0".repeat(10), 12, 25)).isEqualTo(3);
        assertThat(Lettering.REGULAR.lines("0 " + "0".repeat(10), 12, 25)).isEqualTo(4);
    }
}
