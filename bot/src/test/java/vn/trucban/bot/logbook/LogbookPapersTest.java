package vn.trucban.bot.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.InMemoryPaperStore;
import vn.trucban.bot.paper.PaperFigures;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.Seal;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.report.LogBookFiles;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** The papers of the register, read back; kept under target/papers for people to look at. */
class LogbookPapersTest {
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T01:05:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-10-02T01:05:00Z"), ZoneOffset.UTC);
    private static final Party HOA = party("hoa", "Nông Thị Hoa");

    private final InMemoryRegisterStore entries = new InMemoryRegisterStore();
    private final InMemoryIncidentStore incidents = new InMemoryIncidentStore();
    private final Register register = new Register(entries, new SecureRandom(), CLOCK);
    private final LogbookPapers papers = new LogbookPapers(
            register,
            new LogBookFiles(
                    incidents::foundBetween,
                    new PaperFigures(new InMemoryPaperStore())::dossiers,
                    CONTENT::current,
                    CLOCK),
            CONTENT::current,
            LATER);
    private final Seals seals = new Seals(
            entries,
            new Register(entries, new SecureRandom(), LATER),
            () -> CONTENT.current().messages(),
            LATER);

    @BeforeEach
    void someIncidents() {
        IncidentDesk desk =
                new IncidentDesk(incidents, register, tell -> {}, CONTENT::current, () -> new Staff(List.of()), CLOCK);
        for (int i = 1; i <= 12; i++) {
            IncidentId id = new IncidentId("inc" + i);
            PlaybookId kind = PlaybookId.values()[i % PlaybookId.values().length];
            desk.report(id, "r", new IncidentCommand.Report(HOA, kind, "không dùng được từ sáng, lần thứ " + i));
            desk.carryOut(id, "n", new IncidentCommand.Note(HOA, "đã gọi nhà cung cấp, phiếu số 44" + i + ", hẹn 10h"));
            if (i % 3 > 0) {
                desk.carryOut(id, "s", new IncidentCommand.Resolve(HOA, "thay dây mạng bị chuột cắn"));
            }
        }
        register.add(new RegisterFact(
                "",
                "inc1",
                1,
                "account",
                Added.CORRECTION.name(),
                CLOCK.instant(),
                "Nông Thị Hoa",
                "phiếu số 450",
                Optional.of(3L)));
        register.add(new RegisterFact(
                "",
                Register.GENERAL,
                0,
                "",
                Added.LATE_ENTRY.name(),
                CLOCK.instant().minusSeconds(7200),
                "Bàn Văn Quản",
                "Cả xã mất điện, không có mạng để ghi"));
    }

    private static byte[] kept(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name), file);
        return file;
    }

    private static XWPFDocument document(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    @Test
    void a_log_that_is_too_long_for_paper_is_refused_and_not_cut() throws IOException {
        Period period = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        assertThat(papers.log().docx(period, 12, new ByteArrayOutputStream())).isTrue();
        assertThat(papers.log().docx(period, 11, new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void the_log_has_the_columns_of_the_office_and_a_row_an_incident() throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        Period period = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        papers.log().docx(period, 100, docx);
        try (XWPFDocument book = document(kept("so-theo-doi.docx", docx.toByteArray()))) {
            assertThat(book.getTables().get(1).getText()).contains("NGƯỜI GHI SỔ", "GIÁM ĐỐC", "(Ký, ghi rõ họ tên)");
            XWPFTable table = book.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly(
                            "Số",
                            "Phát hiện lúc",
                            "Người báo",
                            "Loại sự cố",
                            "Biểu hiện",
                            "Xử lý tại chỗ",
                            "Chuyển ai, lúc nào",
                            "Khắc phục lúc",
                            "Gián đoạn trong giờ hành chính (phút)",
                            "Số hồ sơ giấy",
                            "Nguyên nhân",
                            "Kết quả");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getNumberOfRows()).isEqualTo(13);
            assertThat(table.getText()).contains("thay dây mạng bị chuột cắn", "SC-12", "Đang xử lý");
            assertThat(book.getParagraphs())
                    .flatExtracting(paragraph -> paragraph.getRuns())
                    .extracting(run -> run.getFontFamily())
                    .containsOnly("Times New Roman");
            var page = book.getDocument().getBody().getSectPr();
            assertThat(millimetres(page.getPgSz().getW())).isEqualTo(297);
            assertThat(millimetres(page.getPgSz().getH())).isEqualTo(210);
            assertThat(millimetres(page.getPgMar().getLeft())).isEqualTo(20);
        }
    }

    /** In twips; in ten points "26/11/2026)" is 49 points long, and a cell keeps 5.4 points free on either side. */
    @Test
    void no_day_in_the_log_is_broken_and_the_sheet_says_whose_it_is_and_of_when() throws IOException {
        Period period = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        papers.log().docx(period, 100, docx);
        try (XWPFDocument book = document(docx.toByteArray())) {
            for (int column : List.of(1, 6, 7)) {
                assertThat(book.getTables().get(0).getRow(1).getCell(column).getWidth())
                        .isGreaterThan(60 * 20);
            }
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        papers.log().xlsx(period, xlsx);
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(kept("so-theo-doi.xlsx", xlsx.toByteArray())))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo(CONTENT.current().commune().names().centre());
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("SỔ THEO DÕI SỰ CỐ KỸ THUẬT");
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("từ ngày 01/09/2026 đến ngày 30/09/2026");
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(((Number) twips).doubleValue() * 25.4 / 1440);
    }

    @Test
    void an_empty_period_is_a_book_with_its_head_only() throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        papers.log().docx(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)), 100, docx);
        try (XWPFDocument book = document(docx.toByteArray())) {
            assertThat(book.getTables().get(0).getNumberOfRows()).isEqualTo(1);
        }
    }

    @Test
    void pages_show_both_times_and_what_corrects_what() throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        papers.pagesDocx(1, 2, docx);
        try (XWPFDocument pages = document(kept("so-nhat-ky.docx", docx.toByteArray()))) {
            XWPFTable table = pages.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(1 + (int) register.end());
            assertThat(table.getText())
                    .contains("Đính chính mục 3", "Ghi sau", "6h05 ngày 15/09/2026", "8h05 ngày 15/09/2026");
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        papers.pagesXlsx(1, 2, xlsx);
        kept("so-nhat-ky.xlsx", xlsx.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            Row last = book.getSheetAt(0).getRow(3 + (int) register.end());
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(last.getRowNum());
            assertThat(last.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-09-15T06:05");
            assertThat(last.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-09-15T08:05");
            assertThat(DateUtil.isCellDateFormatted(last.getCell(2))).isTrue();
        }
    }

    @Test
    void pages_that_are_not_written_yet_are_said_to_be_none() throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        papers.pagesDocx(5, 9, docx);
        try (XWPFDocument pages = document(docx.toByteArray())) {
            assertThat(pages.getParagraphs())
                    .extracting(line -> line.getText())
                    .contains("Từ trang 5 đến trang 9", "Đến nay sổ mới ghi đến trang 2.");
        }
    }

    @Test
    void the_seal_sheet_can_be_signed_and_compared() throws IOException {
        Seal seal = seals.sealWhatIsOver().get(0);
        try (XWPFDocument sheet = document(kept("khoa-so.docx", papers.sealSheet(seal)))) {
            List<String> all = new ArrayList<>();
            sheet.getParagraphs().forEach(paragraph -> all.add(paragraph.getText()));
            sheet.getTables().forEach(table -> all.add(table.getText()));
            String text = String.join("\n", all);
            assertThat(text)
                    .contains(
                            "BIÊN BẢN",
                            "Khoá sổ theo dõi sự cố kỹ thuật quý III năm 2026",
                            "mục 1, trang 1",
                            "mục " + seal.last(),
                            "Giám đốc".toUpperCase(java.util.Locale.forLanguageTag("vi")));
            assertThat(text.replace(" ", "")).contains(seal.digest());
            var margins = sheet.getDocument().getBody().getSectPr().getPgMar();
            assertThat(Stream.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight())
                            .map(LogbookPapersTest::millimetres))
                    .containsExactly(20L, 20L, 30L, 15L);
        }
    }
}
