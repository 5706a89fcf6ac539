package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** What people press and type by mistake, late or twice: nothing is lost, nothing is sent, and a person is always one tap away. */
class SlipsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("other", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    @Test
    void a_kind_pressed_three_times_is_one_incident() {
        officer.writes("/baocao");
        String printer = officer.payload("Máy in");
        for (int i = 0; i < 3; i++) {
            officer.does(new Inbound.Event.Press(printer, java.util.Optional.empty()));
        }
        assertThat(office.incidents().recent(10)).hasSize(1);
        officer.hasSeen("Việc đang làm chưa xong");
    }

    @Test
    void asking_for_a_person_four_times_is_one_request() {
        for (int i = 0; i < 4; i++) {
            officer.writes("/menu").presses("Gặp người trực");
        }
        assertThat(office.incidents().recent(10)).hasSize(1);
        assertThat(technician.received()).isEqualTo(1);
    }

    @Test
    void the_button_of_a_kind_offers_what_is_open_as_words_do() {
        officer.writes("mất mạng cả trung tâm rồi");
        office.moves(Duration.ofMinutes(11));
        other.writes("/baocao").presses("Mất Internet").isOffered("Cũng bị như vậy (SC-1)");
        other.presses("Cũng bị như vậy (SC-1)");
        assertThat(office.onlyIncident().affected()).hasSize(1);
    }

    @Test
    void joining_what_is_closed_offers_to_open_it_again() {
        officer.writes("mất mạng cả trung tâm rồi");
        office.moves(Duration.ofMinutes(11));
        other.writes("/baocao").presses("Mất Internet");
        String same = other.payload("Cũng bị như vậy (SC-1)");
        officer.writes("hết lỗi rồi");
        other.does(new Inbound.Event.Press(same, java.util.Optional.empty())).isOffered("Mở lại");
        assertThat(office.onlyIncident().affected()).isEmpty();
    }

    @Test
    void a_step_that_is_over_does_not_become_the_one_that_helped() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy");
        String late = officer.payload("Hết lỗi");
        officer.presses("Chưa được");
        officer.does(new Inbound.Event.Press(late, java.util.Optional.empty()));
        assertThat(office.onlyIncident().status()).isEqualTo(Status.GUIDED);
        officer.hasSeen("Bước đó đã qua");
    }

    @Test
    void those_called_out_read_what_was_reported() {
        officer.writes("nước lũ đang dâng vào trụ sở, 3 người dân kẹt ở tầng 1");
        technician.hasSeen("3 người dân kẹt ở tầng 1");
    }

    @Test
    void a_number_in_a_note_is_a_note() {
        officer.writes("mất mạng cả trung tâm rồi");
        technician.presses("Nhận việc").presses("Ghi thêm").writes("2");
        assertThat(office.onlyIncident().events())
                .anyMatch(event -> event.text().equals("2"));
    }

    @Test
    void the_menu_in_the_middle_of_the_steps_keeps_the_place() {
        officer.writes("/baocao")
                .presses("Máy in")
                .presses("Hết giấy")
                .writes("/start")
                .presses("Làm tiếp bước đang dở");
        officer.presses("Hết lỗi").sees("Đã đóng SC-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ap.!!!.1",
                "#cf.abc.XYZ",
                "#au.abc.zzz",
                "#zz.a.b",
                "#ht.inc1.99",
                "#ch.inc1.x~9",
                "#kd..nosuch",
                "#fx.nosuch.step",
                "#no.inc1.nosuch",
                "#sh..",
                "#nt.../../etc",
                "#rs.inc1.",
                "#tm..nosuch"
            })
    void what_somebody_makes_up_is_answered_and_the_chat_goes_on(String payload) {
        Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);
        leader.writes("mất mạng cả trung tâm rồi");
        int before = leader.received();
        leader.writes(payload);
        assertThat(leader.received()).isGreaterThan(before);
        leader.writes("/menu").isOffered("Báo sự cố");
    }

    @Test
    void every_answer_has_a_way_to_a_person() {
        officer.writes("/suco")
                .writes("/baocao")
                .writes("alo")
                .sendsPhoto("ảnh", "")
                .writes("/giay")
                .writes("/khongco");
        assertThat(office.messagesTo(officer.address()))
                .allSatisfy(message ->
                        assertThat(message.buttons().toString()).containsAnyOf("#hu.", "#hp.", "#ct.", "Call["));
    }

    @Test
    void a_stranger_in_danger_is_told_whom_to_call() {
        Phone stranger = office.stranger("s1");
        stranger.writes("cháy nhà rồi cứu với").hasSeen("gọi 114").isOffered("Gọi Cứu hỏa, cứu nạn cứu hộ");
    }

    @Test
    void a_link_to_sign_in_never_makes_a_chat_somebodys() {
        Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);
        leader.writes("/dangnhap");
        String code = leader.last().replaceAll("(?s).*code=([A-Z0-9]+).*", "$1");
        Phone stranger = office.stranger("s1");
        stranger.writes(code).sees("Mã này không đúng");
        assertThat(office.staff().staff().at(stranger.address())).isEmpty();
    }

    /** The sign-in page says which two words to write; they must never file an incident. */
    @Test
    void the_two_words_of_the_sign_in_page_bring_the_link() {
        officer.writes("đăng nhập").sees("code=").isOffered("Báo lỗi đăng nhập");
        officer.writes("/suco").sees("Hiện không có sự cố nào");
        officer.presses("Báo lỗi đăng nhập");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.ACCOUNT);
        technician.writes("Đăng nhập").sees("code=");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.ACCOUNT);
    }

    @Test
    void whoever_takes_over_a_chat_by_invitation_does_not_do_so_silently() {
        Phone administrator = office.person("admin", "Anh Quản", Role.ADMIN);
        String code = office.staff().invite(new vn.trucban.bot.staff.PersonId("officer"));
        Phone elsewhere = office.stranger("s1");
        elsewhere.writes(code).sees("Chào mừng Chị Hoa");
        officer.hasSeen("vừa chuyển sang một cuộc trò chuyện khác");
        administrator.hasSeen("Chị Hoa vừa dùng mã mời");
    }
}
