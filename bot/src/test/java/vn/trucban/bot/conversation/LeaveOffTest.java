package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** What waits for words can be left with one tap; the word for it need not be known. */
class LeaveOffTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_network_is_gone() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
    }

    @Test
    void a_note_that_is_not_written_after_all_leaves_nothing() {
        technician.presses("Ghi thêm").isOffered("Thôi").presses("Thôi").sees("Đã dừng việc đang làm dở");
        technician.writes("/suco");
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
    }

    @Test
    void the_button_of_an_earlier_question_leaves_the_one_that_waits_now() {
        technician.presses("Ghi thêm");
        String old = technician.payload("Thôi");
        technician.writes("đã gọi VNPT");
        technician.writes("/suco").presses("Tìm trong sổ");
        technician.does(new Inbound.Event.Press(old, Optional.empty())).sees("Câu hỏi ấy không còn chờ nữa");
        technician.writes("VNPT").sees("VNPT");
    }

    @Test
    void that_it_is_over_can_be_taken_back_before_the_cause_is_told() {
        technician.presses("Đã xử lý xong").presses("Thôi").sees("Đã dừng việc đang làm dở");
        assertThat(office.onlyIncident().isWith(new PersonId("ky"))).isTrue();
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"khoan, chưa xong", "chưa xong", "Khoan đã!", "bấm nhầm"})
    void and_by_a_word(String word) {
        int before = officer.received();
        technician
                .presses("Đã xử lý xong")
                .writes(word)
                .sees("SC-1 vẫn đang xử lý")
                .isOffered("Đã xử lý xong");
        assertThat(office.onlyIncident().going()).isTrue();
        assertThat(officer.received()).isEqualTo(before);
    }

    @Test
    void a_cause_is_still_a_cause() {
        technician.presses("Đã xử lý xong").writes("chưa cắm dây mạng");
        assertThat(office.onlyIncident().going()).isFalse();
    }

    @Test
    void handing_over_can_be_left() {
        office.person("minh", "Anh Minh", Role.TECHNICIAN);
        technician.presses("Giao người khác").isOffered("Anh Minh").presses("Thôi");
        technician.sees("Đã dừng việc đang làm dở");
    }

    @Test
    void what_is_to_be_verified_can_be_left() {
        officer.writes("/xacminh").presses("Thôi").sees("Đã dừng việc đang làm dở");
    }

    @Test
    void the_search_can_be_left() {
        officer.writes("/suco").presses("Tìm trong sổ").presses("Thôi").sees("Đã dừng việc đang làm dở");
    }
}
