package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** Whoever opens something again with words of danger is not left to the one who fixed it. */
class DangerReopensTest {
    private static final String CARD = "⚡";

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone second = office.person("second", "Chị Thuật", Role.TECHNICIAN);
    private final Phone leader = office.person("leader", "Ông Phúc", Role.LEADER);

    private void fixed() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("rút giấy ra");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
        assertThat(leader.received()).isZero();
    }

    private void opened(Phone by, String words) {
        Party party = new Party(
                new PersonId(by == second ? "second" : "officer"),
                by == second ? "Chị Thuật" : "Chị Hoa",
                by.address());
        office.incidents()
                .carryOut(office.onlyIncident().id(), "again-" + words, new IncidentCommand.Reopen(party, words));
        office.moves(Duration.ofSeconds(2));
    }

    @Test
    void everybody_is_called_and_the_ladder_runs_by_the_clock() {
        fixed();
        opened(second, "điện giật chị Lan rồi");
        assertThat(office.onlyIncident().isWith(new PersonId("technician"))).isTrue();
        technician.hasSeen("điện giật chị Lan");
        leader.hasSeen("điện giật chị Lan").isOffered("Xem chi tiết").hasNotOffered("Nhận việc");
        assertThat(office.onlyIncident().events(Kind.HURRIED)).hasSize(1);
    }

    @Test
    void without_danger_it_goes_back_to_whoever_fixed_it() {
        fixed();
        opened(second, "lại kẹt giấy");
        technician.hasSeen("lại kẹt giấy");
        assertThat(leader.received()).isZero();
    }

    @Test
    void while_it_goes_on_whoever_still_has_it_is_heeded_too() {
        fixed();
        opened(second, "lại kẹt giấy");
        opened(officer, "vẫn hỏng, điện giật chị Lan");
        leader.hasSeen("điện giật chị Lan");
    }

    @Test
    void what_to_do_first_is_said_once() {
        fixed();
        officer.presses("Đã dùng được");
        technician.presses("Mở lại").writes("điện giật chị Lan rồi");
        assertThat(office.messagesTo(technician.address()).stream()
                        .filter(message -> message.text().startsWith(CARD)))
                .hasSize(1);
    }
}
