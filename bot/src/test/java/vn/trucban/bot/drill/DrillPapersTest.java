package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.drill.DrillOffice.HOA;
import static vn.trucban.bot.drill.DrillOffice.MINH;
import static vn.trucban.bot.drill.DrillOffice.NGA;
import static vn.trucban.bot.drill.DrillOffice.TUAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.Supplement;
import vn.trucban.content.playbook.PlaybookId;

/** The minutes, the workbook and the line of the quarterly report say what the score sheet says. */
class DrillPapersTest {
    /** A line, a cell or a sentence that begins with a small letter; "ngày" of the place and date is one by rule. */
    private static final Pattern SMALL = Pattern.compile("^(- )?\\p{Ll}|\\p{L}{3}[.!?] \\p{Ll}");

    private final DrillOffice office = new DrillOffice();

    private Drill played() {
        Drill drill = office.begun("los-do", "2026-11-24T09:00");
        Happened happened = new Happened(drill.course().startedAt().orElseThrow())
                .incident(3, 20, Kind.REPORTED, "Chị Hoa", "Báo sự cố: mọi máy ở quầy mất mạng")
                .incident(5, 0, Kind.TRIED, "Chị Hoa", "Xem đèn modem: LOS đỏ")
                .incident(6, 0, Kind.ESCALATED, "Trực Ban", "Gọi kỹ thuật")
                .incident(12, 0, Kind.TAKEN, "Anh Minh", "Nhận việc")
                .incident(13, 0, Kind.NOTED, "Anh Minh", "Đã gọi VNPT (giả định), phiếu 55")
                .incident(24, 0, Kind.PAPER_ON, "Chị Nga", "Chuyển sang giấy")
                .notice(31, 30, NGA, Optional.empty());
        office.facts = happened.facts();
        office.minute(drill, 10);
        office.desk.look(drill.id(), 0, HOA);
        office.clock.set(happened.at(50, 0));
        office.desk.end(drill.id(), TUAN);
        office.desk.remark(drill.id(), "Báo nhanh, nhận việc chậm 2 phút vì điện thoại để chế độ im lặng.", TUAN);
        office.desk.learn(
                drill.id(), "Dán nhãn hai đường mạng ở tủ mạng", MINH.id(), LocalDate.parse("2026-12-15"), TUAN);
        return office.now(drill);
    }

    @Test
    void the_minutes_are_an_official_paper_with_score_people_and_lessons() throws IOException {
        Drill drill = played();
        byte[] docx = office.desk.minutes(drill.id()).orElseThrow();
        keep("bien-ban-dien-tap.docx", docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains(
                            "BIÊN BẢN",
                            "Diễn tập xử lý sự cố “Mất mạng Internet”",
                            "từ 9h00 ngày 24/11/2026 đến 9h50 ngày 24/11/2026 (lãnh đạo bấm kết thúc)",
                            "Phút thứ 10",
                            "Đạt 2/5 mốc",
                            "nhận việc chậm 2 phút",
                            "Dán nhãn hai đường mạng ở tủ mạng; đ/c Anh Minh, hạn 15/12/2026")
                    .doesNotContain("{", "Phút thứ 45");
            List<XWPFTable> tables = document.getTables();
            assertThat(tables.stream().map(XWPFTable::getText).collect(Collectors.joining("\n")))
                    .contains(
                            "Chị Hoa", "Ký tên", "Thông báo đầu tiên\t30\t31\tChậm", "Thông báo hết\t60\t–\tKhông làm");
        }
    }

    /** "đạt", and what was typed without one: on paper each begins with a capital. */
    @Test
    void whatever_stands_in_it_begins_with_a_capital() throws IOException {
        Drill drill = office.begun("los-do", "2026-11-24T09:00");
        Happened happened = new Happened(drill.course().startedAt().orElseThrow())
                .incident(3, 20, Kind.REPORTED, "Chị Hoa", "báo sự cố: mọi máy ở quầy mất mạng")
                .incident(12, 0, Kind.TAKEN, "Anh Minh", "Nhận việc")
                .incident(20, 0, Kind.RESOLVED, "Anh Minh", "Đã xử lý xong. đứt cáp quang");
        office.facts = happened.facts();
        office.clock.set(happened.at(50, 0));
        office.desk.end(drill.id(), TUAN);
        office.desk.remark(drill.id(), "báo nhanh. nhận việc chậm", TUAN);
        office.desk.learn(drill.id(), "dán nhãn hai đường mạng", MINH.id(), LocalDate.parse("2026-12-15"), TUAN);
        byte[] docx = office.desk.minutes(drill.id()).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(String.join("\n", lines))
                    .contains(
                            "Anh Minh: Đã xử lý xong. Đứt cáp quang",
                            "Nhận xét: Báo nhanh. Nhận việc chậm",
                            "- Dán nhãn hai đường mạng; đ/c Anh Minh");
            assertThat(lines).noneMatch(line -> SMALL.matcher(line).find());
            assertThat(document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .map(XWPFTableCell::getText))
                    .noneMatch(cell -> SMALL.matcher(cell).find());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.desk.sheet(drill.id(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    assertThat(new DataFormatter().formatCellValue(cell)).doesNotContainPattern(SMALL))));
        }
    }

    @Test
    void the_course_names_nobody_twice() throws IOException {
        Drill drill = office.begun("los-do", "2026-11-24T09:00");
        Happened happened = new Happened(drill.course().startedAt().orElseThrow())
                .incident(3, 20, Kind.COMMAND_CALLED, "Chị Hoa", "Chị Hoa (Hậu cần) đã nhận lệnh");
        office.facts = happened.facts();
        office.minute(drill, 5);
        office.desk.excuse(drill.id(), NGA.id(), NGA);
        office.desk.end(drill.id(), TUAN);
        byte[] docx = office.desk.minutes(drill.id()).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(line -> line.matches("- Phút \\d+: Chị Hoa \\(Hậu cần\\) đã nhận lệnh"))
                    .anyMatch(line -> line.matches("- Phút \\d+, Chị Nga: Bận việc thật"));
        }
    }

    @Test
    void the_workbook_has_the_score_and_everything_that_happened() throws IOException {
        Drill drill = played();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(office.desk.sheet(drill.id(), out)).isTrue();
        keep("phieu-diem-dien-tap.xlsx", out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheet("Phiếu điểm").getRow(5).getCell(2).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(book.getSheet("Diễn biến").getLastRowNum()).isGreaterThanOrEqualTo(8);
            Row first = book.getSheet("Diễn biến").getRow(4);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(first.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-11-24T09:03");
            assertThat(DateUtil.isCellDateFormatted(first.getCell(1))).isTrue();
        }
    }

    @Test
    void nothing_is_printed_of_a_drill_that_is_not_over() throws IOException {
        Drill drill = office.planned("los-do", "2026-11-24T09:00");
        assertThat(office.desk.minutes(drill.id())).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(office.desk.sheet(drill.id(), out)).isFalse();
        assertThat(out.size()).isZero();
    }

    @Test
    void the_quarterly_report_has_each_drill_and_the_kinds_left_out() {
        played();
        Supplement said = new DrillReport(office.desk, () -> DrillOffice.CONTENT)
                .of(Period.quarter("2026Q4").orElseThrow());
        assertThat(said.drills())
                .containsExactly(new Supplement.Drill(
                        LocalDate.parse("2026-11-24"),
                        "Mất mạng Internet (Modem nháy đèn LOS đỏ, đứt cáp quang)",
                        3,
                        "Đạt 2/5 mốc; chậm: nhận việc, thông báo đầu tiên; không làm: thông báo hết",
                        new Supplement.Score(2, 5),
                        "/admin/drills/1"));
        assertThat(said.undrilled()).containsExactly("Một số sự cố khác như thiên tai, bão lụt, hỏa hoạn");
        assertThat(DrillReport.ofKept(office.store, () -> DrillOffice.CONTENT, office.clock)
                        .of(Period.quarter("2026Q4").orElseThrow()))
                .as("without incidents and notices at hand")
                .isEqualTo(said);
        office.clock.set(at("2027-01-04T08:00"));
        assertThat(new DrillReport(office.desk, () -> DrillOffice.CONTENT)
                        .of(Period.quarter("2026Q4").orElseThrow())
                        .undrilled())
                .hasSize(7)
                .doesNotContain(
                        DrillOffice.CONTENT.playbook(PlaybookId.OTHER).name(),
                        DrillOffice.CONTENT.playbook(PlaybookId.INTERNET).name());
        assertThat(new DrillReport(office.desk, () -> DrillOffice.CONTENT)
                        .of(Period.quarter("2026Q3").orElseThrow())
                        .drills())
                .isEmpty();
    }

    @Test
    void what_an_earlier_drill_taught_is_asked_after_until_it_is_done() {
        Drill first = played();
        office.facts = DrillFacts.NONE;
        office.clock.set(at("2026-12-01T08:00"));
        Drill next = office.begun("mang-chap-chon", "2026-12-02T09:00");
        assertThat(office.desk.leftBefore(next))
                .extracting(Review.Lesson::text)
                .containsExactly("Dán nhãn hai đường mạng ở tủ mạng");
        office.desk.acted(first.id(), 0, TUAN);
        assertThat(office.desk.leftBefore(next)).isEmpty();
    }

    /** For people, and a second program, to look at. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), file);
    }
}
