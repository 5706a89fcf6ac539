package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;

/** Whatever comes in between, what a leader was writing is found again by the buttons on the screen. */
class OwnNoticesTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);

    private NoticeOffice.Phone binh() {
        return office.person("binh", "Ông Bình", Role.LEADER);
    }

    private NoticeOffice.Phone inTheMiddle() {
        return an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Bão, áp thấp nhiệt đới")
                .writes("bão số 3")
                .sees("Theo bản tin nào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/menu", "/start", "thôi", "/trogiup", "/suco", "/duyet"})
    void a_draft_is_gone_on_with_after_something_else(String between) {
        inTheMiddle()
                .writes(between)
                .writes("/thongbao")
                .presses("Bản nháp của tôi (1)")
                .isOffered(label("bản nháp"));
        an.presses(label("bản nháp")).sees("Theo bản tin nào");
    }

    private String label(String stage) {
        Broadcast notice = office.newest();
        String title = notice.unfilled().isEmpty() ? notice.wording().title() : "Bão, áp thấp nhiệt đới";
        return notice.serial().value() + " · " + stage + " · " + title;
    }

    @Test
    void whoever_leaves_a_draft_is_offered_it_at_once() {
        inTheMiddle().writes("/menu");
        an.presses("Soạn tiếp " + office.newest().serial().value()).sees("Theo bản tin nào");
    }

    @Test
    void the_status_in_between_leaves_the_question_open() {
        inTheMiddle().writes("/tinhtrang").writes("bản tin số 12 lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn");
        assertThat(office.newest().request().values()).containsKey("bulletin");
    }

    @Test
    void what_came_back_is_found_again_with_its_reason() {
        NoticeOffice.Phone binh = binh();
        office.submitted(an);
        binh.presses("Trả lại").writes("Ghi rõ tầng 2");
        an.writes("/menu").writes("/thongbao").presses("Bản nháp của tôi (1)").presses(label("trả lại để sửa"));
        an.hasSeen("trả lại " + office.newest().serial().value() + ": Ghi rõ tầng 2")
                .sees("Xem kỹ rồi bấm Trình duyệt")
                .presses("Trình duyệt");
        assertThat(office.newest().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void what_waits_for_its_approver_can_be_taken_back() {
        NoticeOffice.Phone binh = binh();
        office.submitted(an);
        an.isOffered("Bỏ cả thông báo")
                .writes("/thongbao")
                .presses("Bản nháp của tôi (1)")
                .presses(label("chờ duyệt"));
        an.sees("chờ duyệt")
                .presses("Bỏ cả thông báo")
                .presses("Đúng, bỏ cả thông báo")
                .sees("Đã bỏ");
        assertThat(office.newest().stage()).isEqualTo(Stage.CANCELLED);
        binh.writes("/thongbao").isNotOffered("Bản nháp của tôi (1)");
    }

    @Test
    void where_nobody_else_can_approve_it_the_author_hears_so() {
        office.submitted(an);
        an.sees("CHƯA CÓ AI DUYỆT").isOffered("Phát ngay một mình (mã phát khẩn)", "Bỏ cả thông báo");
        binh().writes("/duyet").presses("Trả lại").writes("Thêm thôn");
        an.presses("Trình duyệt").sees("Lãnh đạo khác duyệt xong là phát ngay");
    }

    @Test
    void the_drafts_are_nobody_elses_business() {
        inTheMiddle();
        NoticeOffice.Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
        officer.types("#md..").sees("dành cho lãnh đạo");
        officer.types("#go." + office.newest().id() + ".").sees("dành cho lãnh đạo");
        binh().writes("/thongbao").isNotOffered("Bản nháp của tôi (1)");
    }
}
