package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** What those who have the trouble read last says how it stands, whoever had it in between. */
class NewestStateTest extends OfficeOfFour {
    private void taken() {
        officer.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        other.writes("mất mạng internet rồi");
        technician.presses("Nhận việc");
    }

    private void closed() {
        taken();
        technician.presses("Đã xử lý xong").writes("đứt cáp");
        officer.presses("Đã dùng được");
        other.presses("Đã dùng được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void given_back_after_a_hand_over_nobody_reads_that_somebody_still_has_it() {
        taken();
        technician.presses("Giao người khác").presses("Chị Thuật");
        second.presses("Nhận bàn giao");
        officer.sees("nay do đ/c Chị Thuật xử lý");
        int before = officer.received();
        second.presses("Trả lại");

        officer.sees("đ/c Chị Thuật trả lại việc, không xử lý nữa").sees("Đã chuyển SC-1");
        other.sees("đ/c Chị Thuật trả lại việc");
        assertThat(officer.received()).as("a message of its own is noticed").isEqualTo(before + 1);
    }

    @Test
    void given_back_where_nobody_else_can_be_reached_all_who_have_it_hear_so() {
        Office small = new Office();
        Phone one = small.person("one", "Chị Hoa", Role.OFFICER);
        Phone two = small.person("two", "Anh Bình", Role.OFFICER);
        Phone alone = small.person("alone", "Anh Kỹ", Role.TECHNICIAN);
        one.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        two.writes("mất mạng internet rồi");
        alone.presses("Nhận việc").presses("Trả lại");

        one.sees("đ/c Anh Kỹ trả lại việc").sees("chưa liên lạc được ai");
        two.sees("đ/c Anh Kỹ trả lại việc").sees("chưa liên lạc được ai");
    }

    @Test
    void opened_again_by_whoever_fixed_it_all_hear_who_and_why() {
        closed();
        technician.presses("Mở lại").sees("Vì sao mở lại SC-1");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
        technician.writes("cáp lại đứt ở cột 12");

        officer.sees("đ/c Anh Kỹ mở lại, lý do “cáp lại đứt ở cột 12”").sees("Đã chuyển SC-1");
        other.sees("đ/c Anh Kỹ mở lại, lý do “cáp lại đứt ở cột 12”");
        assertThat(office.onlyIncident().events(Kind.REOPENED))
                .extracting(IncidentEvent::text)
                .containsExactly("Mở lại. cáp lại đứt ở cột 12");
    }

    @Test
    void whoever_knows_no_reason_opens_it_all_the_same() {
        closed();
        technician.presses("Mở lại").presses("Mở lại, không ghi lý do");
        officer.sees("đ/c Anh Kỹ mở lại, không ghi lý do");
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @Test
    void a_photo_may_be_the_reason_or_part_of_it() {
        closed();
        technician.presses("Mở lại").sendsPhoto("cot-12", "").sees("Vì sao mở lại SC-1");
        technician.sendsPhoto("cot-13", "cáp lại đứt");
        officer.sees("lý do “cáp lại đứt”");
        assertThat(office.onlyIncident().events(Kind.PHOTO)).hasSize(2);
    }

    @Test
    void whoever_has_it_is_asked_nothing_and_the_others_hear_who_said_so() {
        closed();
        officer.presses("Lại lỗi").hasSeen("Còn bị thế nào ạ?");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        other.sees("đ/c Chị Hoa báo vẫn chưa dùng được").sees("Đã chuyển SC-1");
        second.sees("Cần người xử lý");
    }

    @Test
    void after_that_each_may_say_once_that_theirs_fails_too() {
        closed();
        officer.presses("Lại lỗi");
        technician.presses("Nhận việc");
        other.presses("Lại lỗi").sees("đã ghi máy anh/chị vẫn chưa dùng được");
        technician.sees("đ/c Anh Bình báo vẫn chưa dùng được");
        other.presses("Lại lỗi").sees("đang xử lý");
        assertThat(office.onlyIncident().events(Kind.STILL_BROKEN)).hasSize(1);
    }

    @Test
    void words_of_danger_in_the_reason_are_heeded() {
        office.person("boss", "Ông Nhuận", Role.LEADER);
        closed();
        technician.presses("Mở lại").writes("ổ điện ở bộ phát mạng cháy khét rồi");
        assertThat(office.onlyIncident().events(Kind.HURRIED)).hasSize(1);
    }
}
