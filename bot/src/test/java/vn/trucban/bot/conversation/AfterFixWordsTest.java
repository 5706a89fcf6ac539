package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** After a fix people answer in their own words, and name incidents by their code; none of that is a trouble of its own. */
class AfterFixWordsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private void taken() {
        officer.writes("phần mềm một cửa không vào được").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
    }

    private void fixed() {
        taken();
        technician.presses("Đã xử lý xong").writes("máy chủ tỉnh khởi động lại");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duoc roi em", "Dạ được rồi ạ", "xong rồi nhé", "được", "vào được rồi anh ơi", "ok em"})
    void it_works_is_said_politely(String words) {
        fixed();
        officer.writes(words);
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chưa vào được", "vẫn chưa vào được ạ", "chưa được em ơi", "dạ chưa", "không vào được"})
    void and_so_is_that_it_does_not(String words) {
        fixed();
        officer.writes(words);
        assertThat(office.onlyIncident().events(Kind.REOPENED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"do máy chủ phần mềm ở tỉnh treo", "vì mất mạng cả tỉnh", "nguyên nhân là phần mềm lỗi"})
    void the_second_half_of_a_cause_is_no_new_trouble(String words) {
        fixed();
        technician.writes(words).sees("Đã ghi thêm vào SC-1").isOffered("Báo sự cố");
        assertThat(office.onlyIncident().events(Kind.NOTED)).last().satisfies(note -> assertThat(note.text())
                .isEqualTo(words));
    }

    @Test
    void later_it_is_one() {
        fixed();
        office.moves(Duration.ofMinutes(4));
        technician.writes("vì mất mạng cả phòng");
        assertThat(office.incidents().open()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xong SC-1 rồi", "SC-1 xong", "đã xử lý xong sc-1 ạ"})
    void whoever_works_on_it_says_that_it_is_done_by_its_code(String words) {
        taken();
        technician.writes(words).sees("Nguyên nhân của SC-1 là gì?").writes("cắm lại dây");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_code_that_somebody_else_works_on_is_shown() {
        taken();
        office.person("lan", "Chị Lan", Role.OFFICER).writes("xong SC-1").sees("SC-1");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
    }
}
