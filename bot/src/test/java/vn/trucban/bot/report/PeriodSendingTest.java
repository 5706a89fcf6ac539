package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What people do about the report of a period: proposals whose figures move, its number, who signs it, that it was sent and was not. */
class PeriodSendingTest {
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

    private Answer fill(String blank, String text) {
        return desk.fill(QUARTER, List.of(new Typed(blank, "", text)), "").answer();
    }

    @Test
    void a_period_that_is_not_over_cannot_have_been_reported() {
        ReportDesk early = desk(at("2026-12-31T16:00"), List.of());
        assertThat(early.sent(QUARTER, "05/BC-TTPVHCC", LocalDate.of(2026, 12, 31), "Anh Tuấn"))
                .isEqualTo(Answer.NOT_OVER);
        assertThat(desk.sent(QUARTER, "05/BC-TTPVHCC", LocalDate.of(2026, 12, 31), "Anh Tuấn"))
                .isEqualTo(Answer.BAD_DATE);
        assertThat(desk.paper(QUARTER)).isEmpty();
    }

    @Test
    void a_mark_of_sending_is_taken_back_with_a_reason_that_stays() {
        assertThat(desk.unsent(QUARTER, "bấm nhầm", "Anh Tuấn")).isEqualTo(Answer.NOT_SENT);
        desk.sent(QUARTER, "5", LocalDate.of(2027, 1, 4), "Anh Tuấn");
        assertThat(desk.material(QUARTER).sent().orElseThrow().number()).isEqualTo("05/BC-TTPVHCC");
        assertThat(desk.unsent(QUARTER, " ", "Chị Lan")).isEqualTo(Answer.NO_REASON);
        assertThat(desk.unsent(QUARTER, "bấm nhầm", "Chị Lan")).isEqualTo(Answer.DONE);
        assertThat(desk.material(QUARTER).sent()).isEmpty();
        PeriodPaper.Undone undone = desk.paper(QUARTER).orElseThrow().undone().get(0);
        assertThat(undone.by()).isEqualTo("Chị Lan");
        assertThat(undone.why()).isEqualTo("bấm nhầm");
        assertThat(undone.sent().by()).isEqualTo("Anh Tuấn");
    }

    @Test
    void the_plan_it_stands_on_and_who_signs_it_are_filled_in() throws IOException {
        assertThat(fill("../x", "y")).isEqualTo(Answer.NO_SUCH_BLANK);
        assertThat(fill("signer", "x".repeat(121))).isEqualTo(Answer.BLANK_TOO_LONG);
        assertThat(paragraphs(desk.letter(desk.material(QUARTER))))
                .as("nothing goes out with dots")
                .noneMatch(text -> text.contains("Căn cứ Kế hoạch") || text.contains("...."));
        fill("plan", "số 12/KH-UBND ngày 05/01/2026");
        fill("authority", "KT. Giám đốc / Phó Giám đốc");
        fill("signer", "Nguyễn Văn Tuấn");
        byte[] letter = desk.letter(desk.material(QUARTER));
        assertThat(paragraphs(letter))
                .anyMatch(text -> text.startsWith("Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            String foot = document.getTables()
                    .get(document.getTables().size() - 1)
                    .getRow(0)
                    .getCell(1)
                    .getText();
            assertThat(foot)
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Tuấn")
                    .doesNotContain("/");
        }
    }

    @Test
    void number_and_date_of_what_was_sent_stand_in_the_letter() throws IOException {
        assertThat(desk.sent(QUARTER, "số 5; drop", LocalDate.of(2027, 1, 4), "Anh Tuấn"))
                .isEqualTo(Answer.BAD_NUMBER);
        assertThat(desk.sent(QUARTER, "05/BC-TTPVHCC", LocalDate.of(2027, 1, 9), "Anh Tuấn"))
                .isEqualTo(Answer.BAD_DATE);
        assertThat(desk.paper(QUARTER)).isEmpty();
        assertThat(desk.sent(QUARTER, "05/BC-TTPVHCC", LocalDate.of(2027, 1, 4), "Anh Tuấn"))
                .isEqualTo(Answer.DONE);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(desk.letter(desk.material(QUARTER))))) {
            String head = document.getTables().get(0).getText();
            assertThat(head).contains("Số: 05/BC-TTPVHCC", "Đồng Phúc, ngày 04 tháng 01 năm 2027");
        }
    }

    @Test
    void an_accepted_proposal_says_the_figures_that_the_table_above_it_says() throws IOException {
        printers(5, "2026-10-05T08:00");
        ReportDesk early = desk(at("2026-11-20T08:00"), List.of());
        early.decide(QUARTER, "printer-often", Verdict.ACCEPTED, "", "Anh Tuấn");
        printers(4, "2026-12-01T08:00");
        assertThat(paragraphs(desk.letter(desk.material(QUARTER))))
                .anyMatch(text -> text.startsWith("- Máy in gặp sự cố 9 lần"))
                .noneMatch(text -> text.contains("sự cố 5 lần"));
        Material.Proposed moved = desk.material(QUARTER).proposals().get(0);
        assertThat(moved.moved()).isTrue();
        assertThat(moved.drawn()).contains("9 lần");

        desk.sent(QUARTER, "05/BC-TTPVHCC", LocalDate.of(2027, 1, 4), "Anh Tuấn");
        ReportDesk next = desk(at("2027-04-02T08:00"), List.of());
        assertThat(paragraphs(next.letter(next.material(Period.quarter("2027Q1").orElseThrow()))))
                .anyMatch(text -> text.startsWith("- Đề xuất “Máy in gặp sự cố 9 lần"));
    }

    @Test
    void an_edited_proposal_keeps_its_words_and_is_marked_where_the_figures_moved() throws IOException {
        printers(5, "2026-10-05T08:00");
        desk.decide(QUARTER, "printer-often", Verdict.EDITED, "- Năm lần hỏng: đề nghị mua máy in.", "Anh Tuấn");
        assertThat(desk.material(QUARTER).proposals().get(0).moved()).isFalse();
        printers(1, "2026-12-01T08:00");
        assertThat(desk.material(QUARTER).proposals().get(0).moved()).isTrue();
        assertThat(paragraphs(desk.letter(desk.material(QUARTER)))).contains("- Năm lần hỏng: đề nghị mua máy in.");
    }
}
