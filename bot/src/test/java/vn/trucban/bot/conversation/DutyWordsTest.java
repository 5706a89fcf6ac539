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
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** Whoever is called, holds an incident or is offered one says so as people talk; nothing is opened for it. */
class DutyWordsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Nguyễn Thị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Trần Thị Lan", Role.OFFICER);
    private final Phone technician = office.person("tam", "Lò Văn Tâm", Role.TECHNICIAN);

    private Phone hung() {
        return office.person("hung", "Phạm Văn Hùng", Role.TECHNICIAN);
    }

    private void called() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        technician.isOffered("Nhận việc");
    }

    private void held() {
        called();
        technician.presses("Nhận việc");
    }

    private Incident incident(int number) {
        return office.incidents().recent(9).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "để em xem",
                "ok để em qua xem",
                "em nhận",
                "để em",
                "em đang qua",
                "vâng để em xuống xem sao",
                "de e xem",
                "em qua ngay ạ",
                "ok e nhận",
                "nhận việc này nhé"
            })
    void under_a_call_it_is_taken(String said) {
        called();
        technician.writes(said);
        assertThat(office.onlyIncident().isWith(new PersonId("tam"))).isTrue();
    }

    @Test
    void of_two_calls_it_is_asked_which() {
        called();
        other.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.writes("để em xem").isOffered("Nhận việc (SC-1)").isOffered("Nhận việc (SC-2)");
        assertThat(List.of(incident(1).status(), incident(2).status())).containsOnly(Status.ESCALATED);
        technician.presses("Nhận việc (SC-2)");
        assertThat(incident(2).status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void where_nothing_waits_nothing_is_opened() {
        technician.writes("để em xem");
        assertThat(office.incidents().recent(5)).isEmpty();
    }

    @Test
    void whoever_has_it_already_tells_that_they_are_on_their_way() {
        held();
        technician.writes("em đang qua");
        assertThat(office.onlyIncident().events(Kind.NOTED)).hasSize(1);
    }

    @Test
    void danger_is_heard_first() {
        called();
        technician.writes("để em xem, cháy tủ điện rồi");
        assertThat(incident(1).isWith(new PersonId("tam"))).isFalse();
        technician.hasSeen("114");
    }

    @Test
    void somebody_is_named_to_whom_it_goes() {
        Phone hung = hung();
        held();
        technician.writes("giao cho anh hùng máy in này nhé").sees("Giao SC-1 cho đ/c Phạm Văn Hùng?");
        assertThat(office.onlyIncident().offer()).isEmpty();
        technician.presses("Phạm Văn Hùng");
        assertThat(office.onlyIncident().offer()).isPresent();
        hung.sees("Anh/chị có nhận không?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đúng", "ok", "vâng ạ", "anh Hùng"})
    void and_confirmed_in_a_word(String said) {
        hung();
        held();
        technician.writes("giao anh Hùng").writes(said);
        assertThat(office.onlyIncident().isOfferedTo(new PersonId("hung"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anh Hùng", "giao anh hùng", "Hùng", "a hung nhé", "giao cho Phạm Văn Hùng", "văn hùng"})
    void a_name_or_its_end_is_the_button(String said) {
        hung();
        office.person("minh", "Vũ Đức Minh", Role.LEADER);
        held();
        technician.presses("Giao người khác").writes(said);
        assertThat(office.onlyIncident().isOfferedTo(new PersonId("hung"))).isTrue();
    }

    @Test
    void a_title_is_no_name() {
        hung();
        office.person("tuan", "Lê Tuấn Anh", Role.TECHNICIAN);
        held();
        technician.presses("Giao người khác").writes("anh Hùng");
        assertThat(office.onlyIncident().isOfferedTo(new PersonId("hung"))).isTrue();
    }

    @Test
    void of_two_of_one_name_it_is_asked_which() {
        hung();
        office.person("hung2", "Đỗ Mạnh Hùng", Role.TECHNICIAN);
        held();
        technician.presses("Giao người khác").writes("anh Hùng").isOffered("1. Phạm Văn Hùng");
        assertThat(office.onlyIncident().offer()).isEmpty();
        technician.presses("2. Đỗ Mạnh Hùng");
        assertThat(office.onlyIncident().isOfferedTo(new PersonId("hung2"))).isTrue();
    }

    @Test
    void another_name_is_nobody() {
        hung();
        held();
        technician.presses("Giao người khác").writes("giao anh Hưng").sees("Giao SC-1 cho ai?");
        assertThat(office.onlyIncident().offer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok e nhận", "vâng", "dạ được ạ", "để em"})
    void whoever_is_offered_it_takes_it(String said) {
        Phone hung = hung();
        held();
        technician.presses("Giao người khác").presses("Phạm Văn Hùng");
        hung.writes(said);
        assertThat(office.onlyIncident().isWith(new PersonId("hung"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"em không nhận được", "không ạ", "em đang bận rồi", "k nhận đc"})
    void or_does_not(String said) {
        Phone hung = hung();
        held();
        technician.presses("Giao người khác").presses("Phạm Văn Hùng");
        hung.writes(said);
        assertThat(office.onlyIncident().events(Kind.DECLINED)).hasSize(1);
    }

    @Test
    void it_is_done_and_why() {
        held();
        technician.writes("xong rồi chị Hoa ơi, thay trống mực");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("thay trống mực");
    }

    @Test
    void done_without_a_why_it_is_asked() {
        held();
        technician.writes("xong rồi nhé chị Hoa ơi").sees("Nguyên nhân của SC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xong rồi, nhưng vẫn chưa in được", "xong chưa, bao giờ có mạng?"})
    void what_is_not_done_ends_nothing(String said) {
        held();
        technician.writes(said);
        assertThat(incident(1).status()).isEqualTo(Status.TAKEN);
    }

    /** What put the fire out is not what is broken now. */
    @Test
    void a_fire_that_is_out_ends_with_what_it_was() {
        officer.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        technician.presses("Nhận việc");
        technician.writes("dập tắt rồi, do chập điện");
        assertThat(office.incidents().recent(9)).hasSize(1);
        if (office.onlyIncident().going()) {
            technician.presses("Vẫn kết thúc");
        }
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("do chập điện");
    }
}
