package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Answer;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.channel.OutgoingMessage;

/** One leader at night, with a PIN and without a second leader. */
class BreakGlassTest {
    private static final String PIN = "482913";

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final NoticeOffice.Phone admin = office.person("quan", "Anh Quản", Role.ADMIN);
    private final NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);

    private void hasPin(NoticeOffice.Phone leader) {
        leader.writes("/thongbao")
                .presses("Mã phát khẩn")
                .sees("mã phát khẩn mới")
                .writes(PIN);
        leader.sees("nhắn lại đúng mã").writes(PIN).sees("Đúng mã phát khẩn");
    }

    private void ready(NoticeOffice.Phone leader) {
        office.storm(leader);
        leader.writes("https://kttv.example.vn/12").isOffered("Phát ngay một mình (mã phát khẩn)");
    }

    @Test
    void the_right_pin_issues_at_once_and_everybody_who_must_know_does() {
        hasPin(an);
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)")
                .sees("chỉ dùng khi không gọi được lãnh đạo khác")
                .writes(PIN);
        an.hasSeen("Mọi bản tin ghi rõ do một lãnh đạo duyệt");
        assertThat(office.orders()).hasSize(1);
        assertThat(office.orders().get(0).texts().values())
                .allSatisfy(text -> assertThat(text).contains("một lãnh đạo duyệt"));
        binh.hasSeen("Bà An đã phát một mình").isOffered("Xác nhận đúng", "Không đồng ý");
        admin.hasSeen("Bà An đã phát một mình").isNotOffered("Xác nhận đúng");
        hoa.hasNotSeen("phát một mình");

        binh.writes("/duyet").sees("Cần một lãnh đạo khác xem lại trước");
        an.writes("/duyet").presses("Xác nhận đúng").sees("cần một lãnh đạo khác xem lại");
        binh.presses("Không đồng ý")
                .sees("không đồng ý điều gì")
                .writes("Chưa có lệnh sơ tán")
                .sees("Đã ghi ý kiến");
        an.hasSeen("không đồng ý với").hasSeen("Chưa có lệnh sơ tán");
        admin.hasSeen("Chưa có lệnh sơ tán");
        binh.writes("/duyet").sees("Không có thông báo nào chờ duyệt");
    }

    @Test
    void an_overdue_review_is_reminded_of() {
        hasPin(an);
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)").writes(PIN);
        long before = binh.received().size();
        office.moves(Duration.ofHours(24));
        assertThat(binh.received()).hasSizeGreaterThan((int) before);
        admin.hasSeen("Quá 24 giờ chưa có lãnh đạo nào xem lại");
        binh.isOffered("Xác nhận đúng").presses("Xác nhận đúng").sees("Đã xác nhận");
        long after = binh.received().size();
        office.moves(Duration.ofHours(24));
        assertThat(binh.received()).hasSize((int) after);
    }

    @Test
    void five_wrong_pins_lock_and_issue_nothing() {
        hasPin(an);
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)");
        an.writes("000111")
                .sees("còn 4 lần")
                .writes("không nhớ")
                .sees("còn 3 lần")
                .writes("1")
                .writes("22");
        an.writes("333444").sees("tạm khóa đến");
        an.presses("Phát ngay một mình (mã phát khẩn)").writes(PIN).sees("tạm khóa đến");
        assertThat(office.orders()).isEmpty();
        office.clock.move(Duration.ofMinutes(15));
        an.presses("Phát ngay một mình (mã phát khẩn)").writes(PIN);
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void a_pin_is_taken_off_the_screen_and_kept_nowhere() {
        hasPin(an);
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)").writes("739164").writes(PIN);
        assertThat(office.erased).hasSize(4).allMatch(it -> it.startsWith("an/own"));
        assertThat(office.chatStore.find(an.address()).orElseThrow().toString()).doesNotContain(PIN, "739164");
        assertThat(office.everything()).extracting(OutgoingMessage::text).noneMatch(text -> text.contains(PIN));
        Broadcast issued = office.newest();
        assertThat(issued.toString()).doesNotContain(PIN);
    }

    @Test
    void whoever_thinks_better_of_it_or_comes_back_later_types_no_pin() {
        hasPin(an);
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)").writes("thôi").sees("Đã dừng");
        an.writes(PIN);
        assertThat(office.orders()).isEmpty();
        String button = "#bg." + office.newest().id() + "." + office.newest().version();
        an.does(new Inbound.Event.Press(button, Optional.empty()));
        office.clock.move(Duration.ofMinutes(11));
        an.writes("máy in kẹt giấy rồi").isOffered("Cần hỗ trợ");
        assertThat(office.erased).hasSize(2);
    }

    @Test
    void a_pin_given_for_one_notice_issues_no_other_and_the_desk_itself_refuses() {
        hasPin(an);
        ready(an);
        Broadcast first = office.newest();
        an.presses("Phát ngay một mình (mã phát khẩn)").writes(PIN);
        ready(an);
        Broadcast second = office.newest();
        assertThat(second.id()).isNotEqualTo(first.id());
        for (String forged : List.of("#cf." + second.id() + ".BREAK_GLASS", "#ap." + second.id() + ".0")) {
            an.types(forged);
        }
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void what_another_leader_changes_before_the_pin_is_typed_is_not_issued_unseen() {
        hasPin(an);
        ready(an);
        Broadcast shown = office.newest();
        an.presses("Phát ngay một mình (mã phát khẩn)").sees("chỉ dùng khi không gọi được");
        changed(shown);
        an.writes(PIN).hasSeen("Mời xem lại bản mới");
        assertThat(office.orders()).isEmpty();
        // the old button, and one typed without a version, ask for no PIN and show what it says now
        for (String button : List.of("#bg." + shown.id() + "." + shown.version(), "#bg." + shown.id() + ".")) {
            an.does(new Inbound.Event.Press(button, Optional.empty())).isOffered("Phát ngay một mình (mã phát khẩn)");
        }
        an.hasSeen("Chữ khác.");
        assertThat(office.everything())
                .filteredOn(message -> message.text().contains("Mời xem lại bản mới"))
                .hasSize(3);
        an.presses("Phát ngay một mình (mã phát khẩn)").writes(PIN);
        assertThat(office.orders()).singleElement().satisfies(order -> assertThat(
                        order.texts().values())
                .anySatisfy(text -> assertThat(text).contains("Chữ khác.")));
    }

    private void changed(Broadcast notice) {
        Actor other = new Actor("binh", "Ông Bình", Set.of(Actor.Right.DRAFT, Actor.Right.APPROVE), Actor.Via.CHAT);
        DraftRequest another = notice.request().edit().text("Chữ khác.").done();
        assertThat(office.notices.revise(notice.id(), another, other)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void without_a_pin_there_is_nothing_to_break() {
        ready(an);
        an.presses("Phát ngay một mình (mã phát khẩn)")
                .sees("chưa đặt mã phát khẩn")
                .isOffered("Mã phát khẩn");
        hoa.writes("/mapin").sees("dành cho lãnh đạo");
        assertThat(office.orders()).isEmpty();
    }

    @Test
    void another_pin_needs_the_old_one() {
        hasPin(an);
        an.writes("/mapin").sees("mã phát khẩn đang dùng").writes("739164").sees("chưa đúng");
        an.writes(PIN)
                .sees("mã phát khẩn mới")
                .writes("123456")
                .sees("quá dễ đoán")
                .writes("12")
                .sees("6 đến 12 chữ số");
        an.writes("739164").sees("nhắn lại đúng mã").writes("739164").sees("Đúng mã phát khẩn");
    }
}
