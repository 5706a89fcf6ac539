package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.MINH;
import static vn.trucban.bot.command.CommandOffice.NHUAN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Everything by taps: nobody types a command, and the few things that are typed answer a question. */
class CommandTalkTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    private final Thumb nhuan = new Thumb(office, talk, NHUAN);
    private final Thumb hung = new Thumb(office, talk, HUNG);
    private final Thumb lan = new Thumb(office, talk, LAN);

    @BeforeEach
    void the_water_comes_in() {
        office.flood();
    }

    private void raisedByTaps() {
        office.desk.round();
        nhuan.taps("Lập Ban chỉ huy").sees("Lũ, ngập lụt").taps("Lập ngay").sees("Máy đang gọi 9 vị trí");
    }

    @Test
    void a_leader_raises_it_with_two_taps_from_the_proposal() {
        raisedByTaps();
        assertThat(nhuan.labels())
                .containsExactly(
                        "Ghi quyết định",
                        "Soạn thông báo khẩn",
                        "Việc của tôi",
                        "Báo cáo lên trên",
                        "Gọi, trả lời thay",
                        "Kết thúc");
        nhuan.taps(Action.of(Verb.COMMAND)).sees("Ban Chỉ huy Phòng thủ dân sự xã · Lũ, ngập lụt · SC-1");
        hung.taps("Lập Ban chỉ huy").sees("Có mặt 0");
        assertThat(office.facts(Kind.COMMAND_RAISED)).hasSize(1);
    }

    @Test
    void another_kind_can_be_chosen_and_one_that_is_not_known_is_asked_for() {
        nhuan.taps(new Action(Verb.COMMAND, "lu1", "raise")).taps("Loại khác").sees("loại nào");
        assertThat(nhuan.labels()).contains("Sạt lở, động đất", "Dịch bệnh");
        nhuan.taps("Cháy, nổ, điện giật").sees("Đã lập Ban Chỉ huy ứng cứu");
        assertThat(office.command().plan().hazard()).isEqualTo("fire");
    }

    @Test
    void an_officer_cannot_raise_one() {
        lan.taps(new Action(Verb.COMMAND, "lu1", "raise")).sees("Lãnh đạo lập Ban chỉ huy");
        lan.taps(new Action(Verb.COMMAND, "lu1", "raise.flood")).sees("Lãnh đạo lập Ban chỉ huy");
        lan.taps(Action.of(Verb.COMMAND)).sees("Hiện không có Ban chỉ huy nào");
        lan.taps(new Action(Verb.COMMAND, "khong", "")).sees("Chưa lập Ban chỉ huy");
        assertThat(office.desk.find(FLOOD)).isEmpty();
    }

    @Test
    void a_technician_has_leaders_asked_by_a_tap_and_raises_it_when_none_answers() {
        Thumb binh = new Thumb(office, talk, BINH);
        binh.taps(Action.of(Verb.COMMAND)).sees("hiện chưa ai hỏi").sees("Ông Nhuận 0912 345 678");
        assertThat(binh.labels()).containsExactly("Gọi Ông Nhuận", "Gọi Anh Hùng", "Báo lãnh đạo");
        binh.taps("Báo lãnh đạo").sees("Đã báo mọi lãnh đạo").sees("Đến 2h15");
        binh.again().sees("Đến 2h15");
        assertThat(office.heard(NHUAN, "lập Ban chỉ huy")).isTrue();
        binh.taps(new Action(Verb.COMMAND, "lu1", "raise.flood")).sees("Đến 2h15");
        office.minutes(10);
        binh.taps("Lập thay lãnh đạo").sees("Lũ, ngập lụt").taps("Lập ngay").sees("Máy đang gọi");
        assertThat(binh.labels()).contains("Ghi quyết định", "Gọi, trả lời thay");
    }

    @Test
    void after_a_leaders_no_nobody_is_told_that_leaders_were_asked_just_now() {
        office.desk.round();
        nhuan.taps("Chưa cần lập");
        Thumb binh = new Thumb(office, talk, BINH);
        Action stale = new Action(Verb.COMMAND, "lu1", "raise.ask");
        int before = office.told.size();
        binh.taps(stale).sees("đã trả lời lúc 2h05: chưa cần").hasNotSeen("Đã báo");
        assertThat(office.told).hasSize(before);
    }

    @Test
    void where_only_those_who_stand_in_could_be_told_it_says_so() {
        office.people.removeAll(List.of(NHUAN, HUNG));
        Thumb binh = new Thumb(office, talk, BINH);
        binh.taps(new Action(Verb.COMMAND, "lu1", "raise.ask"))
                .sees("không nhắn được cho lãnh đạo nào")
                .hasNotSeen("Đã báo mọi lãnh đạo");
        binh.again().sees("không nhắn được cho lãnh đạo nào");
        binh.taps(new Action(Verb.COMMAND, "lu1", "raise.ask")).sees("Đã đề nghị trước đó");
        binh.taps("Lập thay lãnh đạo").taps("Lập ngay").sees("Máy đang gọi");
    }

    @Test
    void a_leader_says_that_none_is_needed_and_may_still_raise_it() {
        office.desk.round();
        nhuan.taps("Chưa cần lập").sees("Máy thôi hỏi").taps("Lập Ban chỉ huy").taps("Lập ngay");
        assertThat(office.command().standing()).isTrue();
    }

    @Test
    void a_technician_has_the_button_only_while_one_may_be_needed() {
        assertThat(talk.entry(BINH, CONTENT)).isPresent();
        assertThat(talk.entry(LAN, CONTENT)).isEmpty();
        raisedByTaps();
        assertThat(talk.entry(LAN, CONTENT)).isPresent();
        nhuan.taps("Kết thúc").taps("Kết thúc ngay");
        assertThat(talk.entry(BINH, CONTENT)).isEmpty();
    }

    @Test
    void a_member_answers_and_gets_one_action_at_a_time() {
        raisedByTaps();
        lan.taps("Đã nhận")
                .sees("vị trí Sơ tán, tìm người")
                .sees("Việc 1/2")
                .taps("Xong")
                .sees("Việc 2/2");
        lan.taps("Không làm được").sees("Vì sao").types("nước xiết quá").sees("Không làm được 1 việc");
        assertThat(office.seat("evacuation").tasks().get(1).reason()).isEqualTo("nước xiết quá");
        assertThat(office.seat("evacuation").tasks().get(0).state()).isEqualTo(Task.State.DONE);
        lan.taps("Đã đến nơi").sees("đã có mặt");
        assertThat(office.seat("evacuation").state()).isEqualTo(Seat.State.ARRIVED);
    }

    @Test
    void what_is_in_hand_comes_back_after_the_rest() {
        raisedByTaps();
        lan.taps("Đã nhận")
                .taps("Đang làm")
                .sees("Việc 1/2")
                .sees("Điểm danh")
                .taps("Xong")
                .sees("đang làm");
    }

    @Test
    void coming_counts_at_once_and_the_minutes_are_tapped_or_typed() {
        raisedByTaps();
        lan.taps("Đang đến").sees("bao nhiêu phút");
        assertThat(office.seat("evacuation").state()).isEqualTo(Seat.State.COMING);
        lan.types("mai")
                .sees("từ 1 đến 720")
                .types("0")
                .sees("từ 1 đến 720")
                .types("15 phút")
                .sees("khoảng 2h20");
        lan.taps("Đang đến").taps("40 phút").sees("khoảng 2h45");
    }

    @Test
    void who_cannot_come_is_followed_at_once_and_says_why_afterwards() {
        raisedByTaps();
        lan.taps("Không đến được").sees("Lý do");
        assertThat(office.holder("evacuation")).isEqualTo("Chị Hoa");
        lan.taps("đường bị chia cắt").sees("Đã ghi");
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().equals("Chị Lan không đến được (đường bị chia cắt)"));
        assertThat(office.holder("evacuation")).isEqualTo("Chị Hoa");
    }

    @Test
    void a_decision_is_typed_with_or_without_its_time_and_corrected_by_another() {
        raisedByTaps();
        office.minutes(20);
        nhuan.taps("Ghi quyết định").types("Cho sơ tán thôn Nà Khao").sees("Quyết định 1 · 2h25");
        nhuan.taps("Ghi quyết định")
                .types("2h10 tạm dừng tiếp nhận hồ sơ")
                .sees("lúc 2h10")
                .sees("ghi lúc 2h25");
        nhuan.taps("Đính chính 2").types("tạm dừng tiếp nhận đến hết ngày").sees("đính chính quyết định 2");
        nhuan.taps("Ghi quyết định")
                .types("23h họp")
                .sees("chưa tới")
                .types("   ")
                .sees("chưa có nội dung");
        nhuan.taps("Xem quyết định").sees("Quyết định 1").sees("Quyết định 3");
        assertThat(office.command().decisions()).hasSize(3);
        lan.taps(new Action(Verb.COMMAND, "lu1", "dec")).sees("của Ban chỉ huy");
    }

    @Test
    void somebody_ticks_for_whoever_was_called_by_telephone_and_puts_another_on_the_post() {
        raisedByTaps();
        nhuan.taps("Gọi, trả lời thay")
                .taps("Y tế: cần gọi điện")
                .sees("Trạm Y tế xã")
                .taps("Họ đang đến");
        assertThat(office.seat("medical").state()).isEqualTo(Seat.State.COMING);
        nhuan.taps("Cử người khác")
                .sees("Cử ai giữ vị trí Y tế")
                .taps("Anh Minh")
                .sees("Anh Minh");
        assertThat(office.holder("medical")).isEqualTo("Anh Minh");
        assertThat(office.heard(MINH, "Y tế")).isTrue();
    }

    @Test
    void a_report_is_read_out_and_ticked_as_sent_to_whom_by_which_way() {
        raisedByTaps();
        nhuan.taps("Ghi quyết định").types("Cho sơ tán thôn Nà Khao");
        office.minutes(60);
        nhuan.taps("Lấy nội dung")
                .sees("BÁO CÁO NHANH SỐ 1")
                .sees("nước lũ tràn vào trụ sở")
                .sees("Nà Khao");
        nhuan.taps("Đã gửi").taps("UBND tỉnh").taps("Điện thoại").sees("gửi UBND tỉnh qua Điện thoại");
        nhuan.again();
        nhuan.taps("Đã gửi").taps("Gửi đủ tất cả").taps("Trục văn bản").sees("TTPVHCC tỉnh");
        assertThat(office.command().report(1).orElseThrow().sent()).hasSize(4);
        assertThat(office.command().report(2)).isPresent();
        nhuan.taps("Báo cáo lên trên").taps("Báo cáo lên trên").sees("đã gửi đủ");
    }

    @Test
    void of_two_who_record_one_report_the_second_reads_what_the_first_has_recorded() {
        raisedByTaps();
        office.minutes(60);
        nhuan.taps("Lấy nội dung").taps("Đã gửi").taps("UBND tỉnh");
        CommandOffice.done(office.desk.sent(FLOOD, "khác", 1, Set.of("ubnd-tinh"), "van-ban", Actor.of(HUNG)));

        nhuan.taps("Điện thoại")
                .sees("đã được ghi trước đó, giữ nguyên")
                .sees("UBND tỉnh: Trục văn bản")
                .sees(HUNG.name())
                .hasNotSeen("Đã ghi báo cáo");
    }

    @Test
    void the_notice_of_the_right_kind_is_one_tap_away() {
        raisedByTaps();
        assertThat(Action.parse(nhuan.press("Soạn thông báo khẩn").payload()))
                .contains(new Action(Verb.TEMPLATE, "", "flood"));
        assertThat(CONTENT.command().hazards())
                .allSatisfy(hazard -> assertThat(CONTENT.notices()).containsKey(hazard.notice()));
    }

    @Test
    void the_end_is_asked_for_with_what_is_open_and_offers_the_all_clear() {
        raisedByTaps();
        office.warned("b1", "TB-2026-0001-0");
        nhuan.taps("Kết thúc").sees("còn việc chưa xong").sees("Chưa trả lời:").sees("TB-2026-0001-0");
        assertThat(nhuan.labels()).containsExactly("Gửi tin báo yên", "Kết thúc ngay", "Chưa, quay lại");
        nhuan.taps("Chưa, quay lại").sees("Có mặt");
        assertThat(office.command().standing()).isTrue();
        nhuan.taps("Kết thúc").taps("Kết thúc ngay").sees("Đã kết thúc").sees("chưa có tin báo yên");
        assertThat(Action.parse(nhuan.press("Gửi tin báo yên").payload()))
                .contains(new Action(Verb.ALL_CLEAR, "b1", ""));
        nhuan.again().sees("Đã kết thúc");
        assertThat(office.facts(Kind.COMMAND_ENDED)).hasSize(1);
        lan.taps("Đã nhận").sees("đã kết thúc lúc");
    }

    @Test
    void the_page_is_reached_by_a_link_that_signs_in() {
        raisedByTaps();
        nhuan.taps(new Action(Verb.COMMAND, "lu1", "page"));
        assertThat(nhuan.last().says().get(0).buttons())
                .containsExactly(
                        new Button.Link("Mở trang theo dõi", "http://xa/signin?code=CODE&next=/admin/command/lu1"));
    }

    @Test
    void broken_buttons_show_the_board() {
        raisedByTaps();
        for (String arg : List.of(
                "x",
                "ans",
                "ans.x",
                "task.9.9.done",
                "seat.99",
                "put.99",
                "rep.99",
                "rep.1.by.9.9",
                "dec.-1",
                "end.x",
                "task..",
                "...")) {
            nhuan.taps(new Action(Verb.COMMAND, "lu1", arg));
            assertThat(nhuan.last().says()).isNotEmpty();
        }
        assertThat(office.command().standing()).isTrue();
    }

    @Test
    void every_button_of_a_drill_fits_and_every_word_is_marked() {
        IncidentId drill = IncidentId.ofDrill("AB12CD34", "fresh");
        office.reported(drill, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        nhuan.taps(new Action(Verb.COMMAND, drill.value(), "raise"))
                .seesADrill()
                .taps("Lập ngay");
        nhuan.seesADrill().taps("Báo cáo lên trên").seesADrill().taps("Đã gửi").taps("Gửi đủ tất cả");
        nhuan.taps("Trục văn bản").sees("không gửi đi đâu");
        nhuan.taps("Gọi, trả lời thay");
        nhuan.taps(new Action(Verb.COMMAND, drill.value(), ""));
        assertThat(Action.parse(nhuan.press("Soạn thông báo khẩn").payload()))
                .contains(new Action(Verb.TEMPLATE, "dt", "flood"));
        assertThat(HOA.name() + BINH.name()).isNotBlank();
    }
}
