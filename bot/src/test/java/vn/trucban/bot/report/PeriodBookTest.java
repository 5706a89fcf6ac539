package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** The workbook of a period as it is read and printed. */
class PeriodBookTest {
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();
    /** Characters that an A4 page across takes at four fifths of their size. */
    private static final int PRINTABLE = 165;

    private final IncidentsInMemory incidents = new IncidentsInMemory();

    private ReportDesk desk() {
        Supplement more = new Supplement(
                Optional.empty(),
                List.of(new Supplement.Provider(
                        "vnpt", "VNPT", 9, 9, Optional.empty(), Optional.empty(), new Supplement.Promises(5, 0))),
                List.of());
        return new ReportDesk(
                incidents.store(),
                new InMemoryPeriodPaperStore(),
                ContentLibrary.builtIn()::current,
                List.of(period -> more),
                Clock.fixed(at("2027-01-04T08:00"), ZoneOffset.UTC));
    }

    private XSSFWorkbook book() throws IOException {
        for (int i = 0; i < 5; i++) {
            Instant found = at("2026-10-05T08:00").plus(Duration.ofDays(i));
            incidents.solved(
                    incidents.reported(PlaybookId.PRINTER, "máy in kẹt giấy", found),
                    found.plus(Duration.ofMinutes(12)));
        }
        ReportDesk desk = desk();
        desk.decide(QUARTER, "printer-often", Verdict.ACCEPTED, "", "Anh Tuấn");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.book(desk.material(QUARTER), of -> "https://a.example/admin/reports/incidents", out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFCell find(XSSFSheet sheet, String start) {
        List<XSSFCell> found = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.toString().startsWith(start)) {
                found.add((XSSFCell) cell);
            }
        }));
        return found.get(0);
    }

    @Test
    void a_proposal_is_seen_whole_and_what_it_counts_is_a_press_away() throws IOException {
        try (XSSFWorkbook book = book()) {
            XSSFCell proposal = find(book.getSheet("Đề xuất"), "- Máy in gặp sự cố 5 lần");
            assertThat(proposal.getHyperlink()).as("it would stand in one line").isNull();
            assertThat(proposal.getCellStyle().getWrapText()).isTrue();
            XSSFCell link = proposal.getRow().getCell(1);
            assertThat(link.getStringCellValue()).isEqualTo("Mở");
            assertThat(link.getHyperlink().getAddress()).startsWith("https://a.example/admin/reports/");
        }
    }

    @Test
    void every_sheet_prints_across_and_no_wider_than_can_be_read() throws IOException {
        try (XSSFWorkbook book = book()) {
            assertThat(book.getSheet("Đơn vị hỗ trợ")).isNotNull();
            book.forEach(sheet -> {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                int columns = sheet.getRow(sheet.getLastRowNum()).getLastCellNum();
                int width = 0;
                for (int column = 0; column < columns; column++) {
                    width += sheet.getColumnWidth(column) / 256;
                }
                assertThat(width).as(sheet.getSheetName()).isLessThanOrEqualTo(PRINTABLE);
            });
        }
    }

    @Test
    void a_dash_stands_where_the_numbers_of_its_column_stand() throws IOException {
        try (XSSFWorkbook book = book()) {
            XSSFCell dash = find(book.getSheet("Thời gian"), "–");
            assertThat(dash.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        }
    }

    @Test
    void a_table_with_nothing_in_it_says_so() throws IOException {
        try (XSSFWorkbook book = book()) {
            assertThat(book.getSheet("Theo hệ thống").getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("Trong kỳ không có số liệu nào để ghi vào bảng này.");
            assertThat(book.getSheet("Theo loại").getRow(3).getCell(0).getStringCellValue())
                    .startsWith("Mỗi sự cố tính một lần");
            assertThat(book.getSheet("Theo loại").getRow(4) == null).isTrue();
        }
    }

    @Test
    void a_log_of_a_time_without_incidents_says_so() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk().log(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)), log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("Không có sự cố nào được ghi trong thời gian này.");
        }
    }
}
