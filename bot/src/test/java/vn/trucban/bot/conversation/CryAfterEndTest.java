package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** Others have ended the fire while somebody still stands in its steps: whoever is trapped there is heard all the same. */
class CryAfterEndTest {
    /** Whoever ends it has read of everybody who is in danger. */
    private static final int ALL_READ = 1000;

    private final Office office = new Office();
    private final Phone officer = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone other = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private void fireIsOver() {
        officer.writes("cháy ở kho lưu trữ rồi").presses("Lớn, khói nhiều").isOffered("Bị kẹt, không ra được");
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        assertThat(office.incidents().recent(1).get(0).going()).isFalse();
    }

    private IncidentId floodUnderABoard() {
        other.writes("nước lũ tràn vào trụ sở rồi");
        IncidentId flood = office.incidents().open().get(0).id();
        office.incidents()
                .commanded(
                        flood,
                        "raised",
                        new OutsideFact(
                                Kind.COMMAND_RAISED, office.now(), new PersonId("phuc"), "Ông Phúc", "lập ban", true));
        return flood;
    }

    private List<Incident> running() {
        return office.incidents().open().stream().filter(Incident::going).toList();
    }

    private int heardBy(Phone phone) {
        office.moves(Duration.ofSeconds(3));
        return office.messagesTo(phone.address()).size();
    }

    private void leaderHears(int before, String part) {
        heardBy(leader);
        assertThat(office.messagesTo(leader.address()).subList(before, heardBy(leader)))
                .anyMatch(message -> message.text().contains(part));
    }

    @Test
    void trapped_pressed_is_a_disaster_of_its_own_and_everybody_is_called() {
        fireIsOver();
        int before = heardBy(leader);
        officer.presses("Bị kẹt, không ra được")
                .hasSeen("SC-1 đã đóng từ trước")
                .hasSeen("Đóng cửa, chèn khe bằng vải ướt");
        assertThat(running()).singleElement().satisfies(one -> {
            assertThat(one.playbook().id()).isEqualTo(PlaybookId.DISASTER);
            assertThat(one.words()).isEqualTo("Có người bị kẹt trong đám cháy, không ra được");
        });
        leaderHears(before, "Có người bị kẹt trong đám cháy");
        technician.hasSeen("Có người bị kẹt trong đám cháy");
        officer.hasSeen("SC-2");
    }

    @Test
    void the_same_where_a_false_alarm_or_a_leader_closed_it() {
        officer.writes("cháy ở kho lưu trữ rồi").presses("Lớn, khói nhiều");
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "false",
                        new IncidentCommand.FalseAlarm(
                                new Party(new PersonId("phuc"), "Ông Phúc", leader.address()), "báo nhầm"));
        int before = heardBy(leader);
        officer.presses("Thiếu người");
        leaderHears(before, "Điểm danh thiếu người");
        assertThat(running()).hasSize(1);
    }

    @Test
    void its_label_typed_instead_is_the_same() {
        fireIsOver();
        int before = heardBy(leader);
        officer.writes("bi ket, khong ra duoc");
        leaderHears(before, "Có người bị kẹt trong đám cháy");
        assertThat(running()).hasSize(1);
    }

    @Test
    void a_second_tap_opens_no_second_one() {
        fireIsOver();
        String button = officer.payload("Bị kẹt, không ra được");
        officer.presses("Bị kẹt, không ra được");
        int before = heardBy(leader);
        officer.does(new Inbound.Event.Press(button, Optional.empty()));
        assertThat(running()).hasSize(1);
        assertThat(heardBy(leader)).isEqualTo(before);
        officer.hasSeen("SC-2");
    }

    @Test
    void what_goes_on_hears_it_and_the_steps_go_on_there() {
        fireIsOver();
        other.writes("cháy ở nhà để xe rồi");
        int before = heardBy(leader);
        officer.presses("Bị kẹt, không ra được").hasSeen("Đang có SC-2");
        leaderHears(before, "đ/c Anh Nam vừa báo: “Có người bị kẹt trong đám cháy, không ra được”");
        assertThat(running()).hasSize(1);
    }

    private void shockedAndClosed() {
        officer.writes("mất điện cả cơ quan").presses("Chỉ trụ sở, vài phòng").presses("Có người bị giật, tê");
        IncidentId power = office.incidents().open().stream()
                .filter(one -> one.playbook().id() == PlaybookId.POWER)
                .findFirst()
                .orElseThrow()
                .id();
        office.incidents()
                .carryOut(
                        power,
                        "done",
                        new IncidentCommand.Resolve(
                                new Party(new PersonId("ky"), "Anh Kỹ", technician.address()), "cầu dao", ALL_READ));
    }

    @Test
    void a_board_hears_it_however_old_its_disaster_is() {
        IncidentId flood = floodUnderABoard();
        office.moves(Duration.ofHours(2));
        shockedAndClosed();
        int before = heardBy(leader);
        officer.presses("Bất tỉnh, đã hết điện").presses("Không thở, thở ngáp");
        leaderHears(before, "Người bị điện giật không thở, đang ép tim");
        officer.hasSeen("Ép tim ngay");
        assertThat(running()).extracting(Incident::id).containsExactly(flood);
    }

    private void faintedAndClosed() {
        officer.writes("có người ngất ở phòng chờ").isOffered("Bất tỉnh còn thở, co giật");
        office.incidents()
                .carryOut(
                        office.incidents().open().stream()
                                .filter(one -> one.playbook().id() == PlaybookId.OTHER)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "done",
                        new IncidentCommand.Resolve(
                                new Party(new PersonId("ky"), "Anh Kỹ", technician.address()), "đã tỉnh", ALL_READ));
    }

    @Test
    void somebody_who_faints_again_is_no_ordinary_matter() {
        faintedAndClosed();
        int before = heardBy(leader);
        officer.presses("Bất tỉnh còn thở, co giật");
        leaderHears(before, "🆘 NGUY HIỂM – Có người bất tỉnh hoặc co giật");
        assertThat(running()).hasSize(1);
    }

    @Test
    void and_a_board_over_something_else_hears_it() {
        faintedAndClosed();
        floodUnderABoard();
        office.moves(Duration.ofHours(1));
        int before = heardBy(leader);
        officer.presses("Bất tỉnh còn thở, co giật");
        leaderHears(before, "Có người bất tỉnh hoặc co giật");
    }

    @Test
    void a_finger_on_last_months_button_is_asked_and_calls_nobody() {
        fireIsOver();
        office.moves(Duration.ofDays(30));
        int before = heardBy(leader);
        int helpers = heardBy(technician);
        officer.presses("Bị kẹt, không ra được").hasSeen("SC-1 đã đóng từ lâu");
        assertThat(running()).isEmpty();
        assertThat(heardBy(leader)).isEqualTo(before);
        assertThat(heardBy(technician)).isEqualTo(helpers);
        officer.presses("Đang có nguy hiểm, báo ngay").hasSeen("Đóng cửa, chèn khe bằng vải ướt");
        assertThat(running()).hasSize(1);
        leaderHears(before, "Có người bị kẹt trong đám cháy");
    }

    @Test
    void whoever_is_sure_that_somebody_faints_now_calls_everybody() {
        faintedAndClosed();
        office.moves(Duration.ofDays(2));
        int before = heardBy(leader);
        officer.presses("Bất tỉnh còn thở, co giật").hasSeen("“Có người bất tỉnh hoặc co giật");
        assertThat(running()).isEmpty();
        officer.presses("Đang có nguy hiểm, báo ngay");
        leaderHears(before, "Có người bất tỉnh hoặc co giật");
        technician.hasSeen("Có người bất tỉnh hoặc co giật");
        assertThat(running()).hasSize(1);
    }

    @Test
    void and_so_does_whoever_is_sure_of_the_current() {
        shockedAndClosed();
        office.moves(Duration.ofDays(2));
        int before = heardBy(leader);
        officer.presses("Bất tỉnh, đã hết điện").presses("Đang có nguy hiểm, báo ngay");
        leaderHears(before, "Bất tỉnh, đã hết điện");
        assertThat(running())
                .singleElement()
                .satisfies(one -> assertThat(one.playbook().id()).isEqualTo(PlaybookId.POWER));
    }

    @Test
    void what_goes_on_hears_of_the_old_fire_that_burns_again() {
        fireIsOver();
        office.moves(Duration.ofDays(2));
        IncidentId flood = floodUnderABoard();
        office.moves(Duration.ofHours(2));
        int before = heardBy(leader);
        int helpers = heardBy(technician);
        officer.presses("Bị kẹt, không ra được").presses("Đang có nguy hiểm, báo ngay");
        leaderHears(before, "Có người bị kẹt trong đám cháy, không ra được");
        assertThat(office.messagesTo(technician.address())
                        .subList(
                                helpers, office.messagesTo(technician.address()).size()))
                .anyMatch(message -> message.text().contains("Có người bị kẹt trong đám cháy"));
        officer.hasSeen("Đang có SC-2");
        assertThat(running()).extracting(Incident::id).containsExactly(flood);
    }

    @Test
    void and_an_old_flood_without_a_board_is_another_matter() {
        fireIsOver();
        office.moves(Duration.ofDays(2));
        other.writes("nước lũ tràn vào trụ sở rồi");
        office.moves(Duration.ofHours(2));
        int before = heardBy(leader);
        officer.presses("Bị kẹt, không ra được").presses("Đang có nguy hiểm, báo ngay");
        leaderHears(before, "Có người bị kẹt trong đám cháy, không ra được");
        assertThat(running()).isNotEmpty();
    }

    @Test
    void pressed_twice_it_opens_one() {
        fireIsOver();
        office.moves(Duration.ofDays(2));
        officer.presses("Bị kẹt, không ra được");
        String button = officer.payload("Đang có nguy hiểm, báo ngay");
        officer.presses("Đang có nguy hiểm, báo ngay");
        int before = heardBy(leader);
        officer.does(new Inbound.Event.Press(button, Optional.empty()));
        assertThat(running()).hasSize(1);
        assertThat(heardBy(leader)).isEqualTo(before);
    }

    @Test
    void what_was_reopened_meanwhile_hears_it() {
        fireIsOver();
        IncidentId fire = office.onlyIncident().id();
        office.moves(Duration.ofDays(2));
        officer.presses("Bị kẹt, không ra được");
        office.incidents()
                .carryOut(
                        fire,
                        "again",
                        new IncidentCommand.Reopen(
                                new Party(new PersonId("hoa"), "Chị Hoa", other.address()), "cháy lại"));
        int before = heardBy(leader);
        officer.presses("Đang có nguy hiểm, báo ngay");
        leaderHears(before, "Có người bị kẹt trong đám cháy, không ra được");
        assertThat(running()).extracting(Incident::id).containsExactly(fire);
    }

    @Test
    void that_all_are_out_opens_nothing_anew() {
        fireIsOver();
        int before = heardBy(leader);
        officer.presses("Đủ người");
        assertThat(running()).isEmpty();
        assertThat(heardBy(leader)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"có người bị kẹt trong kho, khói vào rồi", "cháy lại rồi, khói nhiều lắm"})
    void a_cry_typed_as_a_note_to_what_is_over_is_heard(String cry) {
        fireIsOver();
        other.writes("/suco")
                .presses("Xem SC-1")
                .isIn(new ChatState.WritingNote(office.onlyIncident().id()));
        int before = heardBy(leader);
        other.writes(cry).hasSeen("SC-2");
        leaderHears(before, cry);
        assertThat(running()).hasSize(1);
    }

    @Test
    void and_so_is_one_beneath_a_photo() {
        fireIsOver();
        other.isIn(new ChatState.WritingNote(office.onlyIncident().id()));
        int before = heardBy(leader);
        other.sendsPhoto("p1", "có người bị kẹt trong kho, khói vào rồi");
        leaderHears(before, "có người bị kẹt trong kho");
        assertThat(running()).singleElement().satisfies(one -> assertThat(one.pictures())
                .hasSize(1));
    }

    @Test
    void a_note_that_is_none_stays_a_note() {
        fireIsOver();
        IncidentId fire = office.onlyIncident().id();
        other.isIn(new ChatState.WritingNote(fire)).writes("đã thay ổ cắm ở kho");
        assertThat(running()).isEmpty();
        assertThat(office.incidents().find(fire).orElseThrow().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains("đã thay ổ cắm ở kho");
    }
}
