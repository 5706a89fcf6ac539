package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.OutgoingMessage;

/** A modem burnt and is out: hours later nobody is called to the top for what is a network failure again. */
class CalmTalkTest {
    private static final String CALM = "Không còn nguy hiểm";
    private static final String SURE = "Đúng, hết nguy hiểm";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @BeforeEach
    void the_modem_burns() {
        officer.writes("mất mạng Internet cả phòng");
        officer.presses("Cần hỗ trợ");
        technician.presses("Nhận việc").hasNotOffered(CALM);
        technician.writes("đèn LOS nháy đỏ, cháy modem rồi");
        leader.hasSeen("cháy modem rồi");
    }

    private Incident it() {
        return office.onlyIncident();
    }

    private List<String> since(int before, Phone phone) {
        office.moves(Duration.ofSeconds(3));
        return office.messagesTo(phone.address()).subList(before, phone.received()).stream()
                .map(OutgoingMessage::text)
                .toList();
    }

    private void calmed() {
        technician.presses(CALM).sees("không còn ai gặp nguy hiểm").presses(SURE);
    }

    @Test
    void the_holder_says_so_once_more_and_it_is_an_ordinary_incident_again() {
        assertThat(it().hurried()).isTrue();
        int leadersBefore = leader.received();
        int officersBefore = officer.received();
        calmed();
        technician.sees("đã ghi không còn ai gặp nguy hiểm");
        assertThat(it().hurried()).isFalse();
        assertThat(it().ladder().hours()).isPresent();
        assertThat(it().isWith(new PersonId("ky"))).isTrue();
        assertThat(it().events(Kind.CALMED)).extracting(IncidentEvent::who).containsExactly("Anh Kỹ");
        assertThat(office.registered())
                .extracting(entry -> entry.fact().text())
                .anyMatch(text -> text.contains("không còn ai gặp nguy hiểm"));
        assertThat(since(leadersBefore, leader))
                .anyMatch(text -> text.contains("đ/c Anh Kỹ báo không còn ai gặp nguy hiểm"));
        assertThat(since(officersBefore, officer)).anyMatch(text -> text.contains("không còn ai gặp nguy hiểm"));
        leader.writes("/suco")
                .presses("Xem SC-1")
                .sees("Báo không còn ai gặp nguy hiểm")
                .hasNotSeen("🟢 SC-2");
    }

    @Test
    void what_the_holder_types_on_is_no_piece_of_the_cry() {
        calmed();
        int before = leader.received();
        technician.writes("đang đứng cạnh tủ mạng ạ").sees("Đã ghi vào SC-1");
        assertThat(since(before, leader)).noneMatch(text -> text.contains("NGUY HIỂM"));
        assertThat(it().events(Kind.NOTED)).extracting(IncidentEvent::text).contains("đang đứng cạnh tủ mạng ạ");
    }

    /** Nobody has taken it yet. */
    private List<String> leaderHearsInEightMinutes(boolean calm) {
        technician.presses("Trả lại");
        if (calm) {
            leader.presses(CALM).presses(SURE);
        }
        int before = leader.received();
        for (int i = 0; i < 8; i++) {
            office.moves(Duration.ofMinutes(1));
        }
        return since(before, leader);
    }

    @Test
    void in_danger_silence_calls_again_within_minutes() {
        assertThat(leaderHearsInEightMinutes(false)).anyMatch(text -> text.contains("Cần người xử lý"));
    }

    @Test
    void calmed_it_waits_as_long_as_its_kind_does() {
        assertThat(leaderHearsInEightMinutes(true)).noneMatch(text -> text.contains("Cần người xử lý"));
        assertThat(it().status()).isEqualTo(Incident.Status.ESCALATED);
        leader.isOffered("Nhận việc").presses("Nhận việc");
        assertThat(it().isWith(new PersonId("phuc"))).isTrue();
    }

    @Test
    void a_new_cry_hurries_it_again_and_is_what_it_is_about() {
        calmed();
        int before = leader.received();
        officer.presses("Ghi thêm").writes("có người ngất ở phòng máy");
        assertThat(it().hurried()).isTrue();
        assertThat(since(before, leader))
                .anyMatch(text -> text.contains("SC-1") && text.contains("có người ngất ở phòng máy"))
                .noneMatch(text -> text.startsWith("🆘 NGUY HIỂM – Cháy"));
    }

    @Test
    void a_leader_may_say_so_from_the_card_and_from_the_list() {
        leader.isOffered(CALM)
                .presses(CALM)
                .sees("chắc không còn ai gặp nguy hiểm?")
                .presses("Thôi")
                .sees("SC-1");
        assertThat(it().hurried()).isTrue();
        leader.writes("/suco").presses("Xem SC-1").isOffered(CALM).presses(CALM).presses(SURE);
        assertThat(it().hurried()).isFalse();
        technician.hasSeen("đ/c Ông Phúc báo không còn ai gặp nguy hiểm");
    }

    @Test
    void nobody_else_may() {
        officer.hasNotOffered(CALM);
        officer.writes("#kn." + it().id() + "." + it().events().size()).sees("người đang xử lý hoặc lãnh đạo");
        assertThat(it().hurried()).isTrue();
    }

    @Test
    void what_was_cried_while_it_was_asked_is_not_denied_by_the_answer() {
        technician.presses(CALM);
        String yes = technician.payload(SURE);
        officer.presses("Ghi thêm").writes("có người ngất ở phòng máy");
        technician
                .does(new Inbound.Event.Press(yes, Optional.empty()))
                .sees("đ/c Chị Hoa vừa báo thêm tin nguy hiểm")
                .isOffered(CALM);
        assertThat(it().hurried()).isTrue();
        calmed();
        assertThat(it().hurried()).isFalse();
    }

    @Test
    void said_twice_it_is_said_once() {
        calmed();
        String yes = technician.payload(SURE);
        int before = leader.received();
        technician.does(new Inbound.Event.Press(yes, Optional.empty())).sees("không có gì phải đổi");
        assertThat(it().events(Kind.CALMED)).hasSize(1);
        assertThat(leader.received()).isEqualTo(before);
    }

    @Test
    void a_fire_is_calmed_by_its_end_only() {
        Office burning = new Office();
        Phone chief = burning.person("phuc", "Ông Phúc", Role.LEADER);
        burning.person("hoa", "Chị Hoa", Role.OFFICER).writes("cháy ở kho lưu trữ rồi");
        chief.presses("Nhận việc").hasNotOffered(CALM);
    }
}
