package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.outside.Deed;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Calls to those outside from a phone: everything by button but the ticket's number and a time that no button has. */
class OutsideTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_fibre_is_broken() {
        officer.writes("cả phòng mất mạng internet rồi").presses("LOS đỏ, PON không xanh");
        technician.presses("Nhận việc");
    }

    private OutgoingMessage lastTo(Phone phone) {
        var messages = office.messagesTo(phone.address());
        return messages.get(messages.size() - 1);
    }

    @Test
    void the_list_has_the_calls_what_to_say_and_what_came_of_it() {
        technician.presses("Số cần gọi");
        technician
                .sees("1. VNPT – báo hỏng Internet: 1800 1166 · chưa gọi")
                .sees("3. Trung tâm Phục vụ hành chính công tỉnh: chưa có số – nhờ quản trị viên bổ sung")
                .sees("Phải báo Trung tâm Phục vụ hành chính công tỉnh trước")
                .sees("Tôi gọi từ Trung tâm Phục vụ hành chính công xã Đồng Phúc.")
                .sees("Đèn modem: LOS đỏ, PON không xanh.");
        assertThat(lastTo(technician).buttons())
                .contains(new Button.Call("Gọi VNPT – báo hỏng Internet", "1800 1166"))
                .extracting(Button::label)
                .contains("Đã gọi VNPT", "VNPT không nghe máy", "Nơi khác", "Đã báo TTPVHCC tỉnh");
    }

    @Test
    void whoever_waits_for_help_reads_those_on_duty_for_it_first_and_whoever_works_on_it_does_not() {
        officer.presses("Số cần gọi").sees("Gọi người trực của SC-1 trước:\n☎ Anh Kỹ: 0900000001");
        assertThat(lastTo(officer).text().indexOf("Anh Kỹ: 0900000001"))
                .isLessThan(lastTo(officer).text().indexOf("1. VNPT"));
        assertThat(lastTo(officer).buttons().get(0)).isEqualTo(new Button.Call("Gọi Anh Kỹ", "0900000001"));
        technician.presses("Số cần gọi");
        assertThat(lastTo(technician).text()).doesNotContain("Gọi người trực");
    }

    @Test
    void what_the_technician_saw_and_did_is_read_out_too_and_a_ticket_is_not() {
        technician.writes("Đã khởi động lại modem, đèn LOS vẫn đỏ").writes("đang chờ họ, phiếu 00123");
        technician
                .presses("Số cần gọi")
                .sees("Người xử lý ghi tại chỗ: Đã khởi động lại modem, đèn LOS vẫn đỏ.")
                .sees("Đèn modem: LOS đỏ, PON không xanh.");
    }

    /** The question of the ticket is open when the modem burns. */
    @Test
    void a_cry_leaves_the_question_open_says_so_and_leads_back_to_it() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").sees("Họ cho số phiếu nào?");
        technician.writes("cháy modem rồi, có khói").hasSeen("Câu tôi đang hỏi lúc nãy để sau cũng được");
        technician.presses("Trả lời câu lúc nãy").sees("Họ cho số phiếu nào?");
        technician.writes("VNPT-00123").sees("Đã ghi số phiếu VNPT-00123");
    }

    @Test
    void nor_does_one_beneath_a_photo_or_reported_by_command() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT");
        technician.sendsPhoto("p1", "cháy modem rồi, có khói").hasSeen("Câu tôi đang hỏi lúc nãy để sau cũng được");
        technician.presses("Trả lời câu lúc nãy").sees("Họ cho số phiếu nào?");
        int offered = technician.received();
        technician.writes("/baocao có người ngất ở sảnh").presses("Trả lời câu lúc nãy");
        assertThat(office.messagesTo(technician.address()).subList(offered, technician.received()))
                .anyMatch(message -> message.text().contains("Câu tôi đang hỏi lúc nãy"));
        technician.sees("Họ cho số phiếu nào?").writes("VNPT-00123").sees("Đã ghi số phiếu VNPT-00123");
    }

    @Test
    void a_call_with_ticket_and_promise_is_four_taps_and_one_number() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").sees("Họ cho số phiếu nào?");
        technician.writes("55").sees("Đã ghi số phiếu 55").sees("hẹn bao giờ?");
        technician.presses("1 giờ nữa").sees("VNPT – báo hỏng Internet hẹn").sees("tôi nhắc anh/chị");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_TICKET)).hasSize(1);
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_PROMISED)).hasSize(1);
        // whoever waits hears the promise, without asking
        officer.hasSeen("hẹn").hasSeen("đ/c Anh Kỹ");
        office.moves(Duration.ofHours(1));
        office.outside().round();
        office.settle();
        technician.hasSeen("Họ đã tới chưa ạ?").presses("Họ đã xong").sees("xong việc");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_DONE)).hasSize(1);
        technician.writes("máy in kẹt giấy");
        assertThat(office.incidents().recent(5))
                .as("no question is open any more")
                .hasSize(2);
    }

    /** As people pass it on from the telephone, in one line. */
    @Test
    void a_ticket_and_a_promise_in_one_line_are_both_taken() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").writes("PH-2026/ 4471 hẹn 9h30");
        technician.hasNotSeen("hẹn bao giờ?");
        assertThat(office.outside().help(office.onlyIncident()).standing())
                .filteredOn(deed -> deed.kind() == Deed.Kind.TICKET)
                .extracting(Deed::words)
                .containsExactly("PH-2026/4471");
        assertThat(office.outside().help(office.onlyIncident()).standing())
                .filteredOn(deed -> deed.kind() == Deed.Kind.PROMISED)
                .hasSize(1);
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_PROMISED))
                .singleElement()
                .satisfies(event -> assertThat(event.text()).contains("9h30"));
    }

    @Test
    void a_ticket_without_a_digit_is_one_tap_to_be_sure_of() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").writes("mạng có lại rồi");
        technician.sees("“mạng có lại rồi” không có chữ số nào").isOffered("Đúng là số phiếu");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_TICKET)).isEmpty();
        technician.writes("HNI-AB").presses("Đúng là số phiếu").sees("Đã ghi số phiếu HNI-AB");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_TICKET)).hasSize(1);
        technician.presses("Họ không hẹn giờ");
        // too long for a button, and for a ticket
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").presses("Ghi số phiếu");
        technician
                .writes("họ bảo cứ chờ thêm chút nữa đi")
                .sees("chưa giống số phiếu")
                .isOffered("Chưa có số phiếu");
    }

    @Test
    void what_was_written_down_by_mistake_is_put_right_with_two_taps() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT").writes("0912").presses("1 giờ nữa");
        technician.presses("Ghi nhầm").sees("ghi nhầm mục nào ạ?");
        assertThat(lastTo(technician).buttons())
                .extracting(Button::label)
                .anyMatch(label -> label.endsWith("số phiếu 0912"))
                .contains("Không nhầm mục nào");
        String ticket = lastTo(technician).buttons().stream()
                .map(Button::label)
                .filter(label -> label.endsWith("số phiếu 0912"))
                .findFirst()
                .orElseThrow();
        technician.presses(ticket).sees("Đã đính chính").sees("số phiếu 0912”");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_CORRECTED)).hasSize(1);
        assertThat(office.outside()
                        .help(office.onlyIncident())
                        .matter("vnpt-internet")
                        .orElseThrow()
                        .ticket())
                .isEmpty();
        technician.presses("Họ đã xong").presses("Ghi nhầm");
        String done = lastTo(technician).buttons().get(0).label();
        assertThat(done).endsWith("họ đã xong");
        technician.presses(done).isOffered("Họ đã xong");
    }

    @Test
    void without_ticket_and_with_a_typed_time() {
        technician
                .presses("Số cần gọi")
                .presses("Đã gọi VNPT")
                .writes("chưa có")
                .sees("hẹn bao giờ?");
        technician.writes("lúc nào rảnh").sees("chưa hiểu giờ hẹn").isOffered("Hết buổi");
        technician.writes("1h").hasSeen("hẹn bao giờ?");
        technician.presses("Sửa giờ hẹn").writes("mai 8h").sees("hẹn 8h00 ngày");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_TICKET)).isEmpty();
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_PROMISED)).isNotEmpty();
    }

    @Test
    void where_nobody_answers_the_next_is_one_tap_away() {
        technician.presses("Số cần gọi").presses("VNPT không nghe máy");
        technician
                .sees("VNPT – báo hỏng Internet không nghe máy")
                .sees("Gọi tiếp Viettel")
                .sees("1800 8098");
        assertThat(lastTo(technician).buttons()).anyMatch(button -> button instanceof Button.Call);
        technician.presses("Đã gọi Viettel").presses("Chưa có số phiếu").presses("Họ không hẹn giờ");
        technician.sees("chưa hẹn giờ").sees("tôi nhắc");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_CALLED)).hasSize(2);
    }

    @Test
    void two_who_write_down_the_same_call_make_one_unless_they_say_otherwise() {
        technician.presses("Số cần gọi");
        officer.presses("Số cần gọi").presses("Đã gọi VNPT");
        technician.presses("Đã gọi VNPT").sees("Chị Hoa vừa ghi cuộc gọi này").isOffered("Là cuộc gọi khác");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_CALLED)).hasSize(1);
        technician.presses("Là cuộc gọi khác").sees("Họ cho số phiếu nào?");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_CALLED)).hasSize(2);
    }

    @Test
    void informing_the_provincial_centre_is_two_taps() {
        technician.presses("Số cần gọi").presses("Đã báo TTPVHCC tỉnh").presses("Đã nhắn Zalo");
        technician.sees("Đã báo Trung tâm Phục vụ hành chính công tỉnh bằng Zalo");
        officer.presses("Số cần gọi").sees("Đã báo");
        assertThat(office.outside().help(office.onlyIncident()).informed())
                .extracting(Deed::words)
                .containsExactly("zalo");
    }

    @Test
    void an_officer_at_the_steps_is_there_again_afterwards() {
        Phone other = office.person("mai", "Chị Mai", Role.OFFICER);
        other.writes("máy in kẹt giấy");
        int received = other.received();
        other.presses("Cần hỗ trợ");
        other.presses("Số cần gọi").sees("chưa có số");
        assertThat(other.received()).isGreaterThan(received);
    }

    @Test
    void what_nobody_knows_is_answered_with_a_sentence() {
        technician.writes(Action.of(Verb.CONTACTS, "nope").payload()).sees("Không có sự cố nào như vậy");
        String id = office.onlyIncident().id().value();
        technician.writes(new Action(Verb.OUTSIDE, id, "c~nobody").payload()).sees("Danh bạ của xã không có");
        technician
                .writes(new Action(Verb.OUTSIDE, id, "t~viettel-internet").payload())
                .writes("7");
        technician.sees("Chưa ghi cuộc gọi nào");
        technician.writes(new Action(Verb.OUTSIDE, id, "zz").payload()).sees("Gọi theo thứ tự");
        technician.writes(new Action(Verb.OUTSIDE, id, "i~x~fax").payload()).sees("gọi điện, văn bản hoặc Zalo");
        assertThat(office.outside().help(office.onlyIncident()).standing()).isEmpty();
    }

    @Test
    void a_ticket_for_what_was_closed_meanwhile_is_refused_and_asked_for_no_more() {
        technician.presses("Số cần gọi").presses("Đã gọi VNPT");
        officer.presses("Đã dùng được");
        technician.writes("55").sees("đã đóng");
        assertThat(office.onlyIncident().events(Kind.OUTSIDE_TICKET)).isEmpty();
        technician.writes("máy in kẹt giấy");
        assertThat(office.incidents().recent(5)).hasSize(2);
    }

    @Test
    void a_cry_in_answer_is_no_ticket() {
        technician
                .presses("Số cần gọi")
                .presses("Đã gọi VNPT")
                .writes("cháy rồi")
                .hasSeen("114");
        assertThat(office.incidents().numbered(1).orElseThrow().events(Kind.OUTSIDE_TICKET))
                .isEmpty();
    }

    @Test
    void those_who_save_people_hear_what_and_where_and_are_asked_for_nothing() {
        Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
        other.writes("cháy phòng hồ sơ rồi").presses("Lớn, khói nhiều").presses("Đủ người");
        other.presses("Số cần gọi");
        other.sees("– Đám cháy: Lớn, khói nhiều.").sees("– Người ở trong: Đủ người.");
        other.sees("– Tôi báo: Cháy, từ")
                .sees("– Tại Trung tâm Phục vụ hành chính công xã Đồng Phúc, tỉnh Thái Nguyên.")
                .sees("– Địa chỉ: xã chưa điền, anh/chị nói thôn, đường, mốc dễ thấy.")
                .sees("– Biểu hiện: “cháy phòng hồ sơ rồi”.");
        assertThat(lastTo(other).text()).doesNotContain("Một số sự cố khác", "Tôi gọi từ");
        other.presses("Đã gọi Cứu hỏa 114").sees("nghe máy. Anh/chị để máy thông");
        assertThat(lastTo(other).text()).doesNotContain("số phiếu", "hẹn");
        assertThat(lastTo(other).buttons())
                .extracting(Button::label)
                .contains("Họ đã xong", "Ghi nhầm")
                .doesNotContain("Ghi số phiếu", "Ghi giờ hẹn", "Công văn cho Cứu hỏa 114");
        office.moves(Duration.ofHours(4));
        office.outside().round();
        office.settle();
        assertThat(office.messagesTo(other.address()))
                .extracting(OutgoingMessage::text)
                .noneMatch(text -> text.contains("họ không hẹn giờ"));
    }
}
