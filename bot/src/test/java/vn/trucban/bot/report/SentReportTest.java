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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.kept.NumberClaims;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.report.PeriodPaper.Became;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What was sent for a period stays as it was sent; nothing is sent over a leader's head; some days may stand for a quarter. */
class SentReportTest {
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();
    private static final Period DAYS = new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 14));
    private static final LocalDate SIGNED = LocalDate.of(2027, 1, 4);

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryPeriodPaperStore papers = new InMemoryPeriodPaperStore();
    private final ReportDesk desk = desk("2027-01-04T08:00");

    private ReportDesk desk(String now) {
        return new ReportDesk(
                        incidents.store(),
                        papers,
                        ContentLibrary.builtIn()::current,
                        List.of(),
                        Clock.fixed(at(now), ZoneOffset.UTC))
                .beside((number, year) ->
                        Optional.of("Báo cáo sự cố SC-3").filter(any -> number.equals("08/BC-TTPVHCC")));
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
    void a_number_that_another_paper_is_just_getting_is_refused_and_free_again_once_it_was_given_back() {
        NumberClaims claims = papers.numberClaims();
        claims.first(new NumberClaims.Claim("07/BC-TTPVHCC", 2027, "filing/3", "Báo cáo SC-3", at("2027-01-04T08:00")));
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Anh Tuấn")).isEqualTo(Answer.USED_NUMBER);
        claims.drop("07/BC-TTPVHCC", 2027, "filing/3");
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.sent(QUARTER.before(), "7", SIGNED, "Chị Lan")).isEqualTo(Answer.USED_NUMBER);
        assertThat(desk.unsent(QUARTER, "bấm nhầm", "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.sent(QUARTER.before(), "7", SIGNED, "Chị Lan")).isEqualTo(Answer.DONE);
    }

    @Test
    void the_report_that_was_sent_keeps_its_figures_its_number_and_its_date() throws IOException {
        printers(2, "2026-10-05T08:00");
        Instant found = at("2026-12-30T08:00");
        Incident outage = incidents.resolved(
                incidents.taken(incidents.reported(PlaybookId.INTERNET, "mất mạng", found), found.plusSeconds(60)),
                "đứt cáp",
                found.plusSeconds(3600));
        assertThat(desk.sentLetter(QUARTER)).isEmpty();
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Anh Tuấn")).isEqualTo(Answer.DONE);
        byte[] sent = desk.sentLetter(QUARTER).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sent))) {
            assertThat(document.getTables().get(0).getText())
                    .contains("Số: 07/BC-TTPVHCC", "ngày 04 tháng 01 năm 2027");
        }
        incidents.reopened(outage, at("2027-02-15T08:00"));
        printers(3, "2026-11-05T08:00");
        ReportDesk later = desk("2027-02-15T09:00");
        assertThat(later.sentLetter(QUARTER))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(sent));
        assertThat(paragraphs(sent)).anyMatch(text -> text.contains("ghi nhận 3 sự cố"));
        assertThat(paragraphs(later.letter(later.material(QUARTER))))
                .anyMatch(text -> text.contains("ghi nhận 6 sự cố"));
    }

    @Test
    void nothing_of_it_changes_before_its_sending_is_taken_back_and_both_papers_stay() {
        desk.sent(QUARTER, "7", SIGNED, "Anh Tuấn");
        byte[] first = desk.sentLetter(QUARTER).orElseThrow();
        assertThat(desk.sent(QUARTER, "8/BC", SIGNED, "Anh Tuấn")).isEqualTo(Answer.SENT_ALREADY);
        assertThat(desk.fill(QUARTER, List.of(new Typed("signer", "", "Nguyễn Văn Tuấn")), "")
                        .answer())
                .isEqualTo(Answer.SENT_ALREADY);
        desk.unsent(QUARTER, "sai số", "Chị Lan");
        assertThat(desk.sentLetter(QUARTER)).isEmpty();
        assertThat(desk.fill(QUARTER, List.of(new Typed("signer", "", "Nguyễn Văn Tuấn")), "")
                        .answer())
                .isEqualTo(Answer.DONE);
        assertThat(desk.sent(QUARTER, "6", SIGNED, "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.sentLetter(QUARTER))
                .hasValueSatisfying(bytes -> assertThat(bytes).isNotEqualTo(first));
        assertThat(desk.sentLetter(QUARTER, FileDigest.of(first)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(first));
        assertThat(desk.sentLetter(DAYS, FileDigest.of(first))).isEmpty();
    }

    @Test
    void nothing_goes_out_while_a_leader_has_to_decide_on_a_proposal_and_the_next_report_knows_each() {
        printers(5, "2026-10-05T08:00");
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Chị Lan")).isEqualTo(Answer.UNDECIDED);
        assertThat(desk.paper(QUARTER).flatMap(PeriodPaper::sent)).isEmpty();
        desk.decide(QUARTER, "printer-often", Verdict.ACCEPTED, "", "Anh Tuấn");
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Chị Lan")).isEqualTo(Answer.DONE);
        assertThat(desk.decide(QUARTER, "printer-often", Verdict.DROPPED, "", "Anh Tuấn"))
                .isEqualTo(Answer.SENT_ALREADY);
        assertThat(desk("2027-04-02T08:00")
                        .material(Period.quarter("2027Q1").orElseThrow())
                        .earlier())
                .extracting(PeriodPaper.Decided::rule)
                .containsExactly("printer-often");
    }

    @Test
    void some_days_sent_instead_of_a_quarter_settle_it_and_its_next_report_takes_up_their_proposals() {
        printers(5, "2026-10-05T08:00");
        desk.decide(DAYS, "printer-often", Verdict.ACCEPTED, "", "Anh Tuấn");
        assertThat(desk.covered(DAYS)).containsExactly(QUARTER);
        assertThat(desk.sent(DAYS, "7", SIGNED, true, "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.insteadOf(QUARTER).map(PeriodPaper::key)).contains(DAYS.key());
        Period next = Period.quarter("2027Q1").orElseThrow();
        ReportDesk later = desk("2027-04-02T08:00");
        assertThat(later.material(next).earlier()).hasSize(1);
        assertThat(later.earlier(next)).isEqualTo(DAYS);
        assertThat(later.became(later.earlier(next), "printer-often", Became.DONE, "", "Anh Tuấn"))
                .isEqualTo(Answer.DONE);

        desk.unsent(DAYS, "bấm nhầm", "Chị Lan");
        assertThat(desk.insteadOf(QUARTER)).isEmpty();
    }

    @Test
    void days_that_are_sent_one_after_the_other_take_up_each_others_proposals() {
        printers(5, "2026-10-05T08:00");
        desk.decide(DAYS, "printer-often", Verdict.ACCEPTED, "", "Anh Tuấn");
        desk.sent(DAYS, "7", SIGNED, false, "Anh Tuấn");
        Period next = new Period(LocalDate.of(2026, 12, 15), LocalDate.of(2027, 3, 14));
        assertThat(next.before()).isNotEqualTo(DAYS);
        assertThat(desk("2027-03-15T08:00").material(next).earlier()).hasSize(1);
    }

    @Test
    void less_than_half_of_a_quarter_stands_for_none_and_a_year_for_all_of_its_own() {
        assertThat(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 10)).quartersCovered())
                .isEmpty();
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).quartersCovered())
                .extracting(Period::key)
                .containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4");
        assertThat(QUARTER.quartersCovered()).isEmpty();
    }

    @Test
    void a_number_that_another_paper_of_the_year_has_is_refused() {
        assertThat(desk.sent(QUARTER, "8", SIGNED, "Anh Tuấn")).isEqualTo(Answer.USED_NUMBER);
        assertThat(desk.holder("8", SIGNED)).contains("Báo cáo sự cố SC-3");
        assertThat(desk.sent(QUARTER, "7", SIGNED, "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.sent(DAYS, "07", SIGNED, "Anh Tuấn")).isEqualTo(Answer.USED_NUMBER);
        assertThat(desk.holder("7", SIGNED)).contains("Báo cáo quý IV năm 2026");
    }

    @Test
    void a_quarter_that_is_not_over_is_compared_with_as_many_days_of_the_others() {
        printers(20, "2026-07-10T08:00");
        printers(4, "2026-10-02T08:00");
        ReportDesk early = desk("2026-10-15T10:00");
        Material material = early.material(QUARTER);
        assertThat(material.before().period())
                .isEqualTo(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 15)));
        assertThat(material.yearEarlier().period().to()).isEqualTo(LocalDate.of(2025, 10, 15));
        assertThat(early.sentences(material))
                .extracting(Paragraph::text)
                .anyMatch(text -> text.contains("từ ngày 01/07/2026 đến ngày 15/07/2026: 6 sự cố"));
        assertThat(desk.material(QUARTER).before().period().key()).isEqualTo("2026Q3");
    }

    @Test
    void the_log_says_when_it_began_beside_when_it_was_found() throws IOException {
        Instant found = at("2026-11-23T09:00");
        incidents.said(
                incidents.reported(PlaybookId.INTERNET, "mất mạng", found), false, at("2026-11-23T07:30"), found);
        printers(1, "2026-11-24T08:00");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        desk.log(QUARTER, log);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(log.toByteArray()))) {
            XSSFRow first = book.getSheetAt(0).getRow(4);
            assertThat(first.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-11-23T09:00");
            assertThat(new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(first.getCell(1)))
                    .isEqualTo("23/11/2026 09:00");
            assertThat(first.getCell(4).getStringCellValue()).isEqualTo("mất mạng (xảy ra từ 7h30 ngày 23/11/2026)");
            assertThat(book.getSheetAt(0).getRow(5).getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo("2026-11-24T08:00");
        }
    }

    @Test
    void what_had_begun_before_the_quarter_ended_interrupted_it_though_it_was_found_after_it() {
        Period third = Period.quarter("2026Q3").orElseThrow();
        Instant found = at("2026-10-01T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", found);
        outage = incidents.said(outage, false, at("2026-09-30T15:00"), found.plusSeconds(60));
        incidents.resolved(incidents.taken(outage, found.plusSeconds(90)), "đứt cáp", at("2026-10-01T09:00"));
        Figures september = desk.material(third).figures();
        assertThat(september.count()).isZero();
        assertThat(september.interrupted()).isEqualTo(Duration.ofHours(2));
        assertThat(desk.behind(new SliceOf(third, Slice.of(PlaybookId.INTERNET, Slice.Which.LASTING)), 0, 9)
                        .count())
                .isEqualTo(1);
        assertThat(desk.behind(new SliceOf(third, Slice.of(Slice.Which.ALL)), 0, 9)
                        .count())
                .isZero();
        assertThat(desk.behind(new SliceOf(third, Slice.of(Slice.Which.OPEN)), 0, 9)
                        .count())
                .isZero();
        assertThat(desk.material(QUARTER).figures().interrupted()).isEqualTo(Duration.ofMinutes(90));
        assertThat(desk.sentences(desk.material(third)))
                .extracting(Paragraph::text)
                .anyMatch(text -> text.contains("không ghi nhận sự cố mới nào"));
    }
}
