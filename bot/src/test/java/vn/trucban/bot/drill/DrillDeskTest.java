package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.drill.DrillOffice.HOA;
import static vn.trucban.bot.drill.DrillOffice.LAN;
import static vn.trucban.bot.drill.DrillOffice.MINH;
import static vn.trucban.bot.drill.DrillOffice.NGA;
import static vn.trucban.bot.drill.DrillOffice.SON;
import static vn.trucban.bot.drill.DrillOffice.TUAN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.drill.Drill.Stage;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.messages.Messages;

/** Drills are planned, confirmed, run, stopped and learnt from, with a clock that the test moves. */
class DrillDeskTest {
    private static final String MORNING = "2026-11-24T09:00";
    private static final Messages MESSAGES = DrillOffice.CONTENT.messages();

    private final DrillOffice office = new DrillOffice();

    private static String reason(Answer answer) {
        return answer.refusal().map(Answer.Refusal::key).orElse("");
    }

    private static String sentence(Answer answer) {
        Answer.Refusal refusal = answer.refusal().orElseThrow();
        return MESSAGES.text(refusal.key(), refusal.values());
    }

    @Test
    void nothing_begins_without_a_persons_word_on_that_day() {
        Drill drill = office.planned("los-do", MORNING);
        assertThat(reason(office.desk.confirm(drill.id(), TUAN))).isEqualTo("drill.refused.not-today");
        office.clock.set(at("2026-11-24T09:00"));
        office.desk.round();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.PLANNED);
        office.clock.set(at("2026-11-24T09:16"));
        office.desk.round();
        office.desk.round();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.PLANNED);
        assertThat(office.toldTo(HOA)).isEmpty();
        assertThat(office.toldTo(TUAN))
                .filteredOn(text -> text.contains("chưa ai xác nhận"))
                .hasSize(1);
        assertThat(reason(office.desk.confirm(drill.id(), TUAN))).isEqualTo("drill.refused.too-late");
    }

    @Test
    void who_leads_it_is_reminded_in_office_hours_and_nobody_who_plays() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-23T19:00"));
        office.desk.round();
        assertThat(office.told).isEmpty();
        office.clock.set(at("2026-11-23T16:00"));
        office.desk.round();
        office.desk.round();
        assertThat(office.told).extracting(tell -> tell.to().value()).containsExactly("tuan", "son");
        office.clock.set(at("2026-11-24T07:31"));
        office.desk.round();
        Tell today = office.told.get(2);
        assertThat(today.text()).contains("Hôm nay có DT-1", "Không bấm thì không diễn tập");
        assertThat(today.buttons()).extracting(button -> button.label()).containsExactly("Xác nhận diễn tập");
        assertThat(office.told).hasSize(4);
        assertThat(drill.knows(NGA.id())).isFalse();
    }

    @Test
    void an_announced_one_is_announced_to_its_players_without_its_situation() {
        DrillWish wish = DrillOffice.wish("los-do", MORNING);
        office.desk.plan(
                new DrillWish(
                        wish.scenario(), wish.startsAt(), false, wish.players(), wish.keepers(), wish.observers()),
                TUAN);
        office.clock.set(at("2026-11-23T16:00"));
        office.desk.round();
        assertThat(office.toldTo(HOA)).hasSize(1);
        assertThat(office.toldTo(HOA).get(0)).contains("9h00").doesNotContain("LOS");
        assertThat(office.told).allMatch(Tell::drill);
    }

    @Test
    void once_confirmed_it_begins_by_itself_and_everybody_gets_their_part() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-24T08:00"));
        assertThat(office.desk.confirm(drill.id(), SON).refusal()).isEmpty();
        office.told.clear();
        office.clock.set(at("2026-11-24T09:00"));
        office.desk.round();
        office.another().round();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.RUNNING);
        assertThat(office.told).hasSize(6);
        Tell situation = office.told.get(0);
        assertThat(situation.to().value()).isEqualTo("hoa");
        assertThat(office.told).allMatch(Tell::drill);
        assertThat(situation.text()).contains("9h00, mọi máy ở quầy mất mạng", "máy sẽ hỏi lại");
        assertThat(situation.buttons())
                .extracting(button -> button.label())
                .containsExactly(
                        "Báo sự cố (diễn tập)",
                        "Xem: Đèn modem",
                        "Xem: Dây quang",
                        "Xem: Điện thoại 4G",
                        "Đang có việc thật");
        assertThat(office.toldTo(MINH).get(0)).doesNotContain("LOS");
        assertThat(office.toldTo(LAN).get(0)).contains("ở lại trực quầy");
        assertThat(office.toldTo(TUAN).get(0)).contains("DT-1 đã bắt đầu");
    }

    @Test
    void an_injection_is_told_once_at_its_minute_however_many_instances_look() {
        Drill drill = office.begun("los-do", MORNING);
        office.minute(drill, 9);
        assertThat(office.told).isEmpty();
        office.minute(drill, 10);
        office.another().round();
        assertThat(office.toldTo(MINH)).hasSize(1);
        assertThat(office.toldTo(MINH).get(0)).contains("thợ đến sau 3 giờ nữa");
        assertThat(office.told).allMatch(Tell::drill);
        assertThat(office.toldTo(HOA)).isEmpty();
        office.minute(drill, 20);
        assertThat(office.toldTo(HOA)).hasSize(1);
        assertThat(office.now(drill).course().injected()).isEqualTo(2);
    }

    @Test
    void what_a_crash_left_untold_is_told_by_the_next_round_of_any_instance() {
        Drill drill = office.begun("los-do", MORNING);
        office.clock.set(at("2026-11-24T09:10"));
        DrillDesk dying = new DrillDesk(
                office.store,
                new Telling(DrillOffice::staff, tell -> {
                    throw new IllegalStateException("killed");
                }),
                new DrillDesk.World(one -> office.facts, () -> office.danger, one -> {}),
                () -> DrillOffice.CONTENT,
                office.clock);
        assertThatThrownBy(dying::round).isInstanceOf(IllegalStateException.class);
        assertThat(office.now(drill).course().injected()).isEqualTo(1);
        assertThat(office.told).isEmpty();
        office.desk.round();
        office.another().round();
        assertThat(office.toldTo(MINH)).hasSize(1);
        assertThat(office.now(drill).tells()).isEmpty();
    }

    @Test
    void a_machine_that_was_away_does_not_begin_late_nor_tell_what_is_over() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.confirm(drill.id(), TUAN);
        office.told.clear();
        office.clock.set(at("2026-11-24T09:20"));
        office.desk.round();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.PLANNED);
        assertThat(office.toldTo(TUAN)).singleElement().asString().contains("máy không chạy lúc đến giờ");
        assertThat(office.toldTo(HOA)).isEmpty();

        Drill other = new DrillOffice().begun("los-do", MORNING);
        assertThat(other.running()).isTrue();
        DrillOffice again = new DrillOffice();
        Drill slept = again.begun("los-do", MORNING);
        again.minute(slept, 300);
        assertThat(again.now(slept).stage()).isEqualTo(Stage.ENDED);
        assertThat(again.now(slept).course().end().orElseThrow().at()).isEqualTo(at("2026-11-24T10:15"));
        assertThat(again.told).noneMatch(tell -> tell.text().contains("DIỄN BIẾN"));
    }

    @Test
    void something_real_keeps_it_from_beginning_and_from_being_confirmed() {
        Drill drill = office.planned("los-do", MORNING);
        office.clock.set(at("2026-11-24T08:00"));
        office.danger = Optional.of("SC-4 cháy kho đang xử lý");
        assertThat(sentence(office.desk.confirm(drill.id(), TUAN))).contains("SC-4 cháy kho");
        office.danger = Optional.empty();
        office.desk.confirm(drill.id(), TUAN);
        office.danger = Optional.of("SC-4 cháy kho đang xử lý");
        office.clock.set(at("2026-11-24T09:00"));
        office.desk.round();
        assertThat(office.now(drill).stage()).isEqualTo(Stage.PLANNED);
        assertThat(office.toldTo(HOA)).isEmpty();
        assertThat(office.toldTo(TUAN)).last().asString().contains("đang có việc thật: SC-4");
        office.danger = Optional.empty();
        office.clock.set(at("2026-11-24T09:05"));
        office.desk.round();
        assertThat(office.now(drill).stage()).as("not by itself afterwards").isEqualTo(Stage.PLANNED);
    }

    @Test
    void something_real_stops_it_at_once_and_everybody_hears_that_first() {
        Drill drill = office.begun("los-do", MORNING);
        office.danger = Optional.of("SC-4 cháy kho đang xử lý");
        office.minute(drill, 10);
        assertThat(office.now(drill).stage()).isEqualTo(Stage.ENDED);
        assertThat(office.told)
                .hasSize(6)
                .allMatch(tell ->
                        !tell.drill() && tell.text().startsWith("VIỆC THẬT – DỪNG DIỄN TẬP NGAY.\nSC-4 cháy kho"));
        assertThat(office.over).as("what it supposed calls nobody any more").hasSize(1);
        assertThat(office.now(drill).held()).as("was not carried to its end").isFalse();
        assertThat(office.desk.calendar().in(DrillCalendar.State.LATER))
                .extracting(DrillCalendar.Due::last)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void it_ends_by_a_leaders_button_or_by_itself_and_only_once() {
        Drill drill = office.begun("los-do", MORNING);
        office.clock.set(at("2026-11-24T09:30"));
        assertThat(reason(office.desk.end(drill.id(), HOA))).isEqualTo("drill.refused.not-leader");
        office.desk.end(drill.id(), NGA);
        office.clock.set(at("2026-11-24T09:31"));
        office.desk.end(drill.id(), TUAN);
        assertThat(office.now(drill).course().end().orElseThrow())
                .isEqualTo(new Course.End(Course.Why.BUTTON, at("2026-11-24T09:30"), "Chị Nga", ""));
        assertThat(office.toldTo(HOA)).singleElement().asString().contains("đã kết thúc");
        assertThat(office.told).allMatch(Tell::drill);
        assertThat(office.toldTo(TUAN)).singleElement().asString().contains("Phiếu điểm");

        DrillOffice other = new DrillOffice();
        Drill left = other.begun("in-mo-soc", MORNING);
        other.minute(left, 29);
        assertThat(other.now(left).running()).isTrue();
        other.minute(left, 30);
        assertThat(other.now(left).course().end().orElseThrow().why()).isEqualTo(Course.Why.TIME);
    }

    @Test
    void whoever_is_called_away_by_something_real_is_left_alone() {
        Drill drill = office.begun("los-do", MORNING);
        office.desk.excuse(drill.id(), MINH.id(), MINH);
        office.desk.excuse(drill.id(), MINH.id(), MINH);
        assertThat(office.toldTo(TUAN)).singleElement().asString().contains("Anh Minh", "việc thật");
        office.minute(drill, 45);
        assertThat(office.toldTo(MINH)).isEmpty();
        assertThat(office.toldTo(HOA)).hasSize(2);
        assertThat(reason(office.desk.excuse(drill.id(), LAN.id(), LAN))).isEqualTo("drill.refused.no-player");
        assertThat(reason(office.desk.excuse(drill.id(), NGA.id(), HOA))).isEqualTo("drill.refused.not-leader");
    }

    @Test
    void a_look_is_noted_once_and_only_of_players_while_it_runs() {
        Drill drill = office.begun("los-do", MORNING);
        office.desk.look(drill.id(), 0, HOA);
        office.desk.look(drill.id(), 0, HOA);
        assertThat(office.now(drill).course().looked())
                .extracting(Course.Looked::where)
                .containsExactly("Đèn modem");
        assertThat(reason(office.desk.look(drill.id(), 0, LAN))).isEqualTo("drill.refused.no-player");
        assertThat(reason(office.desk.look(drill.id(), 7, HOA))).isEqualTo("drill.refused.no-player");
        office.desk.end(drill.id(), TUAN);
        assertThat(reason(office.desk.look(drill.id(), 1, HOA))).isEqualTo("drill.refused.not-running");
    }

    @Test
    void lessons_are_tracked_until_somebody_says_that_they_are_done() {
        Drill drill = office.begun("los-do", MORNING);
        LocalDate until = LocalDate.parse("2026-12-01");
        assertThat(reason(office.desk.learn(drill.id(), "Dán nhãn", MINH.id(), until, TUAN)))
                .isEqualTo("drill.refused.not-over");
        office.desk.end(drill.id(), TUAN);
        office.desk.remark(drill.id(), "Báo nhanh, chuyển giấy chậm", TUAN);
        office.desk.learn(drill.id(), "Dán nhãn tủ mạng", MINH.id(), until, TUAN);
        office.desk.learn(drill.id(), "Dán nhãn tủ mạng", MINH.id(), until, TUAN);
        assertThat(reason(office.desk.learn(drill.id(), " ", MINH.id(), until, TUAN)))
                .isEqualTo("drill.refused.no-lesson");
        assertThat(reason(office.desk.learn(drill.id(), "x", new PersonId("ghost"), until, TUAN)))
                .isEqualTo("drill.refused.no-actor");
        assertThat(reason(office.desk.learn(drill.id(), "x", MINH.id(), LocalDate.parse("2026-11-01"), TUAN)))
                .isEqualTo("drill.refused.lesson-day");
        assertThat(reason(office.desk.remark(drill.id(), "x", HOA))).isEqualTo("drill.refused.not-leader");
        office.told.clear();
        office.clock.set(at("2026-12-01T16:00"));
        office.desk.remind();
        assertThat(office.toldTo(MINH)).isEmpty();
        office.clock.set(at("2026-12-02T08:00"));
        office.desk.remind();
        office.desk.remind();
        assertThat(office.toldTo(MINH)).singleElement().asString().contains("Dán nhãn tủ mạng", "01/12/2026");
        assertThat(reason(office.desk.acted(drill.id(), 0, HOA))).isEqualTo("drill.refused.not-leader");
        assertThat(reason(office.desk.acted(drill.id(), 3, TUAN))).isEqualTo("drill.refused.no-lesson");
        office.desk.acted(drill.id(), 0, MINH);
        assertThat(office.now(drill).review().lessons()).singleElement().matches(lesson -> !lesson.open());
        assertThat(office.now(drill).review().remarks()).contains("chuyển giấy chậm");
    }

    @Test
    void leaders_are_reminded_of_kinds_that_are_due_and_once_a_month_of_those_overdue() {
        office.clock.set(at("2026-11-23T19:00"));
        office.desk.remind();
        assertThat(office.told).isEmpty();
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.remind();
        office.another().remind();
        assertThat(office.toldTo(TUAN))
                .singleElement()
                .asString()
                .contains("quá hạn từ 30/05/2026", "Mất mạng Internet: hạn 30/11/2026");
        assertThat(office.told).noneMatch(Tell::drill);
        assertThat(office.toldTo(MINH)).isEmpty();
        office.clock.set(at("2026-12-01T08:00"));
        office.desk.remind();
        assertThat(office.toldTo(TUAN)).hasSize(2);
        assertThat(office.toldTo(TUAN).get(1)).contains("Mất mạng Internet: quá hạn từ 30/11/2026");
    }

    @Test
    void a_kind_whose_day_comes_near_in_the_middle_of_a_month_is_named_on_that_day() {
        Drill drill = office.begun("los-do", MORNING);
        office.facts = new Happened(office.clock.instant())
                .incident(3, 0, IncidentEvent.Kind.REPORTED, "Chị Hoa", "báo mất mạng")
                .facts();
        office.minute(drill, 75);
        office.clock.set(at("2027-10-01T08:00"));
        office.desk.remind();
        office.told.clear();
        office.clock.set(at("2027-10-22T08:00"));
        office.desk.remind();
        assertThat(office.toldTo(TUAN)).isEmpty();
        office.clock.set(at("2027-10-25T08:00"));
        office.desk.remind();
        office.another().remind();
        assertThat(office.toldTo(TUAN)).singleElement().asString().contains("Mất mạng Internet: hạn 24/11/2027");
    }

    @Test
    void a_kind_whose_drill_comes_to_nothing_is_named_after_all() {
        Drill drill = office.planned("los-do", MORNING);
        office.desk.remind();
        assertThat(office.toldTo(TUAN)).singleElement().asString().doesNotContain("Mất mạng Internet");
        office.desk.cancel(drill.id(), "đổi kế hoạch", TUAN);
        office.told.clear();
        office.desk.remind();
        assertThat(office.toldTo(TUAN)).singleElement().asString().contains("Mất mạng Internet");
    }

    @Test
    void where_no_leader_can_be_told_whoever_comes_later_is() {
        office.everybody = new Staff(List.of(HOA));
        office.desk.remind();
        office.everybody = DrillOffice.staff();
        office.desk.remind();
        assertThat(office.toldTo(TUAN)).hasSize(1);
    }

    @Test
    void a_drill_that_was_held_counts_for_its_kind() {
        Drill drill = office.begun("los-do", MORNING);
        office.facts = new Happened(office.clock.instant())
                .incident(3, 0, IncidentEvent.Kind.REPORTED, "Chị Hoa", "báo mất mạng")
                .facts();
        office.minute(drill, 75);
        DrillCalendar calendar = office.desk.calendar();
        assertThat(calendar.kinds())
                .filteredOn(due -> due.last().isPresent())
                .singleElement()
                .isEqualTo(new DrillCalendar.Due(
                        drill.scenario().kind(),
                        Optional.of(LocalDate.parse("2026-11-24")),
                        LocalDate.parse("2027-11-24"),
                        DrillCalendar.State.LATER));
        assertThat(Duration.ofMinutes(75)).isEqualTo(drill.scenario().longest());
        assertThat(List.of(
                        calendar.in(DrillCalendar.State.OVERDUE).get(0).kind().id()))
                .containsExactly("disaster");
    }
}
