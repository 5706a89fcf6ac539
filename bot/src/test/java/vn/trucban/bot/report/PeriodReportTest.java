package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;
import static vn.trucban.bot.report.Incidents.onTheSpot;
import static vn.trucban.bot.report.Incidents.passedOn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.bot.document.TableXlsx;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Proposing;

/** What leaders sign: the sentences, and the log as a table. */
class PeriodReportTest {
    private static final Content CONTENT = ContentLibrary.open(Optional.empty()).current();
    private static final Instant NOW = at("2027-01-05T08:00");
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();

    private static Figures figures(Period period, ReportedIncident... incidents) {
        return Tally.of(
                period,
                Stream.of(incidents).map(Incidents::sum),
                CONTENT.calendar(),
                CONTENT.ladder().byTheClock(),
                NOW,
                PlaybookId::id);
    }

    private static OfficialLetter letter(Figures figures) {
        Figures before = figures(QUARTER.before(), onTheSpot(1, PlaybookId.PRINTER, "2026-08-03T08:00", 10));
        Figures yearEarlier = figures(QUARTER.yearEarlier());
        Moments moments = new Moments(CONTENT.messages());
        List<Material.Proposed> proposals = Proposals.from(figures, Proposing.USUAL, moments::length).stream()
                .map(one -> new Material.Proposed(one.rule(), one.in(CONTENT.messages()), true, Optional.empty()))
                .toList();
        Material material = new Material(
                figures,
                before,
                yearEarlier,
                Material.Supplements.only(Supplement.NONE),
                proposals,
                List.of(),
                Optional.empty(),
                NOW);
        return new PeriodReport(material, CONTENT.messages(), CONTENT.calendar(), Leads.NOWHERE)
                .letter(CONTENT.commune().names(), new Signing("", "", ""));
    }

    /** Everything that is read, in order. */
    private static List<String> texts(OfficialLetter letter) {
        List<String> texts = new ArrayList<>();
        letter.body()
                .forEach(block -> block.match(new OfficialLetter.Block.Cases() {
                    @Override
                    public void heading(Heading heading) {
                        texts.add(heading.text());
                    }

                    @Override
                    public void paragraph(Paragraph paragraph) {
                        texts.add(paragraph.text());
                    }

                    @Override
                    public void table(Table table) {
                        table.rows().forEach(row -> texts.add(String.join(" | ", row)));
                    }

                    @Override
                    public void chart(OfficialLetter.Chart chart) {
                        texts.add(chart.bars().title());
                    }
                }));
        return texts;
    }

    @Test
    void a_quarter_reads_as_sentences_with_its_figures_beside_earlier_ones() {
        OfficialLetter letter = letter(figures(
                QUARTER,
                onTheSpot(1, PlaybookId.PRINTER, "2026-11-23T08:00", 10),
                passedOn(2, PlaybookId.INTERNET, "2026-12-01T08:00", 20, 300, "đứt cáp quang"),
                passedOn(3, PlaybookId.INTERNET, "2026-12-02T08:00", 5, 60, "đứt cáp quang")));
        assertThat(letter.subject()).endsWith("quý IV năm 2026");
        assertThat(texts(letter))
                .contains(
                        "Trong kỳ từ ngày 01/10/2026 đến ngày 31/12/2026, Trung tâm ghi nhận 3 sự cố, gồm 1 sự cố đơn giản và 2 sự"
                                + " cố phức tạp. Cán bộ tiếp nhận tự xử lý tại chỗ 1 sự cố (33%); 2 sự cố được chuyển tuyến.",
                        "So với kỳ trước (quý III năm 2026: 1 sự cố), tăng 2 sự cố.",
                        "Cùng kỳ năm trước (quý IV năm 2025) sổ theo dõi không có sự cố nào để so sánh.",
                        "đứt cáp quang | 2 | 0 | 0",
                        "Tháng 11 năm 2026 (kỳ trước: tháng 8) | 1 | 1 | 0")
                .anyMatch(text -> text.startsWith("- Mất mạng Internet 2 lần, gián đoạn 4 giờ"))
                .contains("1 | internet | 2 | 0 | 2 | 0 | 0", " | Cộng | 3 | 1 | 2 | 1 | 0");
    }

    @Test
    void an_empty_quarter_says_so_and_proposes_nothing() {
        assertThat(texts(letter(figures(QUARTER))))
                .contains(
                        "Trong kỳ từ ngày 01/10/2026 đến ngày 31/12/2026, sổ theo dõi của Trung tâm không ghi nhận sự cố nào.")
                .noneMatch(text -> text.contains("|"));
    }

    @Test
    void the_log_is_a_sheet_with_a_row_an_incident_and_no_formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportedIncident hostile =
                passedOn(7, PlaybookId.INTERNET, "2026-12-01T08:00", 5, 95, "=HYPERLINK(\"http://x\")");
        TableXlsx.write(
                List.of("Trung tâm"),
                List.of("quý IV"),
                new LogBook(
                                CONTENT.messages(),
                                CONTENT.calendar(),
                                NOW,
                                number -> Optional.of(new Supplement.Dossiers(number * 3, List.of())))
                        .table(Stream.of(hostile)),
                out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            Row row = sheet.getRow(4);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("SC-7");
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(95);
            assertThat(row.getCell(10).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(row.getCell(11).getStringCellValue()).isEqualTo("Đã khắc phục");
            assertThat(sheet.getRow(3).getLastCellNum()).isEqualTo((short) 12);
        }
    }
}
