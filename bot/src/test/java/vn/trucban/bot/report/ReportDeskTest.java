package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.report.PeriodPaper.Became;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** The report of a period from incidents as they are kept: its papers, what is behind each number, the life of a proposal. */
class ReportDeskTest {
    private static final Instant NOW = at("2027-01-04T08:00");
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryPeriodPaperStore papers = new InMemoryPeriodPaperStore();
    private final ReportDesk desk = desk(NOW, List.of());

    private ReportDesk desk(Instant now, List<Supplement.Source> sources) {
        return new ReportDesk(
                incidents.store(),
                papers,
                ContentLibrary.builtIn()::current,
                sources,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void printers(int count, String first) {
        for (int i = 0; i < count; i++) {
            Instant found = at(first).plus(Duration.ofDays(i));
            incidents.solved(
                    incidents.reported(PlaybookId.PRINTER, "máy in kẹt giấy", found),
                    found.plus(Duration.ofMinutes(12)));
        }
    }

    private static List<String> paragraphs(byte[] letter) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void the_papers_hold_the_figures_their_bars_and_links_to_the_incidents() throws IOException {
        printers(6, "2026-10-05T08:00");
        Instant found = at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư", found);
        incidents.resolved(
                incidents.taken(outage, found.plus(Duration.ofMinutes(20))),
                "máy chủ tỉnh bảo trì",
                found.plus(Duration.ofHours(3)));
        Material material = desk.material(QUARTER);

        List<String> letter = paragraphs(desk.letter(material));
        assertThat(letter)
                .contains("I. TÌNH HÌNH SỰ CỐ", "Những nguyên nhân được người xử lý ghi lại nhiều nhất:")
                .anyMatch(text ->
                        text.startsWith("Trong kỳ từ ngày 01/10/2026 đến ngày 31/12/2026, Trung tâm ghi nhận 7"))
                .anyMatch(text -> text.startsWith("- Máy in gặp sự cố 6 lần"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(desk.letter(material)))) {
            assertThat(document.getCharts()).hasSize(2);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.book(material, of -> "http://localhost" + ReportAddress.behind(of), out);
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("bao-cao.xlsx"), out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet kinds = book.getSheetAt(0);
            assertThat(kinds.getRow(6).getCell(1).getStringCellValue()).startsWith("Máy in");
            assertThat(kinds.getRow(6).getCell(2).getNumericCellValue()).isEqualTo(6);
            assertThat(kinds.getRow(6).getCell(2).getHyperlink().getAddress())
                    .isEqualTo("http://localhost/admin/reports/entries?quarter=2026Q4&kind=printer");
            assertThat(kinds.getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(book.getSheet("Theo hệ thống").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("CSDL dân cư");
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk.log(QUARTER, log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(10);
            assertThat(book.getSheetAt(0).getRow(10).getCell(6).getStringCellValue())
                    .startsWith("Anh Minh");
        }
    }

    @Test
    void every_number_counts_the_incidents_behind_it() {
        Random random = new Random(6);
        for (int i = 0; i < 120; i++) {
            PlaybookId kind = PlaybookId.values()[random.nextInt(9)];
            Instant found = QUARTER.start().plus(Duration.ofHours(random.nextInt(92 * 24)));
            Incident incident = incidents.reported(kind, random.nextBoolean() ? "lỗi một cửa" : "hỏng", found);
            switch (random.nextInt(4)) {
                case 0 -> incidents.solved(incident, found.plus(Duration.ofMinutes(9)));
                case 1 -> incidents.taken(incident, found.plus(Duration.ofMinutes(7)));
                case 2 -> incidents.resolved(incident, "cũ", found.plus(Duration.ofMinutes(80)));
                default -> {}
            }
        }
        Figures figures = desk.material(QUARTER).figures();
        assertThat(count(Slice.of(Slice.Which.ALL))).isEqualTo(120).isEqualTo(figures.count());
        assertThat(count(Slice.of(Slice.Which.OPEN))).isEqualTo(figures.open());
        assertThat(count(Slice.of(Slice.Which.COMPLEX))).isEqualTo(figures.complex());
        for (Figures.OfKind kind : figures.kinds()) {
            assertThat(count(Slice.of(kind.kind(), Slice.Which.ALL))).isEqualTo(kind.count());
            assertThat(count(Slice.of(kind.kind(), Slice.Which.ON_THE_SPOT))).isEqualTo(kind.onTheSpot());
            assertThat(count(Slice.of(kind.kind(), Slice.Which.PASSED_ON))).isEqualTo(kind.passedOn());
        }
        figures.months().forEach((month, expected) -> assertThat(count(new Slice(
                        Optional.empty(), Optional.of(month), Optional.empty(), Optional.empty(), Slice.Which.ALL)))
                .isEqualTo(expected));
        figures.systems().forEach(system -> assertThat(count(new Slice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(system.name()),
                        Optional.empty(),
                        Slice.Which.ALL)))
                .isEqualTo(system.count()));
        figures.causes().forEach(cause -> assertThat(count(new Slice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cause.words()),
                        Slice.Which.ALL)))
                .isEqualTo(cause.count()));
    }

    private int count(Slice slice) {
        ReportDesk.Behind behind = desk.behind(new SliceOf(QUARTER, slice), 0, 1000);
        assertThat(behind.shown()).hasSize(behind.count());
        assertThat(behind.shown().stream().map(Summary::number).distinct()).hasSize(behind.count());
        return behind.count();
    }

    @Test
    void what_the_period_before_left_behind_is_said_counted_and_shown() throws IOException {
        Instant found = at("2026-09-30T14:00");
        incidents.resolved(
                incidents.taken(incidents.reported(PlaybookId.INTERNET, "mất mạng", found), found.plusSeconds(300)),
                "đứt cáp quang",
                at("2026-10-02T11:00"));
        incidents.reported(PlaybookId.POWER, "mất điện", at("2025-03-03T08:00"));
        incidents.solved(
                incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2026-09-30T15:00")), at("2026-09-30T15:10"));

        Material material = desk.material(QUARTER);
        assertThat(desk.sentences(material).get(0).text())
                .contains(
                        "không ghi nhận sự cố mới nào. Có 2 sự cố phát hiện từ trước",
                        "còn 1 sự cố chưa khắc phục xong, trong đó 1 sự cố từ kỳ trước chuyển sang");
        assertThat(material.figures().of(PlaybookId.INTERNET).orElseThrow().interrupted())
                .isEqualTo(Duration.ofMinutes(450 + 210));
        assertThat(count(Slice.of(Slice.Which.CARRIED))).isEqualTo(2);
        assertThat(count(Slice.of(Slice.Which.LASTING))).isEqualTo(2);
        assertThat(count(Slice.of(Slice.Which.OPEN)))
                .isEqualTo(1)
                .isEqualTo(material.figures().open());
        assertThat(count(Slice.of(Slice.Which.ALL))).isZero();
        assertThat(paragraphs(desk.letter(material))).anyMatch(text -> text.startsWith("II. THỜI GIAN XỬ LÝ"));
        assertThat(desk.material(QUARTER.before()).figures().count()).isEqualTo(2);
    }

    @Test
    void times_interruptions_and_systems_stand_beside_both_earlier_times() throws IOException {
        for (String found : List.of("2026-11-23T08:00", "2026-08-03T08:00", "2025-11-24T08:00")) {
            incidents.resolved(
                    incidents.taken(
                            incidents.reported(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư", at(found)),
                            at(found).plus(Duration.ofMinutes(7))),
                    "00123",
                    at(found).plus(Duration.ofMinutes(50)));
        }
        Material material = desk.material(QUARTER);
        assertThat(desk.sentences(material))
                .extracting(Paragraph::text)
                .anyMatch(text -> text.contains("là 50 phút; lúc hai loại cùng gián đoạn thì tính cho cả hai")
                        && text.endsWith("kỳ trước: 50 phút; cùng kỳ năm trước: 50 phút."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.book(material, of -> "http://localhost" + ReportAddress.behind(of), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet times = book.getSheet("Thời gian");
            assertThat(times.getRow(5).getLastCellNum()).isEqualTo((short) 12);
            assertThat(times.getRow(5).getCell(3).getNumericCellValue()).isEqualTo(7);
            assertThat(times.getRow(5).getCell(8).getNumericCellValue()).isEqualTo(50);
            assertThat(times.getRow(5).getCell(10).getHyperlink().getAddress())
                    .isEqualTo(
                            "http://localhost/admin/reports/entries?quarter=2026Q3&kind=national-database&which=lasting");
            XSSFSheet systems = book.getSheet("Theo hệ thống");
            assertThat(systems.getRow(5).getCell(3).getNumericCellValue()).isEqualTo(1);
            // what people typed is no number, whatever it looks like
            assertThat(book.getSheet("Nguyên nhân").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("00123");
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk.log(QUARTER, log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(10).getStringCellValue())
                    .isEqualTo("00123");
        }
    }

    @Test
    void an_erased_person_is_in_no_book() throws IOException {
        Instant found = at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng, gọi chị Hoa", found);
        outage = incidents.taken(outage, found.plusSeconds(60));
        incidents.resolved(outage, "đứt cáp", found.plusSeconds(600));
        incidents.erased(incidents.store().numbered(1).orElseThrow(), 1);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk.log(QUARTER, log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(2).getStringCellValue())
                    .isEqualTo("(đã xóa)");
            assertThat(book.getSheetAt(0).getRow(4).getCell(4).getStringCellValue())
                    .isEqualTo("(đã xóa)");
        }
    }

    @Test
    void a_period_whose_holidays_are_not_known_says_so() throws IOException {
        printers(1, "2026-10-05T08:00");
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2027-01-05T08:00"));
        ReportDesk later = desk(at("2027-04-02T08:00"), List.of());
        Material first = later.material(Period.quarter("2027Q1").orElseThrow());
        String caution = "Lưu ý: lịch làm việc chưa nhập ngày nghỉ Tết Nguyên đán (08/02/2027)";
        assertThat(paragraphs(later.letter(first))).anyMatch(text -> text.startsWith(caution));
        assertThat(later.sentences(first)).extracting(Paragraph::text).anyMatch(text -> text.startsWith(caution));
        assertThat(later.sentences(later.material(QUARTER)))
                .extracting(Paragraph::text)
                .noneMatch(text -> text.startsWith("Lưu ý"));
    }

    @Test
    void a_quarter_that_is_still_running_is_reported_up_to_now() {
        printers(1, "2026-10-05T08:00");
        ReportDesk early = desk(at("2026-11-15T09:00"), List.of());
        assertThat(early.sentences(early.material(QUARTER)).get(0).text())
                .startsWith(
                        "Trong kỳ từ ngày 01/10/2026 đến 9h00 ngày 15/11/2026 (kỳ chưa kết thúc), Trung tâm ghi nhận 1");
    }

    @Test
    void a_proposal_is_edited_and_the_next_report_says_what_became_of_it() throws IOException {
        printers(5, "2026-07-06T08:00");
        Period third = Period.quarter("2026Q3").orElseThrow();
        assertThat(desk.decide(third, "printer-often", Verdict.EDITED, "  ", "Anh Tuấn"))
                .isEqualTo(Answer.NO_TEXT);
        assertThat(desk.decide(third, "power-long", Verdict.ACCEPTED, "", "Anh Tuấn"))
                .isEqualTo(Answer.NO_SUCH_PROPOSAL);
        assertThat(desk.became(third, "printer-often", Became.DONE, "", "Anh Tuấn"))
                .isEqualTo(Answer.NOT_TAKEN_UP);
        assertThat(desk.paper(third)).isEmpty();

        assertThat(desk.decide(third, "printer-often", Verdict.EDITED, "- Đề nghị mua một máy in mới.", "Anh Tuấn"))
                .isEqualTo(Answer.DONE);
        assertThat(paragraphs(desk.letter(desk.material(third))))
                .contains("- Đề nghị mua một máy in mới.")
                .noneMatch(text -> text.startsWith("- Máy in gặp sự cố"));
        assertThat(paragraphs(desk.letter(desk.material(QUARTER))))
                .contains("- Đề xuất “Đề nghị mua một máy in mới”: chưa có kết quả được ghi lại.");
        assertThat(desk.became(third, "printer-often", Became.DONE, "Mua ngày 02/12.", "Anh Tuấn"))
                .isEqualTo(Answer.DONE);
        assertThat(paragraphs(desk.letter(desk.material(QUARTER))))
                .contains("- Đề xuất “Đề nghị mua một máy in mới”: đã thực hiện. Mua ngày 02/12.");
    }

    @Test
    void a_dropped_proposal_is_not_in_the_report_and_the_next_one_says_so() throws IOException {
        printers(5, "2026-07-06T08:00");
        Period third = Period.quarter("2026Q3").orElseThrow();
        desk.decide(third, "printer-often", Verdict.DROPPED, "", "Anh Tuấn");
        assertThat(paragraphs(desk.letter(desk.material(third))))
                .noneMatch(text -> text.startsWith("- Máy in gặp sự cố"))
                .anyMatch(text -> text.contains("quyết định không áp dụng trong kỳ này"));
        assertThat(paragraphs(desk.letter(desk.material(QUARTER))))
                .anyMatch(text -> text.contains("lãnh đạo quyết định không áp dụng"));
    }

    @Test
    void what_colleagues_give_is_put_together_and_printed() throws IOException {
        Supplement paper = new Supplement(Optional.of(new Supplement.Paper(2, 40, 1)), List.of(), List.of());
        Supplement others = new Supplement(
                Optional.empty(),
                List.of(new Supplement.Provider(
                        "VNPT",
                        3,
                        2,
                        Optional.of(new Figures.Spread(Duration.ofMinutes(4), Duration.ofMinutes(9))),
                        Optional.empty())),
                List.of(new Supplement.Drill(LocalDate.of(2026, 11, 20), "mất điện", 12, "Đạt yêu cầu.")));
        ReportDesk full = desk(NOW, List.of(period -> paper, period -> others));
        byte[] letter = full.letter(full.material(QUARTER));
        assertThat(paragraphs(letter))
                .contains("- Ngày 20/11/2026 diễn tập mất điện, 12 người tham gia. Đạt yêu cầu.")
                .anyMatch(text -> text.contains("2 lần; đã nhập bù 40 hồ sơ, ngoài ra còn 1"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            assertThat(document.getTables()).anyMatch(table -> table.getText().contains("VNPT"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        full.book(full.material(QUARTER), of -> "http://localhost" + ReportAddress.behind(of), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheet("Hồ sơ giấy");
            assertThat(sheet.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(40);
            assertThat(sheet.getRow(6).getCell(1).getHyperlink().getAddress())
                    .isEqualTo("http://localhost/admin/reports/entries?quarter=2026Q4&part=paper");
            assertThat(book.getSheet("Đơn vị hỗ trợ").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("VNPT");
            var drill = book.getSheet("Diễn tập").getRow(5);
            assertThat(drill.getCell(0).getLocalDateTimeCellValue()).isEqualTo("2026-11-20T00:00");
            assertThat(drill.getCell(2).getNumericCellValue()).isEqualTo(12);
        }
        assertThat(full.supplement(full.material(QUARTER)))
                .extracting(ReportDesk.Taken::id)
                .containsExactly("paper", "providers", "drills", "drill-counts");
        assertThat(desk.supplement(desk.material(QUARTER))).isEmpty();
    }

    @Test
    void what_colleagues_give_stands_beside_earlier_times_and_leads_to_its_incidents() throws IOException {
        printers(3, "2026-10-05T08:00");
        Supplement.Source vnpt = period -> {
            int calls = period.equals(QUARTER) ? 3 : period.equals(QUARTER.before()) ? 7 : 0;
            Supplement.Provider provider =
                    new Supplement.Provider("VNPT Yên Bình", calls, 2, Optional.empty(), Optional.empty());
            return new Supplement(Optional.of(new Supplement.Paper(1, 10 * calls, 0)), List.of(provider), List.of())
                    .from(List.of(
                            new Supplement.Behind(ReportAddress.Part.PROVIDERS, "VNPT Yên Bình", List.of(3, 1, 3)),
                            new Supplement.Behind(ReportAddress.Part.PAPER, "", List.of(2))));
        };
        ReportDesk full = desk(NOW, List.of(vnpt));
        Material material = full.material(QUARTER);
        List<ReportDesk.Taken> taken = full.supplement(material);
        assertThat(taken.get(0).rows().get(1)).extracting(cell -> cell.text()).endsWith("30", "70", "0");
        assertThat(taken.get(1).rows().get(0))
                .extracting(cell -> cell.text())
                .containsExactly("VNPT Yên Bình", "3", "2", "–", "–", "0", "0", "7", "–", "–", "0", "0", "–", "–", "0");
        assertThat(taken.get(1).rows().get(0).get(7).link())
                .contains("/admin/reports/entries?quarter=2026Q3&part=providers&name=VNPT+Y%C3%AAn+B%C3%ACnh");
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(full.letter(material)))) {
            assertThat(letter.getTables())
                    .anyMatch(table -> table.getText().contains("Số hồ sơ nhận bằng giấy, đã nhập bù\t30\t70\t0"));
            assertThat(letter.getParagraphs()).anyMatch(one -> one.getText().contains("không còn số biên nhận"));
        }
        ReportDesk.Behind behind = full.behind(QUARTER, ReportAddress.Part.PROVIDERS, "VNPT Yên Bình", 0, 9);
        assertThat(behind.count()).isEqualTo(2);
        assertThat(behind.shown()).extracting(Summary::number).containsExactly(1, 3);
        assertThat(full.behind(QUARTER, ReportAddress.Part.PAPER, "", 1, 9).shown())
                .isEmpty();
    }

    @Test
    void what_cannot_be_asked_for_is_refused_with_a_reason() {
        assertThat(Stream.of(
                        desk.asked("2026Q5", "", ""),
                        desk.asked("quý IV", "", ""),
                        desk.asked("2026Q4", "2026-10-01", "2026-10-02"),
                        desk.asked("", "2026-02-30", "2026-03-01"),
                        desk.asked("", "2026-10-01", ""),
                        desk.asked("", "2026-10-02", "2026-10-01"),
                        desk.asked("", "2020-10-02", "2026-10-01"),
                        desk.asked("2027Q2", "", "")))
                .extracting(asked -> asked.refusal().orElse("taken"))
                .containsExactly(
                        "report.refused.quarter",
                        "report.refused.quarter",
                        "report.refused.both",
                        "report.refused.date",
                        "report.refused.date",
                        "report.refused.order",
                        "report.refused.too-long",
                        "report.refused.future");
        assertThat(desk.asked("", "01/10/2026", "14/12/2026").period())
                .contains(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 14)));
        assertThat(desk.asked("", "", "").period())
                .contains(Period.quarter("2027Q1").orElseThrow());
    }
}
