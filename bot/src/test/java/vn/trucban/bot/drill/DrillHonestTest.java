package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.drill.DrillOffice.HOA;
import static vn.trucban.bot.drill.DrillOffice.LAN;
import static vn.trucban.bot.drill.DrillOffice.MINH;
import static vn.trucban.bot.drill.DrillOffice.NGA;
import static vn.trucban.bot.drill.DrillOffice.SON;
import static vn.trucban.bot.drill.DrillOffice.TUAN;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.drill.Drill.Stage;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.drill.Part;
import vn.trucban.notifier.channel.Button;

/** A drill never looks like an alarm, is closed whoever can be reached, and what was measured in it stays as it was. */
class DrillHonestTest {
    private static final String MORNING = "2026-11-24T09:00";
    private static final Person BINH = person("binh", "Anh Bình", Role.LEADER);
    private static final Person MAI = person("mai", "Chị Mai", Role.OFFICER);

    private final DrillOffice office = new DrillOffice();

    private static Person left(Person person) {
        return new Person(
                person.id(), person.name(), person.title(), person.roles(), person.phone(), person.channels(), false);
    }

    private DrillFacts reported(Drill drill) {
        return new Happened(drill.startsAt())
                .incident(3, 0, Kind.REPORTED, "Chị Hoa", "báo mất mạng")
                .facts();
    }

    private List<String> labels(Person person) {
        return office.told.stream()
                .filter(tell -> tell.to().value().equals(person.id().value()))
                .flatMap(tell -> tell.buttons().stream())
                .map(Button::label)
                .toList();
    }

    @Test
    void every_message_about_a_drill_is_marked_whoever_gets_it() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-23T16:00"));
        office.desk.round();
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.round();
        office.desk.confirm(drill.id(), TUAN);
        office.clock.set(at(MORNING));
        office.desk.round();
        office.desk.excuse(drill.id(), MINH.id(), MINH);
        office.minute(office.now(drill), 20);
        office.desk.end(drill.id(), TUAN);
        assertThat(office.toldTo(SON)).hasSizeGreaterThan(5);
        assertThat(office.told).allMatch(Tell::drill);
    }

    @Test
    void only_leaders_get_the_button_that_only_leaders_may_press() {
        DrillWish wish = DrillOffice.wish("los-do", MORNING);
        office.everybody = new Staff(List.of(TUAN, NGA, SON, MINH, HOA, LAN, MAI));
        office.desk.plan(
                new DrillWish(wish.scenario(), wish.startsAt(), true, wish.players(), wish.keepers(), Set.of(MAI.id())),
                TUAN);
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.round();
        assertThat(labels(TUAN)).containsExactly("Xác nhận diễn tập");
        assertThat(labels(MAI)).containsExactly("Mở trang diễn tập");
    }

    @Test
    void a_planner_who_plays_can_end_it_too() {
        DrillWish wish = DrillOffice.wish("los-do", MORNING);
        Map<PersonId, Part> players = Map.of(HOA.id(), Part.OFFICER, TUAN.id(), Part.LEADER);
        Drill drill = office.desk
                .plan(
                        new DrillWish(
                                wish.scenario(), wish.startsAt(), false, players, wish.keepers(), wish.observers()),
                        TUAN)
                .drill()
                .orElseThrow();
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.confirm(drill.id(), TUAN);
        office.told.clear();
        office.clock.set(at(MORNING));
        office.desk.round();
        assertThat(labels(TUAN)).contains("Kết thúc diễn tập", "Đang có việc thật");
        office.desk.end(drill.id(), TUAN);
        assertThat(office.toldTo(TUAN)).anyMatch(text -> text.contains("Phiếu điểm"));
    }

    @Test
    void a_player_on_leave_stays_on_leave_and_an_excused_one_plays_no_more() {
        Drill drill = office.begun("los-do", MORNING);
        Staff everybody = new Staff(
                List.of(TUAN, NGA, SON, MINH, HOA, LAN),
                List.of(new Absence(
                        NGA.id(),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 30),
                        "nga",
                        office.clock.instant())));
        DrillExercises exercises = new DrillExercises(office.store, () -> DrillOffice.CONTENT, office.clock);
        Staff players = exercises.players(drill.id().value(), everybody);
        assertThat(players.all()).containsExactlyInAnyOrder(NGA, MINH, HOA);
        assertThat(players.away(NGA.id(), office.clock.instant())).isTrue();
        office.desk.excuse(drill.id(), MINH.id(), MINH);
        assertThat(exercises.players(drill.id().value(), everybody).all()).containsExactlyInAnyOrder(NGA, HOA);
    }

    @Test
    void the_rest_of_the_staff_hear_that_a_drill_runs_and_that_it_is_over() {
        office.everybody = new Staff(List.of(TUAN, NGA, SON, MINH, HOA, LAN, MAI));
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-24T08:50"));
        office.desk.confirm(drill.id(), TUAN);
        assertThat(office.toldTo(MAI)).as("a surprise stays one").isEmpty();
        office.clock.set(at(MORNING));
        office.desk.round();
        assertThat(office.toldTo(MAI))
                .singleElement()
                .asString()
                .contains("Bắt đầu diễn tập", "thật hay diễn tập")
                .doesNotContain("LOS");
        office.danger = Optional.of("SC-4 cháy kho đang xử lý");
        office.minute(office.now(drill), 5);
        assertThat(office.toldTo(MAI)).last().asString().startsWith("VIỆC THẬT");
    }

    @Test
    void what_a_drill_supposed_is_closed_even_where_nobody_can_be_told() {
        Drill drill = office.begun("los-do", MORNING);
        office.everybody = new Staff(List.of());
        office.minute(drill, 75);
        assertThat(office.now(drill).stage()).isEqualTo(Stage.ENDED);
        assertThat(office.told).isEmpty();
        assertThat(office.over).hasSize(1);
        office.desk.round();
        assertThat(office.over).as("once is enough").hasSize(1);
    }

    @Test
    void the_score_stays_as_it_was_when_the_drill_ended() {
        Drill drill = office.begun("los-do", MORNING);
        office.facts = reported(drill);
        office.clock.set(at("2026-11-24T09:30"));
        office.desk.end(drill.id(), TUAN);
        ScoreSheet signed = office.desk.sheet(office.now(drill));
        assertThat(signed.with(ScoreSheet.Mark.MET)).isNotEmpty();
        office.facts = DrillFacts.NONE;
        office.desk.remark(drill.id(), "Báo nhanh", TUAN);
        assertThat(office.another().sheet(office.now(drill))).isEqualTo(signed);
    }

    @Test
    void a_drill_in_which_nobody_did_anything_has_to_be_held_again() {
        Drill drill = office.begun("los-do", MORNING);
        office.minute(drill, 75);
        assertThat(office.now(drill).held()).isFalse();
        assertThat(office.desk.calendar().kinds()).allMatch(due -> due.last().isEmpty());
        assertThat(new DrillReport(office.desk, () -> DrillOffice.CONTENT)
                        .of(Period.quarter("2026Q4").orElseThrow())
                        .drills())
                .singleElement()
                .asString()
                .contains("phải diễn tập lại");
    }

    @Test
    void whose_planner_has_left_is_any_leaders_to_put_off_or_call_off() {
        DrillWish wish = DrillOffice.wish("los-do", MORNING);
        Drill drill = office.desk
                .plan(
                        new DrillWish(wish.scenario(), wish.startsAt(), true, wish.players(), wish.keepers(), Set.of()),
                        TUAN)
                .drill()
                .orElseThrow();
        office.everybody = new Staff(List.of(left(TUAN), NGA, BINH, MINH, HOA, LAN));
        assertThat(office.desk.knows(drill, BINH.id())).isTrue();
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.round();
        assertThat(office.toldTo(BINH)).singleElement().asString().contains("Hôm nay có DT-1");
        assertThat(office.toldTo(NGA)).as("plays, and is to be surprised").isEmpty();
        assertThat(office.desk
                        .cancel(drill.id(), "người lên lịch đã chuyển công tác", MINH)
                        .refusal())
                .isPresent();
        assertThat(office.desk
                        .cancel(drill.id(), "người lên lịch đã chuyển công tác", BINH)
                        .refusal())
                .isEmpty();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void who_is_to_act_on_a_lesson_says_so_by_a_button_and_is_reminded_until_then() {
        Drill drill = office.begun("los-do", MORNING);
        office.desk.end(drill.id(), TUAN);
        office.desk.learn(drill.id(), "Dán nhãn tủ mạng", HOA.id(), LocalDate.parse("2026-12-01"), TUAN);
        office.told.clear();
        office.everybody = new Staff(List.of());
        office.clock.set(at("2026-12-02T08:00"));
        office.desk.remind();
        office.everybody = DrillOffice.staff();
        office.desk.remind();
        office.desk.remind();
        assertThat(lessons(HOA)).as("not lost where nobody could be told").hasSize(1);
        assertThat(labels(HOA)).containsExactly("Đã làm xong");
        office.clock.set(at("2027-01-04T08:00"));
        office.everybody = new Staff(List.of(TUAN, NGA, left(HOA)));
        office.desk.remind();
        assertThat(lessons(NGA))
                .as("leaders, once the one who was to act has left")
                .hasSize(1);
        office.everybody = DrillOffice.staff();
        Reply reply = office.desk
                .chat(new PageLinks(person -> "CODE", "http://localhost"))
                .hear(new Heard(
                        "c1",
                        HOA,
                        HOA.addresses().get(0),
                        new Action(Verb.DRILL, drill.id().value(), "acted-0"),
                        Optional.empty(),
                        Optional.empty(),
                        DrillOffice.CONTENT,
                        DrillOffice.staff(),
                        office.desk.now()));
        assertThat(reply.says().get(0).text()).contains("Đã ghi");
        assertThat(office.now(drill).review().lessons()).noneMatch(Review.Lesson::open);
    }

    private List<String> lessons(Person person) {
        return office.toldTo(person).stream()
                .filter(text -> text.contains("Dán nhãn tủ mạng"))
                .toList();
    }

    @Test
    void what_really_goes_on_is_looked_up_only_where_it_decides() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.confirm(drill.id(), TUAN);
        office.looks = 0;
        for (int second = 0; second < 100; second++) {
            office.desk.round();
        }
        assertThat(office.looks).isZero();
        office.clock.set(at(MORNING));
        office.desk.round();
        assertThat(office.looks).isPositive();
        assertThat(office.now(drill).running()).isTrue();
    }
}
