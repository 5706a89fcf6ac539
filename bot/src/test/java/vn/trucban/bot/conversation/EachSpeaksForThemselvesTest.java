package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** Of many with one trouble nobody ends it for the others; whoever does not belong to it leaves it; whoever gives work back is spared. */
class EachSpeaksForThemselvesTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private void outageOfTwo() {
        officer.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        other.writes("mất mạng internet rồi");
    }

    private void works(Phone phone, Incident incident) {
        phone.writes(new Action(Verb.FIXED, incident.id().value(), "").payload());
    }

    @Test
    void one_desk_that_works_again_asks_the_others_and_ends_nothing_for_them() {
        outageOfTwo();
        works(other, office.onlyIncident());
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        officer.sees("đ/c Chị Lan báo đã dùng được").presses("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        technician.sees("Cần người xử lý");
    }

    @Test
    void while_somebody_works_on_it_it_is_no_doing_of_the_desk_and_they_are_asked_for_the_cause() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        works(officer, office.onlyIncident());
        Incident closed = office.onlyIncident();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.resolution().orElseThrow().onTheSpot()).isFalse();
        technician.sees("Nguyên nhân là gì").presses("Ghi nguyên nhân").writes("hết trục kéo giấy");
        technician.sees("Đã ghi nguyên nhân");
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("hết trục kéo giấy");
        assertThat(office.onlyIncident().events(Kind.SOLVED_ON_THE_SPOT)).isEmpty();
    }

    @Test
    void a_desk_that_still_fails_goes_back_to_whoever_works_on_it() {
        outageOfTwo();
        technician.presses("Nhận việc");
        works(other, office.onlyIncident());
        officer.presses("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
        technician.sees("vẫn chưa dùng được");
    }

    @Test
    void whoever_has_nothing_to_do_with_it_cannot_end_it() {
        Phone third = office.person("mai", "Chị Mai", Role.OFFICER);
        outageOfTwo();
        works(third, office.onlyIncident());
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @Test
    void whoever_was_taken_for_one_of_many_and_is_not_leaves_it_and_is_guided() {
        outageOfTwo();
        other.sees("lỗi chung").presses("Không, việc khác").hasSeen("Mạng bị thế nào");
        Incident first = office.incidents().numbered(1).orElseThrow();
        assertThat(first.affected()).isEmpty();
        assertThat(first.shared()).isFalse();
        officer.hasSeen("là việc khác");
        assertThat(office.incidents().open()).hasSize(2);
    }

    @Test
    void different_systems_are_different_troubles() {
        officer.writes("phần mềm hộ tịch không vào được");
        office.moves(Duration.ofMinutes(1));
        other.writes("cổng dịch vụ công không vào được");
        assertThat(office.incidents().numbered(1).orElseThrow().shared()).isFalse();
    }

    @Test
    void the_only_technician_who_gives_it_back_is_not_called_for_it() {
        Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Trả lại");
        technician.sees("tôi đang gọi người khác");
        leader.sees("Cần người xử lý");
    }

    @Test
    void whoever_gives_it_back_with_nobody_else_there_is_told_so() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Trả lại").sees("không liên lạc được ai khác");
        office.moves(Duration.ofHours(1));
        technician.sees("Cần người xử lý");
    }
}
