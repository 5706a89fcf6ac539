package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;

/** A drill is played on the same screens, and is never taken for what happens, nor what happens for a drill. */
class ExerciseTalksTest {
    private static final String DRILL = "k7q2";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone second = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone outside = office.person("tu", "Anh Tú", Role.TECHNICIAN);

    @BeforeEach
    void a_drill_is_held() {
        office.holds(drill(PlaybookId.INTERNET, "giả định: mất mạng"));
    }

    private static Exercises drill(PlaybookId kind, String words) {
        return new Exercises() {
            @Override
            public Optional<Task> running(String drill) {
                return drill.equals(DRILL) ? Optional.of(new Task(kind, words)) : Optional.empty();
            }

            @Override
            public Optional<String> playing(PersonId person) {
                return person.equals(new PersonId("tu")) ? Optional.empty() : Optional.of(DRILL);
            }

            @Override
            public Staff players(String drill, Staff everybody) {
                return new Staff(everybody.all().stream()
                        .filter(person -> !person.id().equals(new PersonId("tu")))
                        .toList());
            }
        };
    }

    private static String report() {
        return Action.of(Verb.DRILL_REPORT, DRILL).payload();
    }

    private Incident played() {
        List<Incident> all = office.incidents().drillsOf(DRILL);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void everythingSaidIsMarked(Phone phone) {
        assertThat(office.messagesTo(phone.address())).isNotEmpty().allSatisfy(message -> assertThat(message.text())
                .startsWith("🟦 DIỄN TẬP")
                .endsWith("DIỄN TẬP"));
    }

    @Test
    void the_same_steps_and_call_outs_come_marked_and_nothing_of_it_is_counted() {
        officer.writes(report()).sees("SC-DT-1");
        officer.presses("Cần hỗ trợ");
        technician.sees("SC-DT-1").presses("Nhận việc");
        officer.sees("Anh Kỹ");
        technician.presses("Đã xử lý xong");
        assertThat(played().events(Kind.TAKEN)).hasSize(1);
        everythingSaidIsMarked(officer);
        everythingSaidIsMarked(technician);
        assertThat(office.messagesTo(outside.address())).isEmpty();
        assertThat(office.incidents().open()).isEmpty();
        assertThat(office.incidents().recent(10)).isEmpty();
        assertThat(office.incidents().numbered(1)).isEmpty();
        assertThat(office.registered()).isEmpty();
        office.stranger("dan").writes("/tinhtrang").sees("đang làm việc bình thường");
    }

    @Test
    void whoever_else_reports_it_joins_in() {
        officer.writes(report());
        second.writes(report());
        assertThat(played().affected()).hasSize(1);
    }

    @Test
    void silence_moves_it_up_among_those_who_take_part() {
        Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
        officer.writes(report());
        officer.presses("Cần hỗ trợ");
        office.moves(Duration.ofHours(2));
        leader.hasSeen("SC-DT-1");
        everythingSaidIsMarked(leader);
    }

    @Test
    void danger_typed_in_a_drill_is_asked_about_and_becomes_an_alarm_when_it_is_real() {
        officer.writes(report());
        officer.writes("cháy tủ điện rồi").sees("VIỆC THẬT").isOffered("🟦 Diễn tập");
        assertThat(office.incidents().open()).isEmpty();
        officer.presses("🔴 VIỆC THẬT");
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(office.onlyIncident().words()).contains("cháy tủ điện");
        outside.hasSeen("SC-1");
    }

    @Test
    void whatever_is_told_after_the_steps_is_asked_about() {
        officer.writes(report());
        officer.presses("Cần hỗ trợ");
        officer.writes("đã gọi VNPT, họ hẹn 10 giờ").sees("VIỆC THẬT").presses("🟦 Diễn tập");
        assertThat(played().events(Kind.NOTED)).hasSize(1);
        officer.writes("máy in kẹt giấy").presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        officer.presses("Cần hỗ trợ");
        officer.writes("hỏng rồi").presses("🔴 VIỆC THẬT");
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
        outside.writes("máy in hết mực");
        assertThat(outside.last()).doesNotContain("DIỄN TẬP");
    }

    /** Amid a flood that is only supposed, whatever the step at hand asks. */
    @Test
    void what_the_drill_surely_does_not_suppose_is_asked_about_at_its_steps_too() {
        Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
        office.holds(drill(PlaybookId.DISASTER, "giả định: nước lũ tràn vào trụ sở"));
        officer.writes(report());
        int told = leader.received();
        officer.writes("máy in quầy 3 kẹt giấy").sees("VIỆC THẬT").isOffered("🟦 Diễn tập");
        assertThat(played().events(Kind.NOTED)).isEmpty();
        assertThat(leader.received()).isEqualTo(told);
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        assertThat(office.onlyIncident().words()).isEqualTo("máy in quầy 3 kẹt giấy");
        assertThat(played().events(Kind.NOTED)).isEmpty();
    }

    @Test
    void meant_for_the_drill_it_is_noted_there_and_the_steps_go_on() {
        officer.writes(report());
        officer.writes("máy in quầy 3 kẹt giấy").sees("VIỆC THẬT").presses("🟦 Diễn tập");
        assertThat(played().events(Kind.NOTED)).singleElement().satisfies(note -> assertThat(note.text())
                .isEqualTo("máy in quầy 3 kẹt giấy"));
        officer.sees("Mạng bị thế nào");
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void whoever_types_before_anything_is_reported_is_asked_and_may_report_the_drill() {
        officer.writes("khói bốc từ phòng lưu trữ").sees("VIỆC THẬT");
        assertThat(office.incidents().open()).isEmpty();
        officer.presses("🟦 Diễn tập").sees("DT-1");
        assertThat(played().words()).contains("khói bốc");
        assertThat(office.incidents().open()).isEmpty();
        everythingSaidIsMarked(officer);
    }

    @Test
    void what_is_cried_second_is_not_lost_over_what_was_said_first() {
        officer.writes("máy in kẹt").writes("cháy tủ điện rồi");
        assertThat(office.onlyIncident().words()).contains("cháy tủ điện");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
    }

    @Test
    void a_photo_of_whoever_plays_is_asked_about_and_kept_either_way() {
        officer.sendsPhoto("p1", "mất mạng rồi").sees("VIỆC THẬT");
        assertThat(office.incidents().open()).isEmpty();
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().events(Kind.PHOTO)).hasSize(1);
        second.writes(report());
        second.sendsPhoto("p2", "có khói ở tủ điện").sees("VIỆC THẬT").presses("🟦 Diễn tập");
        assertThat(played().events(Kind.PHOTO)).hasSize(1);
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void danger_cried_twice_is_real() {
        officer.writes(report());
        officer.writes("cháy tủ điện rồi").writes("cháy thật, cứu với");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
    }

    @Test
    void danger_that_is_supposed_is_a_note_of_the_drill() {
        officer.writes(report());
        officer.writes("cháy tủ điện rồi").writes("diễn tập").hasSeen("Đã ghi");
        assertThat(office.incidents().open()).isEmpty();
        assertThat(played().events(Kind.NOTED)).hasSize(1);
    }

    @Test
    void something_else_that_breaks_meanwhile_is_real() {
        officer.writes(report());
        officer.writes("/baocao máy in kẹt giấy").presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
    }

    @Test
    void paper_is_switched_on_in_the_drill_only() {
        officer.writes(report());
        officer.writes(new Action(Verb.PAPER, played().id().value(), "on").payload())
                .sees("Giả định: đã bật");
        officer.presses("Dừng tiếp nhận giấy").sees("không tiếp nhận");
        assertThat(played().events(Kind.PAPER_ON)).hasSize(1);
        assertThat(played().events(Kind.PAPER_OFF)).hasSize(1);
        assertThat(office.papers().openPapers()).isEmpty();
        everythingSaidIsMarked(officer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "off", "late-0", "in", "mine", "stack", "only", "fix", "sure", "cert", "page"})
    void no_button_of_paper_does_anything_once_the_drill_is_over(String wish) {
        officer.writes(report());
        officer.writes(new Action(Verb.PAPER, played().id().value(), "on").payload());
        office.incidents().endDrill(DRILL, new Party(new PersonId("hoa"), "Chị Hoa", officer.address()), false);
        office.holds(Exercises.NONE);
        Incident ended = played();
        officer.writes(new Action(Verb.PAPER, ended.id().value(), wish).payload())
                .sees("đã kết thúc")
                .hasNotSeen("không tiếp nhận");
        everythingSaidIsMarked(officer);
        assertThat(played()).isEqualTo(ended);
        officer.writes("/giay").sees("giấy");
        assertThat(office.papers().openPapers()).isEmpty();
    }

    /** Fixed while the drill goes on: nothing is switched, and nobody is told that it was. */
    @Test
    void what_is_fixed_is_not_said_to_be_switched_to_paper() {
        officer.writes(report()).presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.presses("Đã dùng được");
        assertThat(played().open()).isFalse();
        officer.writes(new Action(Verb.PAPER, played().id().value(), "on").payload())
                .sees("không tiếp nhận");
        assertThat(played().events(Kind.PAPER_ON)).isEmpty();
    }

    @Test
    void a_drill_that_is_over_calls_nobody_and_takes_no_report() {
        officer.writes(report());
        office.incidents().endDrill(DRILL, new Party(new PersonId("hoa"), "Chị Hoa", officer.address()), false);
        assertThat(played().open()).isFalse();
        int before = technician.shown().size();
        office.moves(Duration.ofHours(3));
        assertThat(technician.shown()).hasSize(before);
        assertThat(technician.under("Nhận việc")).isEmpty();
        office.holds(Exercises.NONE);
        second.writes(report()).sees("đã kết thúc");
        assertThat(office.incidents().drillsOf(DRILL)).hasSize(1);
    }

    @Test
    void a_long_message_is_marked_in_every_part() {
        Phone zalo = office.person(ChannelKind.ZALO, "zz", "Chị Zalo", Role.TECHNICIAN);
        officer.writes(report());
        for (int i = 0; i < 12; i++) {
            officer.writes("đã gọi tổng đài lần " + i + " " + "chờ máy rất lâu mà chưa gặp ai cả ".repeat(8));
        }
        officer.presses("Cần hỗ trợ");
        assertThat(office.messagesTo(zalo.address())).hasSizeGreaterThan(1);
        everythingSaidIsMarked(zalo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cháy bếp ăn rồi ra đây dập với", "trời ơi có người ngất ở sảnh rồi, cứu với"})
    void a_cry_of_which_nobody_says_whether_it_is_real_is_passed_on_to_leaders_with_whom_to_ring(String cry) {
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        officer.writes(cry).sees("VIỆC THẬT hay diễn tập");
        office.moves(Duration.ofSeconds(90));
        assertThat(leader.received()).isZero();

        office.moves(Duration.ofSeconds(31));

        leader.sees("🔴 HỎI NGAY").sees("Chị Hoa").sees(cry).sees("0900000001");
        officer.hasSeen("nên tôi đã báo lãnh đạo gọi hỏi lại").isOffered("🔴 VIỆC THẬT");
        everythingSaidIsMarked(officer);
        assertThat(office.incidents().recent(9)).isEmpty();
        int told = leader.received();
        office.moves(Duration.ofMinutes(30));
        assertThat(leader.received()).isEqualTo(told);
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.incidents().recent(9)).hasSize(1);
    }

    @Test
    void what_names_nobody_in_danger_and_what_is_answered_is_passed_on_to_nobody() {
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        officer.writes("máy in kẹt giấy");
        second.writes("cháy bếp ăn rồi").presses("🟦 Diễn tập");
        office.moves(Duration.ofMinutes(5));
        leader.hasNotSeen("HỎI NGAY");
    }
}
