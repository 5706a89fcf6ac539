package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** Whoever types what stands on a button in their chat means the button. */
class NamedButtonsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private Incident incident(int number) {
        return office.incidents().recent(9).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void reads() {
        office.moves(Cards.TWICE.plusSeconds(1));
    }

    private void taken() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        technician.writes("nhận việc ạ");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Đã xử lý xong", "da xu ly xong", "ĐÃ XỬ LÝ XONG.", "dạ đã xử lý xong rồi ạ", "✅ Đã xử lý xong!"
            })
    void whoever_works_on_it_says_that_it_is_done(String typed) {
        taken();
        reads();
        technician.writes(typed).sees("Nguyên nhân của SC-1").isOffered("Chưa rõ nguyên nhân");
        reads();
        technician.writes("chưa rõ nguyên nhân");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        assertThat(office.incidents().recent(5)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vẫn chưa được", "Chưa được", "van chua duoc a"})
    void whoever_waits_says_that_it_is_not(String typed) {
        taken();
        technician.presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.isOffered("Vẫn chưa được").writes(typed);
        assertThat(office.onlyIncident().going()).isTrue();
        assertThat(office.onlyIncident().events(Kind.REOPENED)).hasSize(1);
    }

    @Test
    void what_came_of_a_call_is_told_without_the_name_of_whom_was_called() {
        taken();
        technician.presses("Số cần gọi").writes("Không nghe máy").sees("không nghe máy");
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
        reads();
        technician.presses("Số cần gọi").writes("da goi").sees("Họ cho số phiếu nào?");
    }

    @Test
    void paper_is_switched_on() {
        taken();
        officer.presses("Hồ sơ giấy").isOffered("Bật tiếp nhận giấy").writes("bat tiep nhan giay");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON)).hasSize(1);
    }

    @Test
    void somebody_is_named_to_whom_it_is_handed_over() {
        office.person("binh", "Anh Bình", Role.TECHNICIAN);
        taken();
        technician.writes("giao người khác").isOffered("Anh Bình").writes("anh binh");
        assertThat(office.onlyIncident().offer()).isPresent();
    }

    @Test
    void a_note_is_a_note_though_a_card_below_it_has_such_a_button() {
        taken();
        technician.presses("Ghi thêm");
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.isOffered("Nhận việc").writes("nhận việc");
        assertThat(incident(1).events(Kind.NOTED))
                .anySatisfy(note -> assertThat(note.text()).isEqualTo("nhận việc"));
        assertThat(incident(2).status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void the_button_of_the_question_itself_is_pressed_by_its_exact_words() {
        taken();
        technician.presses("Ghi thêm").writes("Thôi").sees("Đã dừng");
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
        technician.presses("Đã xử lý xong").writes("Chưa rõ nguyên nhân ạ, chắc do sét");
        assertThat(office.onlyIncident().resolution().orElseThrow().toString()).contains("chắc do sét");
    }

    @Test
    void an_old_card_is_meant_where_one_open_thing_has_it() {
        taken();
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.writes("đã xử lý xong").sees("SC-1");
        technician.writes("sét đánh");
        assertThat(incident(1).status()).isEqualTo(Status.RESOLVED);
        assertThat(incident(2).status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void of_two_it_is_asked_which() {
        taken();
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        reads();
        technician.writes("nhận việc");
        assertThat(incident(2).status()).isEqualTo(Status.TAKEN);
        technician.writes("sự cố đang mở");
        reads();
        technician
                .writes("đã xử lý xong")
                .sees("“Đã xử lý xong”")
                .isOffered("Đã xử lý xong (SC-1)")
                .isOffered("Đã xử lý xong (SC-2)");
        assertThat(List.of(incident(1).status(), incident(2).status())).containsOnly(Status.TAKEN);
        technician.writes("đã xử lý xong (SC-2)").writes("gỡ giấy");
        assertThat(incident(2).status()).isEqualTo(Status.RESOLVED);
        assertThat(incident(1).status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void of_two_calls_that_wait_it_is_asked_which() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.writes("nhận việc").isOffered("Nhận việc (SC-1)").isOffered("Nhận việc (SC-2)");
        assertThat(List.of(incident(1).status(), incident(2).status())).containsOnly(Status.ESCALATED);
        technician.writes("nhận việc (sc-1)");
        assertThat(incident(1).status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void whoever_opened_one_of_two_means_that_one() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.writes("sc-1").writes("nhận việc");
        assertThat(incident(1).status()).isEqualTo(Status.TAKEN);
        assertThat(incident(2).status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void pressed_and_then_typed_it_is_done_once_too() {
        taken();
        technician.presses("Số cần gọi").presses("VNPT không nghe máy").writes("không nghe máy");
        assertThat(office.outside().help(office.onlyIncident()).deeds()).hasSize(1);
    }

    @Test
    void a_resident_means_buttons_by_their_words() {
        Phone resident = office.stranger("tu");
        resident.writes("chào").isOffered("Hôm nay có làm việc?").writes("hom nay co lam viec a");
        assertThat(office.incidents().recent(5)).isEmpty();
    }

    @Test
    void of_two_people_of_one_name_it_is_asked_which() {
        office.person("binh", "Anh Bình", Role.TECHNICIAN);
        office.person("binh2", "Anh Bình", Role.TECHNICIAN);
        taken();
        technician
                .presses("Giao người khác")
                .writes("anh bình")
                .isOffered("1. Anh Bình")
                .isOffered("2. Anh Bình");
        assertThat(office.onlyIncident().offer()).isEmpty();
        technician.writes("2. anh bình");
        assertThat(office.onlyIncident().offer()).isPresent();
    }

    @Test
    void what_is_over_is_not_pressed_by_an_old_card() {
        taken();
        technician.presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.presses("Đã dùng được");
        technician.writes("công việc khác").writes("nhận việc");
        assertThat(incident(1).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void words_that_name_a_danger_are_no_button() {
        officer.writes("/baocao").isOffered("Thiên tai, cháy").writes("thiên tai, cháy");
        assertThat(office.onlyIncident().words()).containsIgnoringCase("cháy");
    }

    @Test
    void typed_twice_at_once_it_is_done_once() {
        taken();
        reads();
        technician.writes("Đã xử lý xong").writes("đã xử lý xong");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
        technician.sees("Nguyên nhân của SC-1").writes("đứt cáp");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        assertThat(office.onlyIncident().events(Kind.RESOLVED)).hasSize(1);
    }

    @Test
    void nor_is_a_step_passed_over_by_it_pressed_or_typed() {
        officer.writes("mất mạng internet rồi").presses("Chậm, chập chờn");
        String first = officer.last();
        officer.writes("chưa được").writes("Chưa được.");
        assertThat(office.onlyIncident().events(Kind.TRIED)).hasSize(2);
        assertThat(officer.last()).isNotEqualTo(first).contains("Cắm dây mạng");
        reads();
        officer.presses("Chưa được").writes("chưa được");
        assertThat(office.onlyIncident().events(Kind.TRIED)).hasSize(3);
    }

    @Test
    void later_it_is_the_next_step_that_is_answered() {
        officer.writes("mất mạng internet rồi").presses("Chậm, chập chờn").writes("chưa được");
        int tried = office.onlyIncident().events(Kind.TRIED).size();
        office.moves(Duration.ofMinutes(1));
        officer.writes("chưa được");
        assertThat(office.onlyIncident().events(Kind.TRIED)).hasSize(tried + 1);
    }
}
