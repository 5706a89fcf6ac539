package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;

class OfficerTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("other", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);

    @Test
    void isGuidedToAFixAndTheIncidentIsClosedWithTheStepThatHelped() {
        officer.writes("máy in kẹt giấy rồi").isOffered("Cần hỗ trợ");
        officer.presses("Đã rút điện").presses("Thấy giấy kẹt").isOffered("Chưa được");
        officer.presses("Chưa được").presses("Hết lỗi").sees("Đã đóng SC-1");
        Incident incident = office.onlyIncident();
        assertThat(incident.playbook().id()).isEqualTo(PlaybookId.PRINTER);
        assertThat(incident.status()).isEqualTo(Status.CLOSED);
        assertThat(incident.resolution().orElseThrow().step()).isNotEmpty();
        assertThat(office.register().of(incident.id().value()))
                .hasSize(incident.events().size());
        assertThat(office.register().firstBroken()).isEmpty();
    }

    @Test
    void wantsHelpAndSeesWhoTookIt() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ").sees("Đã chuyển SC-1");
        technician.sees("Cần người xử lý").presses("Nhận việc");
        officer.sees("đ/c Anh Kỹ đã nhận");
        technician.presses("Đã xử lý xong").writes("Thay trục kéo giấy").sees("Tôi đang hỏi người báo");
        officer.sees("Thay trục kéo giấy")
                .sees("đã dùng được chưa")
                .presses("Đã dùng được")
                .sees("Đã đóng SC-1");
        technician.sees("Chị Hoa xác nhận đã dùng được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    /** An edited message makes no sound on a phone in the pocket. */
    @Test
    void thatItIsDoneComesAsAMessageOfItsOwn() {
        Phone reporter = office.person(ChannelKind.TELEGRAM, "reporter", "Chị Lan", Role.OFFICER);
        reporter.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("Thay trục kéo giấy");
        List<OutgoingMessage> received = office.messagesTo(reporter.address());
        assertThat(received.get(received.size() - 1).text()).contains("Thay trục kéo giấy");
        assertThat(received.get(received.size() - 1).replaces()).isEmpty();
    }

    @Test
    void unansweredGoesToTheLeaders() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        assertThat(leader.received()).isZero();
        office.moves(Duration.ofMinutes(61));
        leader.sees("Cần người xử lý");
    }

    @Test
    void whoeverIsSecondHearsWhoWasFirst() {
        Phone second = office.person("technician2", "Chị Thuật", Role.TECHNICIAN);
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        second.sees("Anh Kỹ đã nhận").presses("Nhận việc").sees("Anh Kỹ nhận rồi");
    }

    @Test
    void theSameOutageIsOneIncident() {
        officer.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        office.moves(Duration.ofMinutes(11));
        other.writes("mất mạng internet rồi").sees("Có phải anh/chị cũng bị như vậy");
        other.presses("Cũng bị như vậy (SC-1)").sees("Đã ghi anh/chị cũng bị SC-1");
        assertThat(office.onlyIncident().affected()).hasSize(1);
    }

    @Test
    void aButtonPressedTwiceOrLateDoesNoHarm() {
        officer.writes("máy in kẹt giấy rồi").presses("Đã rút điện").presses("Thấy giấy kẹt");
        String notYet = officer.payload("Chưa được");
        officer.does(new Inbound.Event.Press(notYet, java.util.Optional.empty()));
        String shown = officer.last();
        officer.does(new Inbound.Event.Press(notYet, java.util.Optional.empty()))
                .hasSeen("Bước đó đã qua");
        assertThat(officer.last()).isEqualTo(shown);
        officer.presses("Hết lỗi");
        officer.does(new Inbound.Event.Press(notYet, java.util.Optional.empty()))
                .sees("đã xong");
    }

    @Test
    void theSameEventTwiceIsOneEvent() {
        Inbound.Event report = new Inbound.Event.Text("máy in kẹt giấy rồi");
        officer.repeats("telegram:7", report).repeats("telegram:7", report);
        assertThat(officer.received()).isEqualTo(1);
        assertThat(office.onlyIncident().events()).hasSize(1);
    }

    @Test
    void numbersStandForButtons() {
        officer.writes("máy in kẹt giấy rồi").writes("1").writes("1");
        assertThat(officer.received()).isEqualTo(3);
        officer.writes("1").sees("Đã đóng SC-1");
    }

    @Test
    void everythingElseIsANoteOnTheWay() {
        officer.writes("máy in kẹt giấy rồi")
                .presses("Đã rút điện")
                .presses("Thấy giấy kẹt")
                .writes("nó kêu cạch cạch ở khay dưới");
        officer.hasSeen("Đã ghi thêm").isOffered("Chưa được");
        assertThat(office.onlyIncident().events())
                .anyMatch(event -> event.text().contains("cạch cạch"));
    }
}
