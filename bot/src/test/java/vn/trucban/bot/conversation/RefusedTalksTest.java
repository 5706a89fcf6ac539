package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.conversation.Receipts.serial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** What cannot be is answered in chat by a sentence that says why, and afterwards everything is as it was. */
class RefusedTalksTest {
    private final Office office = new Office();
    private final Receipts receipts = new Receipts(office);
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone second = office.person("thuat", "Chị Thuật", Role.TECHNICIAN);
    private final Phone leader = office.person("an", "Bà An", Role.LEADER);
    private final Phone other = office.person("binh", "Ông Bình", Role.LEADER);

    /** Everything that a wrong word might have changed. */
    private record Standing(List<IncidentEvent> facts, Status status, List<PaperReceipt> receipts, int entries) {}

    @BeforeEach
    void theNetworkIsGone() {
        officer.writes("cả phòng mất mạng internet rồi");
        receipts.printed(3);
        receipts.hoaTakes(1, 2);
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        office.moves(Duration.ofMinutes(20));
    }

    private Standing standing() {
        Incident incident = office.onlyIncident();
        return new Standing(
                incident.events(),
                incident.status(),
                receipts.entered(),
                office.registered().size());
    }

    @ParameterizedTest
    @CsvSource({
        "3, H19.33-261123-0001 8h15, chưa giao cho ai",
        "77, H19.33-261123-0001 8h15, chưa từng được in ở đây",
        "1, H19.33-261123-0001 23h59, giờ chưa tới",
        "1, H19.33-261123-0001 7h05, không nằm trong lúc nhận hồ sơ giấy",
        "1, H19.33-261123-0001 25h99, không phải là giờ",
        "1, ../../hồ sơ/1 8h15, Mã hồ sơ chỉ gồm chữ không dấu"
    })
    void a_receipt_that_cannot_be_is_not_entered(int number, String rest, String answer) {
        officer.presses("Nhập bù hồ sơ giấy");
        Standing before = standing();

        officer.writes(serial(number) + " " + rest).sees("⛔").sees(answer).sees("Đã nhập 0/1 dòng");

        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void a_late_entry_of_tomorrow_and_a_fix_before_the_report_are_not_entered() {
        String entries = "#es." + office.onlyIncident().id().value() + ".";
        Standing before = standing();

        officer.writes(entries)
                .presses("Ghi việc đã xảy ra")
                .writes("16h30 VNPT đã đến")
                .sees("Giờ này chưa tới");
        officer.writes("thôi");
        officer.writes(entries)
                .presses("Ghi việc đã xảy ra")
                .writes("7h10 đã sửa xong, mạng có lại")
                .sees("còn chưa xảy ra");
        assertThat(standing()).isEqualTo(before);

        officer.writes("thôi");
        officer.writes(entries).presses("Ghi việc đã xảy ra").writes("7h10 mạng bắt đầu chập chờn");
        assertThat(office.registered()).hasSize(before.entries() + 1);
    }

    @Test
    void what_came_back_before_anybody_reported_it_is_entered_once_its_beginning_is_said() {
        Incident incident = office.onlyIncident();
        Party hoa = incident.reporter();
        Instant began = incident.openedAt().minus(Duration.ofHours(2));
        office.incidents().carryOut(incident.id(), "began", new IncidentCommand.SetTime(hoa, false, began));
        int before = office.registered().size();
        officer.writes("#es." + incident.id().value() + ".")
                .presses("Ghi việc đã xảy ra")
                .writes("7h10 mạng có lại");
        assertThat(office.registered()).hasSize(before + 1);
    }

    @Test
    void of_two_who_resolve_at_once_one_does_and_the_other_hears_who() {
        technician.presses("Nhận việc").presses("Đã xử lý xong");
        second.does(new Inbound.Event.Press(technician.payload("Đã xử lý xong"), Optional.empty()));
        technician.writes("thay cáp");
        Standing before = standing();

        second.writes("cắm lại dây").sees("Anh Kỹ").sees("đã xử lý xong").sees("chưa vào sổ");

        assertThat(standing()).isEqualTo(before);
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("thay cáp");
        assertThat(office.onlyIncident().events(Kind.RESOLVED)).hasSize(1);
    }

    @Test
    void a_leader_who_left_in_the_middle_changes_nothing_any_more_and_the_work_goes_to_others() {
        office.moves(Duration.ofMinutes(40));
        leader.presses("Nhận việc").presses("Đã xử lý xong");
        office.staff().letGo(new PersonId("an"), new PersonId("binh"));
        Standing before = standing();

        leader.writes("xong rồi nhé").hasNotSeen("Đã ghi SC-1");
        leader.does(new Inbound.Event.Press(leader.payload("Trả lại"), Optional.empty()));
        assertThat(standing()).isEqualTo(before);

        int heard = other.received();
        office.moves(Duration.ofMinutes(31));
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        assertThat(other.received() + technician.received()).isGreaterThan(heard);
        assertThat(leader.last()).doesNotContain("SC-1");
    }

    @Test
    void a_quarter_that_is_none_is_no_report() {
        Standing before = standing();
        for (String payload : List.of("#rg.2026Q5.", "#rg../../x.", "#rg.2031Q1.", "#fl.99999999.")) {
            int seen = leader.received();
            leader.writes(payload);
            assertThat(leader.received()).as(payload).isGreaterThan(seen);
        }
        assertThat(standing()).isEqualTo(before);
    }
}
