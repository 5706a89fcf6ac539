package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;

/** While words are awaited, the numbers that a channel without buttons shows lead out; and a photo proves only what it is said to prove. */
class WaysOutTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);

    private NoticeOffice.Phone whatIsInterrupted() {
        String other = office.template("interruption-other");
        return an.writes("/thongbao").presses("Tạm gián đoạn").presses(other).sees("Việc gì gián đoạn?");
    }

    @Test
    void the_number_of_the_way_out_discards_after_a_word_of_assent() {
        whatIsInterrupted().writes("1").sees("ĐỒNG Ý").writes("đồng ý").sees("Đã bỏ");
        assertThat(office.newest().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void without_assent_the_draft_is_where_it_was() {
        whatIsInterrupted()
                .writes("1")
                .writes("không")
                .hasSeen("chưa làm gì cả")
                .sees("Việc gì gián đoạn?");
        an.writes("hệ thống lấy số bị hỏng").sees("Gián đoạn từ mấy giờ");
        assertThat(office.newest().request().values()).containsEntry("what", "hệ thống lấy số bị hỏng");
    }

    @Test
    void the_number_of_a_person_reaches_a_person() {
        whatIsInterrupted().writes("2").hasSeen("SC-1");
        assertThat(office.newest().stage()).isEqualTo(Stage.DRAFT);
        assertThat(office.newest().request().values()).doesNotContainKey("what");
    }

    @Test
    void where_a_number_may_be_the_answer_it_is_and_the_way_out_is_said() {
        an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Bão, áp thấp nhiệt đới")
                .sees("Bão nào?", "nhắn THÔI")
                .writes("1");
        assertThat(office.newest().request().values()).containsEntry("storm", "1");
        an.writes("thôi")
                .sees("Đã dừng")
                .isOffered("Soạn tiếp " + office.newest().serial().value());
    }

    @Test
    void a_number_shown_under_the_question_for_a_reason_is_no_reason() {
        Broadcast storm = office.submitted(an);
        binh.presses("Trả lại").sees("Cần sửa gì").isOffered("Gặp người trực").writes("1");
        assertThat(office.notices.find(storm.id()).orElseThrow().stage()).isEqualTo(Stage.SUBMITTED);
        binh.presses("Trả lại").writes("3");
        assertThat(office.notices.find(storm.id()).orElseThrow().stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void a_photo_while_a_draft_is_looked_at_is_asked_about() {
        office.storm(an);
        an.writes("https://kttv.example.vn/12").sees("Xem kỹ").photographs("p1").sees("bản tin gốc");
        assertThat(office.newest().source().orElseThrow().proof()).contains("https://kttv.example.vn/12");
        an.presses("Đúng, kèm vào thông báo").sees("Xem kỹ");
        assertThat(office.newest().source().orElseThrow().proof()).contains("photo:simulator:p1");
        an.photographs("p2").writes("không").sees("máy gì, bị sao").writes("máy in kẹt giấy rồi");
        assertThat(office.newest().source().orElseThrow().proof()).contains("photo:simulator:p1");
        assertThat(office.pictures()).containsExactly("p2");
    }

    @Test
    void what_is_written_beside_the_question_about_a_photo_goes_into_the_draft() {
        office.storm(an);
        an.writes("https://kttv.example.vn/12").presses("Sửa nội dung").presses("Bão nào?");
        an.photographs("p1")
                .photographs("p2")
                .sees("bản tin gốc")
                .writes("bão số 4")
                .sees("Xem kỹ");
        assertThat(office.newest().request().values()).containsEntry("storm", "bão số 4");
        an.presses("Trình duyệt").sees("Đã trình");
        assertThat(office.newest().source().orElseThrow().proof()).contains("https://kttv.example.vn/12");
    }
}
