package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Buttons and commands that are there for both: whoever plays says by one tap whether it is real, whoever does not is asked nothing. */
class DrillDoorsTest {
    private static final String DRILL = "k7q2";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone second = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
    private final Phone outside = office.person("tu", "Anh Tú", Role.TECHNICIAN);
    private final Set<String> away = new HashSet<>(Set.of("tu"));
    private Exercises.Task task = new Exercises.Task(PlaybookId.INTERNET, "giả định: mất mạng");
    private boolean running = true;

    @BeforeEach
    void a_drill_is_held() {
        office.holds(new Exercises() {
            @Override
            public Optional<Task> running(String drill) {
                return Optional.of(task).filter(one -> running && drill.equals(DRILL));
            }

            @Override
            public Optional<String> playing(PersonId person) {
                return running && !away.contains(person.value()) ? Optional.of(DRILL) : Optional.empty();
            }

            @Override
            public Staff players(String drill, Staff everybody) {
                return new Staff(everybody.all().stream()
                        .filter(person -> !away.contains(person.id().value()))
                        .toList());
            }
        });
    }

    private static String report() {
        return Action.of(Verb.DRILL_REPORT, DRILL).payload();
    }

    private static String pressed(Verb verb) {
        return Action.of(verb).payload();
    }

    private Incident played() {
        List<Incident> all = office.incidents().drillsOf(DRILL);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void nothingIsReal() {
        assertThat(office.incidents().recent(10)).isEmpty();
        assertThat(office.messagesTo(outside.address())).isEmpty();
    }

    private static void marked(Phone phone) {
        assertThat(phone.last()).startsWith("🟦 DIỄN TẬP").endsWith("DIỄN TẬP");
    }

    @ParameterizedTest
    @CsvSource({"/baocao,Báo sự cố", "#rp..,Báo sự cố", "#hu..,Gặp người trực", "/giay,Hồ sơ giấy"})
    void whoever_plays_is_asked_and_nothing_has_happened_yet(String door, String label) {
        officer.writes(door)
                .sees("“" + label + "” lần này là VIỆC THẬT hay diễn tập")
                .sees("114");
        officer.isOffered("🔴 VIỆC THẬT").isOffered("🟦 Diễn tập").isOffered("🔴 Gặp người trực (việc thật)");
        marked(officer);
        nothingIsReal();
        assertThat(office.incidents().drillsOf(DRILL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/thongbao", "#nc.."})
    void a_notice_is_asked_about_only_where_somebody_may_write_one(String door) {
        leader.writes(door).sees("“Soạn thông báo” lần này là VIỆC THẬT hay diễn tập");
        leader.presses("🟦 Diễn tập").sees("diễn tập").hasNotOffered("Tạm gián đoạn");
        leader.writes(door).presses("🔴 VIỆC THẬT").isOffered("Tạm gián đoạn");
        assertThat(leader.last()).doesNotContain("DIỄN TẬP");
        officer.writes(door).hasNotSeen("VIỆC THẬT");
    }

    @ParameterizedTest
    @CsvSource({"/baocao,nhắn một dòng", "#hu..,SC-1", "/giay,giấy", "/thongbao,lãnh đạo", "/menu,Trực Ban nghe đây"})
    void who_does_not_play_is_asked_nothing(String door, String answer) {
        Phone keeper = office.person("mai", "Chị Mai", Role.OFFICER);
        away.add("mai");
        keeper.writes(door).hasSeen(answer).hasNotSeen("VIỆC THẬT");
    }

    @Test
    void a_report_goes_where_it_was_meant_to() {
        officer.writes("/baocao").presses("🔴 VIỆC THẬT").sees("nhắn một dòng");
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
        officer.writes("máy in kẹt giấy");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        second.writes("/baocao").presses("🟦 Diễn tập").sees("SC-DT-1");
        marked(second);
        assertThat(played().words()).contains("mất mạng");
        second.writes("/baocao").presses("🟦 Diễn tập");
        marked(second);
        assertThat(played().affected()).as("what was reported already is shown").isEmpty();
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void words_typed_with_the_command_are_asked_about_and_kept_either_way() {
        officer.writes("/baocao cháy tủ điện").sees("Câu vừa rồi là VIỆC THẬT hay diễn tập");
        nothingIsReal();
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(office.onlyIncident().words()).contains("cháy tủ điện");
        outside.hasSeen("SC-1");
        second.writes("/baocao khói ở kho").presses("🟦 Diễn tập");
        assertThat(played().words()).contains("khói ở kho");
    }

    /** Of what is tried first, before anybody is called. */
    private void the_drill_is_about_a_printer() {
        task = new Exercises.Task(PlaybookId.PRINTER, "giả định: máy in kẹt giấy");
    }

    @Test
    void a_person_is_called_for_real_by_one_tap() {
        the_drill_is_about_a_printer();
        officer.writes(report());
        officer.writes(pressed(Verb.HUMAN)).presses("🔴 VIỆC THẬT");
        outside.hasSeen("SC-1");
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
        assertThat(played().events(Kind.ESCALATED)).isEmpty();
        second.writes("alo").presses("🔴 Gặp người trực (việc thật)");
        assertThat(office.incidents().open()).hasSize(2);
    }

    @Test
    void what_was_told_before_a_person_is_asked_for_goes_along_and_danger_raises_the_alarm() {
        officer.writes("mọi thứ đều lạ quá").presses("🔴 Gặp người trực (việc thật)");
        assertThat(office.onlyIncident().words()).contains("lạ quá");
        second.writes("cháy tủ điện rồi").presses("🔴 Gặp người trực (việc thật)");
        assertThat(office.incidents().open())
                .anyMatch(one -> one.playbook().id() == PlaybookId.DISASTER
                        && one.words().contains("cháy tủ điện"));
    }

    @Test
    void in_the_drill_a_person_is_one_who_plays() {
        the_drill_is_about_a_printer();
        officer.writes(pressed(Verb.HUMAN)).presses("🟦 Diễn tập");
        assertThat(played().events(Kind.ESCALATED)).hasSize(1);
        technician.hasSeen("SC-DT-1");
        second.writes(pressed(Verb.HUMAN)).presses("🟦 Diễn tập");
        assertThat(played().affected()).as("joins in").hasSize(1);
        marked(second);
        officer.writes(pressed(Verb.HUMAN)).presses("🟦 Diễn tập");
        nothingIsReal();
    }

    @Test
    void paper_in_the_drill_is_switched_on_by_whoever_plays() {
        leader.writes("/giay").presses("🟦 Diễn tập").sees("chưa ai báo sự cố").isOffered("Báo sự cố (diễn tập)");
        officer.writes(report());
        leader.writes("/giay").presses("🟦 Diễn tập").sees("Giả định").presses("Bật tiếp nhận giấy");
        assertThat(played().events(Kind.PAPER_ON)).hasSize(1);
        marked(leader);
        assertThat(office.papers().openPapers()).isEmpty();
        leader.writes("/giay").presses("🔴 VIỆC THẬT");
        assertThat(leader.last()).doesNotContain("DIỄN TẬP");
    }

    @Test
    void the_situation_typed_after_a_button_is_no_alarm_yet_and_a_second_cry_is() {
        officer.writes("/baocao").writes("khói bốc từ phòng lưu trữ").sees("Câu vừa rồi");
        nothingIsReal();
        officer.writes("cháy thật, cứu với");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
    }

    @Test
    void who_joined_in_is_asked_as_well() {
        officer.writes(report());
        second.writes(report());
        second.writes("có khói ở tủ điện").sees("VIỆC THẬT");
        nothingIsReal();
        second.presses("🟦 Diễn tập");
        assertThat(played().events(Kind.NOTED)).hasSize(1);
        second.writes(pressed(Verb.DIFFERENT)).writes(pressed(Verb.REPORT)).sees("VIỆC THẬT");
        nothingIsReal();
    }

    @Test
    void another_trouble_told_at_the_steps_is_real_only_when_somebody_says_so() {
        officer.writes(report());
        officer.writes(new Action(Verb.KIND, "", PlaybookId.PRINTER.id()).payload())
                .sees("VIỆC THẬT");
        nothingIsReal();
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
    }

    @Test
    void who_is_at_something_real_is_asked_nothing() {
        officer.writes("/baocao máy in kẹt giấy").presses("🔴 VIỆC THẬT");
        officer.writes(pressed(Verb.HUMAN)).hasSeen("SC-1");
        assertThat(officer.last()).doesNotContain("hay diễn tập");
        assertThat(office.onlyIncident().events(Kind.ESCALATED)).hasSize(1);
    }

    @Test
    void who_was_called_away_or_has_ended_the_drill_reaches_a_person_for_real() {
        officer.writes(report());
        away.add("hoa");
        officer.writes(pressed(Verb.HUMAN));
        assertThat(office.incidents().open()).hasSize(1);
        second.writes(report());
        office.incidents().endDrill(DRILL, new Party(new PersonId("hoa"), "Chị Hoa", officer.address()), false);
        running = false;
        second.writes(pressed(Verb.HUMAN));
        assertThat(office.incidents().open()).hasSize(2);
        second.writes("máy in kẹt giấy");
        assertThat(second.last()).doesNotContain("DIỄN TẬP");
        assertThat(office.incidents().open()).hasSize(3);
    }

    @Test
    void words_that_come_a_moment_after_the_drill_are_no_alarm_until_somebody_says_so() {
        the_drill_is_about_a_printer();
        officer.writes(report()).presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong");
        running = false;
        technician.writes("chập điện, cháy ổ cắm phòng lưu trữ, đã dập").sees("không còn trong diễn tập");
        nothingIsReal();
        technician.writes("xong hết rồi nhé").sees("không còn trong diễn tập");
        technician.presses("🟦 Diễn tập").sees("đã kết thúc");
        nothingIsReal();
        technician.writes("cháy tủ điện");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
    }

    @Test
    void at_the_steps_a_cry_after_the_drill_is_asked_about_and_anything_else_is_real() {
        the_drill_is_about_a_printer();
        officer.writes(report());
        second.writes(report());
        running = false;
        second.writes("máy in kẹt giấy").hasNotSeen("không còn trong diễn tập");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        officer.writes("cháy tủ điện rồi").sees("không còn trong diễn tập").sees("114");
        assertThat(office.incidents().open()).hasSize(1);
        officer.presses("🔴 VIỆC THẬT");
        assertThat(officer.last()).doesNotContain("DIỄN TẬP");
        assertThat(office.incidents().open()).anyMatch(one -> one.words().contains("cháy tủ điện"));
    }

    @Test
    void whoever_was_writing_for_the_drill_leaves_it_as_ever() {
        officer.writes(report())
                .writes(Action.of(Verb.NOTE, played().id().value()).payload());
        running = false;
        officer.writes("thôi").hasNotSeen("không còn trong diễn tập");
        officer.writes("/menu").sees("Trực Ban nghe đây");
        nothingIsReal();
    }

    @Test
    void a_question_outlives_the_drill() {
        officer.writes("/baocao");
        running = false;
        officer.presses("🟦 Diễn tập").sees("đã kết thúc");
        running = true;
        officer.writes("/baocao cháy tủ điện");
        running = false;
        officer.presses("🔴 VIỆC THẬT");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
    }

    @Test
    void by_number_where_a_channel_has_no_buttons() {
        Phone zalo = office.person(ChannelKind.ZALO, "zz", "Chị Zalo", Role.OFFICER, Role.LEADER);
        zalo.writes(report());
        zalo.writes("/thongbao").sees("VIỆC THẬT").writes("1");
        zalo.sees("Thông báo loại nào?").isOffered("Tạm gián đoạn");
        assertThat(zalo.last()).startsWith("Thông báo loại nào?");
        nothingIsReal();
    }
}
