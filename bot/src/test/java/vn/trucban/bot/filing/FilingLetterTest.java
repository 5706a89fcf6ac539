package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** What the letter tells of calls outside, some of which were written down by mistake. */
class FilingLetterTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Instant FOUND = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CALLED = "Đã gọi VNPT, không nghe máy";

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", FOUND);

    private void entered(IncidentEvent.Kind kind, int second, String text) {
        Instant at = FOUND.plusSeconds(second);
        outage = incidents.entered(outage, new OutsideFact(kind, at, new PersonId("lan"), "Chị Lan", text, false));
    }

    private void corrected(int second, Instant wrong) {
        String when = new Moments(CONTENT.messages()).full(wrong);
        entered(
                IncidentEvent.Kind.OUTSIDE_CORRECTED,
                second,
                CONTENT.messages().text("outside.fact.wrong", Map.of("text", CALLED, "when", when)));
    }

    private Filing filing() {
        return Filing.begun(
                outage.number(),
                outage.id(),
                Optional.empty(),
                CONTENT.reporting().recipients());
    }

    private List<String> paragraphs(Filing filing, List<LateFact> late) {
        FilingLetter.Known known = new FilingLetter.Known(new Course(outage, late, CONTENT), blank -> "", List.of());
        return new FilingLetter(filing, outage, known, CONTENT, FOUND.plusSeconds(36000))
                .letter().body().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text())
                        .toList();
    }

    private List<String> story() {
        return paragraphs(filing(), List.of()).stream()
                .filter(text -> text.contains(CALLED))
                .toList();
    }

    private static Instant after(int minutes) {
        return FOUND.plusSeconds(minutes * 60L);
    }

    /** From 8h00 on; it really began at 7h50, and was over at 10h20. */
    private List<LateFact> anOutageWithEverything() {
        outage = incidents.described(outage, "đèn LOS đỏ, cả hai tầng", after(2));
        fact(IncidentEvent.Kind.RAISED, 20, "Trực Ban", "Chưa có người nhận hoặc chưa có tin. Đã báo: Anh Tuấn");
        fact(IncidentEvent.Kind.RAISED, 25, "Trực Ban", "Gọi lại bậc cuối. Đã báo: Anh Tuấn");
        outage = incidents.taken(outage, after(26));
        String list = "Chứng thực bản sao, Khai sinh";
        fact(IncidentEvent.Kind.PAPER_ON, 30, "Chị Lan", "Bắt đầu tiếp nhận hồ sơ giấy. Nhận được: " + list);
        fact(
                IncidentEvent.Kind.PAPER_ON,
                40,
                "Anh Tuấn",
                "Đổi việc tiếp nhận hồ sơ giấy. Nhận được: " + list + ", Khai tử");
        outage = incidents.noted(outage, "đang thay dây", after(60));
        outage = incidents.said(outage, false, after(-10), after(70));
        outage = incidents.resolved(outage, "đứt dây", after(150));
        outage = incidents.said(outage, true, after(140), after(160));
        fact(
                IncidentEvent.Kind.PAPER_OFF,
                151,
                "Trực Ban",
                "Sự cố đã đóng nên dừng tiếp nhận hồ sơ giấy. Gỡ thông báo ở cửa, rồi nhập bù các phiếu đã nhận");
        return List.of(
                new LateFact(after(15), "Chị Lan", "kiểm tra tủ mạng", after(200)),
                new LateFact(after(50), "", "", after(200)));
    }

    private void fact(IncidentEvent.Kind kind, int minute, String who, String text) {
        outage = incidents.entered(outage, new OutsideFact(kind, after(minute), new PersonId("lan"), who, text, false));
    }

    /** UBND xã reads it first, and is to see that it was told. */
    @Test
    void that_leaders_were_told_is_in_the_course_and_who_is_named_in_a_fact_is_not_named_twice() {
        fact(IncidentEvent.Kind.LEADERS_INFORMED, 1, "Trực Ban", "Báo lãnh đạo biết: Vũ Đức Minh, Đỗ Thị Thu");
        fact(IncidentEvent.Kind.COMMAND_CALLED, 2, "Chị Hoa", "Chị Hoa (Hậu cần) đã nhận lệnh");
        assertThat(paragraphs(filing(), List.of()))
                .contains(
                        "- 8h01 ngày 23/11/2026: Báo lãnh đạo biết: Vũ Đức Minh, Đỗ Thị Thu.",
                        "- 8h02 ngày 23/11/2026: Chị Hoa (Hậu cần) đã nhận lệnh.");
    }

    @Test
    void the_course_is_told_in_plain_sentences_in_the_order_in_which_it_happened() {
        List<LateFact> late = anOutageWithEverything();
        assertThat(paragraphs(filing(), late).stream().filter(line -> line.startsWith("- ")))
                .containsExactly(
                        "- 7h50 ngày 23/11/2026: sự cố bắt đầu xảy ra (đ/c Anh Minh xác định).",
                        "- 8h00 ngày 23/11/2026: đ/c Chị Hoa báo sự cố.",
                        "- 8h00 ngày 23/11/2026: đã báo đ/c Anh Minh.",
                        "- 8h02 ngày 23/11/2026: đ/c Chị Hoa cho biết “đèn LOS đỏ, cả hai tầng”.",
                        "- 8h15 ngày 23/11/2026, đ/c Chị Lan: Kiểm tra tủ mạng.",
                        "- 8h20 ngày 23/11/2026: đã báo đ/c Anh Tuấn.",
                        "- 8h26 ngày 23/11/2026: đ/c Anh Minh nhận xử lý.",
                        "- 8h30 ngày 23/11/2026: Trung tâm tiếp nhận hồ sơ giấy với các thủ tục: Chứng thực bản sao, Khai sinh.",
                        "- 8h40 ngày 23/11/2026: Trung tâm điều chỉnh danh mục thủ tục nhận hồ sơ giấy.",
                        "- 8h50 ngày 23/11/2026: nội dung đã xóa theo yêu cầu.",
                        "- 10h20 ngày 23/11/2026: sự cố thực tế đã được khắc phục (đ/c Anh Minh xác định).",
                        "- 10h30 ngày 23/11/2026: đ/c Anh Minh báo đã xử lý xong.",
                        "- 10h31 ngày 23/11/2026: Trung tâm dừng tiếp nhận hồ sơ giấy.");
    }

    @Test
    void what_the_reporter_was_asked_to_describe_stands_beside_the_report() {
        outage = incidents.described(outage, "đèn LOS đỏ", after(2));
        assertThat(paragraphs(filing(), List.of()).get(0)).contains("Biểu hiện được báo: “mất mạng; đèn LOS đỏ”.");
        outage = incidents.reported(PlaybookId.SOFTWARE, "Lỗi phần mềm", FOUND);
        assertThat(paragraphs(filing(), List.of()).get(0))
                .as("nobody said what only stands on the button")
                .contains("Biểu hiện được báo: Lỗi phần mềm.");
        outage = incidents.described(outage, "iGate báo lỗi 502", after(1));
        outage = incidents.described(outage, "đã sáng đèn rồi", after(45));
        assertThat(paragraphs(filing(), List.of()).get(0)).contains("Biểu hiện được báo: “iGate báo lỗi 502”.");
    }

    @Test
    void what_was_typed_into_the_blanks_are_sentences() {
        Filing filled = filing().fill(Blank.REQUEST, "không")
                .fill(Blank.CAUSE, "đứt dây")
                .fill(Blank.AFFECTED, "ba quầy");
        assertThat(paragraphs(filled, List.of()))
                .contains("Trung tâm không có kiến nghị.", "Đứt dây.", "Phạm vi ảnh hưởng: ba quầy.");
        assertThat(paragraphs(filled.fill(Blank.REQUEST, "hai đường truyền."), List.of()))
                .contains("Hai đường truyền.");
        assertThat(paragraphs(filled.fill(Blank.CAUSE, "đứt dây. do xe cẩu vướng"), List.of()))
                .contains("Đứt dây. Do xe cẩu vướng.");
    }

    @Test
    void what_was_typed_after_a_full_stop_of_the_desk_begins_with_a_capital() {
        fact(IncidentEvent.Kind.REOPENED, 1, "Chị Lan", "Mở lại. đèn vẫn đỏ");
        assertThat(paragraphs(filing(), List.of()))
                .contains("- 8h01 ngày 23/11/2026, đ/c Chị Lan: Mở lại. Đèn vẫn đỏ.");
    }

    @Test
    void of_two_calls_in_one_minute_the_one_that_was_no_mistake_is_told() {
        entered(IncidentEvent.Kind.OUTSIDE_CALLED, 61, CALLED);
        entered(IncidentEvent.Kind.OUTSIDE_CALLED, 95, CALLED);
        corrected(200, FOUND.plusSeconds(95));
        assertThat(story()).singleElement().asString().endsWith(CALLED + ".");
        corrected(210, FOUND.plusSeconds(61));
        assertThat(story()).isEmpty();
    }
}
