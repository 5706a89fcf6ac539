package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.ID;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.MINH;
import static vn.trucban.bot.outside.OutsideOffice.VIETTEL;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Of what people are reminded, when, who, how often; with a clock that the test moves, and two instances. */
class RemindersTest {
    private final OutsideOffice office = new OutsideOffice().internetFails();
    private final OutsideDesk desk = office.desk;

    @BeforeEach
    void the_centre_is_informed() {
        desk.informed(ID, "phone", office.by(MINH));
    }

    private List<String> round(String at) {
        office.time(at);
        desk.round();
        office.desk().round();
        return office.toldSince();
    }

    private static List<String> labels(Tell tell) {
        return tell.buttons().stream().map(Button::label).toList();
    }

    @Test
    void at_the_promised_time_whoever_called_and_whoever_has_it_are_asked_once() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        desk.promised(ID, VNPT, "9h30", office.by(LAN));
        assertThat(round("2026-11-23T09:29")).isEmpty();
        office.time("2026-11-23T09:30");
        desk.round();
        assertThat(office.told).extracting(tell -> tell.to().value()).containsExactly("lan", "minh");
        assertThat(office.told.get(0).text())
                .isEqualTo("⏰ SC-1 – Mất Internet: VNPT – báo hỏng Internet hẹn 9h30, phiếu VN-7. Họ đã tới chưa ạ?");
        assertThat(labels(office.told.get(0))).containsExactly("Họ đã xong", "Gọi lại VNPT", "Gọi tiếp Viettel");
        office.toldSince();
        assertThat(round("2026-11-23T09:31")).isEmpty();
        assertThat(round("2026-11-23T10:29")).isEmpty();
        // an hour after the promise they are late: leaders hear, and the letter is there
        office.time("2026-11-23T10:30");
        desk.round();
        assertThat(office.told).extracting(tell -> tell.to().value()).containsExactly("lan", "minh", "tuan", "hoa");
        assertThat(office.told.get(0).text()).contains("quá hẹn từ 9h30", "Công văn đã soạn sẵn");
        assertThat(office.told.get(3).text())
                .as("who waits heard of the promise, too")
                .isEqualTo("⏳ SC-1 – Mất Internet: VNPT – báo hỏng Internet hẹn 9h30 mà chưa xong. Người phụ trách đã"
                        + " được nhắc gọi lại; anh/chị cứ làm tiếp theo cách tạm.");
        assertThat(labels(office.told.get(0))).contains("Công văn cho VNPT");
        office.toldSince();
        assertThat(round("2026-11-23T16:00")).isEmpty();
    }

    @Test
    void a_new_promise_is_a_new_reminder_and_the_old_one_is_gone() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        desk.promised(ID, VNPT, "10h", office.by(LAN));
        assertThat(round("2026-11-23T09:30")).isEmpty();
        assertThat(round("2026-11-23T10:00")).hasSize(2).allMatch(line -> line.contains("hẹn 10h00"));
    }

    @Test
    void who_promised_nothing_is_asked_about_after_the_usual_wait() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(round("2026-11-23T09:59")).isEmpty();
        assertThat(round("2026-11-23T10:00")).hasSize(2).allMatch(line -> line.contains("họ không hẹn giờ"));
    }

    @Test
    void where_nobody_answers_people_are_told_to_call_again_unless_they_called_the_next() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        assertThat(round("2026-11-23T08:09")).isEmpty();
        assertThat(round("2026-11-23T08:10")).hasSize(2).allMatch(line -> line.contains("8h00 gọi VNPT"));
        desk.silent(ID, VNPT, false, office.by(LAN));
        office.time("2026-11-23T08:15");
        desk.answered(ID, VIETTEL, false, office.by(LAN));
        assertThat(round("2026-11-23T08:25")).isEmpty();
    }

    @Test
    void who_never_answers_is_late_like_who_breaks_a_promise() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        assertThat(round("2026-11-23T08:10")).hasSize(2);
        assertThat(round("2026-11-23T10:59")).isEmpty();
        assertThat(round("2026-11-23T11:00"))
                .hasSize(3)
                .allMatch(line -> line.contains("đã gọi VNPT – báo hỏng Internet 8h00 mà đến giờ vẫn chưa xong"));
    }

    @Test
    void what_is_done_or_fixed_is_asked_about_no_more() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        desk.answered(ID, VIETTEL, false, office.by(LAN));
        desk.promised(ID, VIETTEL, "9h10", office.by(LAN));
        desk.done(ID, VNPT, office.by(LAN));
        assertThat(round("2026-11-23T09:05")).isEmpty();
        office.fixed();
        assertThat(round("2026-11-23T10:30")).isEmpty();
    }

    @Test
    void nobody_is_woken_and_in_the_morning_only_the_last_word_is_said() {
        office.time("2026-11-23T16:50");
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "20h", office.by(LAN));
        assertThat(new OutsideTexts(office.incident(), office.help(), OutsideOffice.CONTENT, office.now)
                        .next(OutsideOffice.CONTENT.commune().contact(VNPT).orElseThrow()))
                .contains("hẹn 20h00", "7h30 ngày 24/11/2026 tôi nhắc");
        assertThat(round("2026-11-23T22:00")).isEmpty();
        assertThat(round("2026-11-24T07:29")).isEmpty();
        assertThat(round("2026-11-24T07:30"))
                .hasSize(4)
                .allMatch(line -> line.contains(line.startsWith("hoa") ? "mà chưa xong" : "quá hẹn"));
        assertThat(round("2026-11-24T08:30")).isEmpty();
    }

    @Test
    void where_whoever_called_has_left_and_nobody_has_it_leaders_are_told() {
        IncidentId other = new IncidentId("other");
        office.broken(other, PlaybookId.POWER);
        Person gone = withoutChat("gone", "Anh Đi", Role.OFFICER);
        desk.answered(other, "evnnpc", false, office.by(gone));
        desk.promised(other, "evnnpc", "9h", office.by(gone));
        assertThat(round("2026-11-23T09:00")).singleElement().asString().startsWith("tuan: ⏰ SC-2");
    }

    @Test
    void at_lunch_people_are_reminded_all_the_same() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "12h", office.by(LAN));
        assertThat(round("2026-11-23T12:00")).hasSize(2);
    }

    @Test
    void in_a_storm_night_is_day() {
        IncidentId storm = new IncidentId("storm");
        office.broken(storm, PlaybookId.DISASTER);
        office.time("2026-11-23T23:00");
        desk.answered(storm, "evnnpc", false, office.by(LAN));
        desk.promised(storm, "evnnpc", "30m", office.by(LAN));
        assertThat(round("2026-11-23T23:30")).isNotEmpty().allMatch(line -> line.contains("EVNNPC"));
    }

    @Test
    void a_clock_that_jumps_back_reminds_of_nothing_twice() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        assertThat(round("2026-11-23T09:00")).hasSize(2);
        assertThat(round("2026-11-23T08:30")).isEmpty();
        assertThat(round("2026-11-23T09:00")).isEmpty();
    }

    @Test
    void a_reminder_told_by_a_process_that_died_is_told_again_under_the_same_name() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        OutsideHelp before = office.help();
        office.time("2026-11-23T09:00");
        desk.round();
        List<String> first = office.told.stream().map(Tell::id).toList();
        office.told.clear();
        // the save after it is lost
        assertThat(office.store.save(new OutsideHelp(
                        ID, 1, before.deeds(), before.reminded(), before.facts(), List.of(), before.version() + 2)))
                .isTrue();
        office.desk().round();
        assertThat(office.told).extracting(Tell::id).isEqualTo(first);
    }

    @Test
    void where_nobody_can_be_reached_whoever_gets_a_chat_later_is_reminded() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        office.time("2026-11-23T09:00");
        OutsideDesk nobody = new OutsideDesk(
                office.store,
                office.incidents,
                new Telling(() -> new Staff(List.of()), office.told::add),
                () -> OutsideOffice.CONTENT,
                office.clock);
        nobody.round();
        assertThat(office.told).isEmpty();
        assertThat(round("2026-11-23T09:05")).hasSize(2).allMatch(line -> line.contains("Họ đã tới chưa"));
        assertThat(round("2026-11-23T09:06")).isEmpty();
    }

    @Test
    void who_has_the_duty_to_inform_is_reminded_until_somebody_does() {
        IncidentId soft = new IncidentId("soft");
        office.broken(soft, PlaybookId.SOFTWARE);
        office.incidents.carryOut(soft, "h", new IncidentCommand.AskForHelp(party(LAN), true));
        assertThat(round("2026-11-23T08:14")).isEmpty();
        assertThat(round("2026-11-23T08:15"))
                .containsExactlyInAnyOrder(
                        "minh: ⏰ SC-2 – Lỗi phần mềm: kế hoạch yêu cầu báo Trung tâm Phục vụ hành chính công tỉnh, hạn 8h15, chưa ai ghi là đã báo. Anh/chị báo rồi bấm một nút.",
                        "tuan: ⏰ SC-2 – Lỗi phần mềm: kế hoạch yêu cầu báo Trung tâm Phục vụ hành chính công tỉnh, hạn 8h15, chưa ai ghi là đã báo. Anh/chị báo rồi bấm một nút.");
        assertThat(round("2026-11-23T08:16")).isEmpty();
        assertThat(round("2026-11-23T08:30")).hasSize(2).allMatch(line -> line.contains("vẫn chưa ai ghi"));
        desk.informed(soft, "letter", office.by(MINH));
        assertThat(round("2026-11-23T08:45")).isEmpty();
    }

    @Test
    void the_duty_that_fell_due_while_the_program_was_away_waits_for_the_office_to_open() {
        IncidentId soft = new IncidentId("soft");
        office.time("2026-11-27T08:00");
        office.broken(soft, PlaybookId.SOFTWARE);
        office.incidents.carryOut(soft, "h", new IncidentCommand.AskForHelp(party(LAN), true));
        desk.answered(soft, VNPT, false, office.by(LAN));
        assertThat(round("2026-11-28T10:06")).as("a Saturday").isEmpty();
        assertThat(new OutsideTexts(
                                office.incidents.find(soft).orElseThrow(),
                                desk.help(soft).orElseThrow(),
                                OutsideOffice.CONTENT,
                                office.now)
                        .next(OutsideOffice.CONTENT.commune().contact(VNPT).orElseThrow()))
                .contains("7h30 ngày 30/11/2026 tôi nhắc");
        assertThat(round("2026-11-30T07:30")).isNotEmpty().anyMatch(line -> line.contains("vẫn chưa ai ghi"));
    }

    @Test
    void in_a_storm_the_reminder_that_is_late_is_said_at_once() {
        IncidentId storm = new IncidentId("storm");
        office.broken(storm, PlaybookId.DISASTER);
        desk.answered(storm, "evnnpc", false, office.by(LAN));
        desk.promised(storm, "evnnpc", "30m", office.by(LAN));
        assertThat(round("2026-11-28T10:06")).as("a Saturday").isNotEmpty();
    }
}
