package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.archive.ArchiveDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.staff.Role;

/** A joke or a slip is said to be one by a leader, with a reason: it stays in the register and counts nowhere. */
class FalseAlarmTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);

    @BeforeEach
    void a_joke() {
        office.talksWith(ArchiveDesk.falseAlarms(office.incidents()));
        officer.writes("cả phòng mất mạng internet rồi");
    }

    private Incident incident() {
        return office.incidents().numbered(1).orElseThrow();
    }

    private Phone opensTheRegister(Phone phone) {
        return phone.writes(Action.of(Verb.ENTRIES, incident().id().value()).payload());
    }

    @Test
    void a_leader_says_so_with_a_reason_and_everybody_called_out_hears_it() {
        opensTheRegister(leader).presses("Báo nhầm").sees("nhắn lý do");
        leader.writes("em Hoa thử máy").sees("Đã ghi là báo nhầm");
        assertThat(incident().status()).isEqualTo(Status.CLOSED);
        assertThat(incident().falseAlarm()).isTrue();
        assertThat(Summary.of(incident(), "").falseAlarm()).isTrue();
        technician.hasSeen("ghi là báo nhầm (em Hoa thử máy)");
        officer.hasSeen("ghi là báo nhầm");
        assertThat(office.registered())
                .anySatisfy(entry -> assertThat(entry.fact().text()).contains("Báo nhầm, không tính"));
    }

    @Test
    void a_reason_that_names_danger_is_a_reason() {
        opensTheRegister(leader).presses("Báo nhầm").writes("chuông báo cháy kêu nhầm, thấy khói do đốt rơm");
        assertThat(incident().falseAlarm()).isTrue();
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void it_needs_a_leader_and_a_reason() {
        technician.writes(Action.of(Verb.FALSE_ALARM, incident().id().value()).payload());
        technician.sees("Chỉ lãnh đạo");
        opensTheRegister(technician).hasNotOffered("Báo nhầm");
        opensTheRegister(leader).presses("Báo nhầm").writes("x".repeat(201));
        leader.sees("không quá 200 chữ");
        assertThat(incident().events(Kind.FALSE_ALARM)).isEmpty();
        leader.writes("bấm nhầm");
        assertThat(incident().falseAlarm()).isTrue();
        leader.writes(Action.of(Verb.FALSE_ALARM, incident().id().value()).payload());
        leader.sees("báo nhầm rồi");
        assertThat(incident().events(Kind.FALSE_ALARM)).hasSize(1);
    }

    @Test
    void what_was_real_after_all_is_opened_again_and_counts() {
        opensTheRegister(leader).presses("Báo nhầm").writes("bấm nhầm");
        leader.writes(Action.of(Verb.REOPEN, incident().id().value()).payload());
        leader.sees("Vì sao mở lại SC-1").writes("kiểm tra lại thì đúng là kẹt");
        assertThat(incident().going()).isTrue();
        assertThat(incident().falseAlarm()).isFalse();
        assertThat(Summary.of(incident(), "").falseAlarm()).isFalse();
    }

    @Test
    void what_never_was_has_no_certificate_to_offer() {
        leader.writes(Action.of(Verb.SHOW, incident().id().value()).payload());
        opensTheRegister(leader).presses("Báo nhầm").writes("bấm nhầm");
        leader.writes(Action.of(Verb.SHOW, incident().id().value()).payload());
        leader.hasNotOffered("Giấy xác nhận, Mẫu 04");
        leader.writes(new Action(Verb.PAPER, incident().id().value(), PaperTalk.CERTIFICATE).payload());
        leader.sees("không có gián đoạn để xác nhận").hasNotSeen("Bấm nút để cấp giấy xác nhận");
    }
}
