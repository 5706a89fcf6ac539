package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** A quarter with more than a thousand incidents: what counts them has points, what names one of them or a year has none. */
class LargeCountsTest {
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();
    private static final int COUNT = 1234;

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final ReportDesk desk = new ReportDesk(
            incidents.store(),
            new InMemoryPeriodPaperStore(),
            ContentLibrary.builtIn()::current,
            List.of(),
            Clock.fixed(at("2027-01-04T08:00"), ZoneOffset.UTC));

    @BeforeEach
    void many_printers_fail() {
        for (int i = 0; i < COUNT; i++) {
            Instant found = at("2026-10-05T08:00").plus(Duration.ofMinutes(30L * i));
            incidents.solved(
                    incidents.reported(PlaybookId.PRINTER, "máy in kẹt giấy", found),
                    found.plus(Duration.ofMinutes(12)));
        }
    }

    @Test
    void the_letter() throws IOException {
        byte[] letter = desk.letter(desk.material(QUARTER));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            String tables =
                    document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("ghi nhận 1.234 sự cố", "2026").doesNotContain("1234", "2.026");
            assertThat(tables).contains("1.234").doesNotContain("1234");
        }
    }

    @Test
    void the_workbook_has_numbers_and_sentences_with_points() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.book(desk.material(QUARTER), of -> "http://localhost" + ReportAddress.behind(of), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet kinds = book.getSheetAt(0);
            assertThat(kinds.getRow(6).getCell(2).getNumericCellValue()).isEqualTo(COUNT);
            assertThat(kinds.getRow(6).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0");
            XSSFSheet proposals = book.getSheet("Đề xuất");
            assertThat(proposals.getRow(5).getCell(0).getStringCellValue())
                    .contains("1.234 lần")
                    .doesNotContain("1234");
        }
    }

    @Test
    void the_log_names_an_incident_as_ever() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk.log(QUARTER, log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("SC-" + COUNT);
        }
    }
}
