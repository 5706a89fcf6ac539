package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.drill.DrillOffice.HOA;
import static vn.trucban.bot.drill.DrillOffice.MINH;
import static vn.trucban.bot.drill.DrillOffice.NGA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.drill.ScoreSheet.Mark;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.drill.Measure;
import vn.trucban.content.drill.Part;
import vn.trucban.content.drill.Scenario.Expected;
import vn.trucban.content.messages.Phrases;
import vn.trucban.notifier.broadcast.FollowUp;

/** The score of a drill, beside what was counted by hand from the same facts. */
class ScoreSheetTest {
    private final DrillOffice office = new DrillOffice();
    private final Drill drill = office.begun("los-do", "2026-11-24T09:00");
    private final Happened happened = new Happened(drill.course().startedAt().orElseThrow());

    private ScoreSheet sheet() {
        return ScoreSheet.of(
                office.now(drill), happened.facts(), office.clock.instant(), DrillOffice.CONTENT.messages());
    }

    private void over(long minute) {
        office.clock.set(happened.at(minute, 0));
        office.desk.end(drill.id(), DrillOffice.TUAN);
    }

    private static List<String> table(ScoreSheet sheet) {
        return sheet.lines().stream()
                .map(line -> line.measure().id() + " "
                        + line.minutes().map(String::valueOf).orElse("-") + " " + line.mark() + " "
                        + line.who().orElse("-"))
                .toList();
    }

    /** By hand: reported 3:20, taken 12:00 (target 10), paper 25:00 sharp (target 25), notice 31:30 (target 30), no all-clear. */
    @Test
    void each_measure_is_the_first_fact_since_the_situation_against_its_target() {
        happened.incident(3, 20, Kind.REPORTED, "Chị Hoa", "Báo mất mạng")
                .incident(5, 0, Kind.TRIED, "Chị Hoa", "Xem đèn")
                .incident(6, 0, Kind.ESCALATED, "Trực Ban", "Gọi kỹ thuật")
                .incident(12, 0, Kind.TAKEN, "Anh Minh", "Nhận việc")
                .incident(13, 0, Kind.NOTED, "Anh Minh", "Đã gọi VNPT (diễn tập)")
                .incident(20, 0, Kind.TAKEN, "Chị Nga", "Nhận lại")
                .incident(25, 0, Kind.PAPER_ON, "Chị Nga", "Chuyển giấy")
                .notice(31, 30, NGA, Optional.empty());
        over(60);
        ScoreSheet sheet = sheet();
        assertThat(table(sheet))
                .containsExactly(
                        "report 3 MET Chị Hoa",
                        "take 12 LATE Anh Minh",
                        "paper 25 MET Chị Nga",
                        "first-notice 31 LATE Chị Nga",
                        "all-clear - MISSED -");
        assertThat(sheet.asked()).isEqualTo(5);
        assertThat(sheet.count(Mark.MET)).isEqualTo(2);
        assertThat(sheet.with(Mark.LATE)).containsExactly(Measure.TAKE, Measure.FIRST_NOTICE);
        assertThat(sheet.steps().stream().filter(ScoreSheet.Step::missed).map(step -> step.expected()
                        .what()))
                .containsExactly("Báo xong khi có mạng", "Thông báo hoạt động trở lại");
        assertThat(sheet.people())
                .extracting(one -> one.player().who().name() + " " + one.deeds().size())
                .containsExactlyInAnyOrder("Chị Hoa 2", "Anh Minh 2", "Chị Nga 3");
        assertThat(sheet.timeline())
                .hasSize(8)
                .extracting(ScoreSheet.Moment::minute)
                .isSorted();
    }

    @Test
    void what_is_not_done_is_awaited_while_it_runs_and_missed_once_it_is_over() {
        happened.incident(2, 0, Kind.REPORTED, "Chị Hoa", "Báo");
        office.clock.set(happened.at(40, 0));
        assertThat(sheet().with(Mark.AWAITED))
                .containsExactly(Measure.TAKE, Measure.PAPER, Measure.FIRST_NOTICE, Measure.ALL_CLEAR);
        over(41);
        assertThat(sheet().with(Mark.MISSED)).hasSize(4);
    }

    @Test
    void what_others_did_or_what_came_before_or_after_counts_for_nothing() {
        happened.incident(-5, 0, Kind.REPORTED, "Chị Hoa", "Hôm trước")
                .notice(10, 0, DrillOffice.LAN, Optional.empty())
                .real(12, NGA)
                .incident(50, 0, Kind.TAKEN, "Anh Minh", "Sau khi đã hết");
        over(45);
        assertThat(sheet().timeline()).isEmpty();
        assertThat(sheet().count(Mark.MISSED)).isEqualTo(5);
    }

    private List<String> missed() {
        return sheet().steps().stream()
                .filter(ScoreSheet.Step::missed)
                .map(step -> step.expected().what())
                .toList();
    }

    @Test
    void informing_the_province_counts_as_a_tap_and_as_words() {
        String step = "Báo Trung tâm Phục vụ hành chính công tỉnh (diễn tập: chỉ ghi vào bot)";
        happened.incident(5, 0, Kind.OUTSIDE_CALLED, "Anh Minh", "Gọi VNPT: có người nghe máy");
        over(45);
        assertThat(missed()).as("a call to the provider informs nobody").contains(step);
        happened.incident(6, 0, Kind.OUTSIDE_INFORMED, "Anh Minh", "Báo Trung tâm tỉnh bằng gọi điện");
        assertThat(missed()).doesNotContain(step);
    }

    @Test
    void a_notice_is_credited_to_the_player_who_wrote_it_whoever_looked_at_it() {
        happened.notice(20, 0, NGA, DrillOffice.TUAN, Optional.empty());
        over(45);
        assertThat(table(sheet())).contains("first-notice 20 MET Chị Nga");
        assertThat(sheet().people())
                .filteredOn(one -> one.player().who().name().equals("Chị Nga"))
                .allSatisfy(one -> assertThat(one.deeds()).hasSize(1));
    }

    @Test
    void what_another_part_did_is_not_credited_to_whose_step_it_was() {
        happened.incident(5, 0, Kind.PAPER_ON, "Chị Hoa", "Bắt đầu tiếp nhận hồ sơ giấy");
        over(45);
        assertThat(sheet().steps())
                .filteredOn(step -> step.expected().what().equals("Cho tiếp nhận hồ sơ bằng giấy"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.missed()).isTrue();
                    assertThat(step.instead()).contains("Chị Hoa");
                });
        happened.incident(6, 0, Kind.PAPER_ON, "Chị Nga", "Bắt đầu tiếp nhận hồ sơ giấy");
        assertThat(missed()).doesNotContain("Cho tiếp nhận hồ sơ bằng giấy");
    }

    /** Seen from its beginning, with a flood that was reported just after it. */
    private static Happened reported(Drill flood) {
        return new Happened(flood.course().startedAt().orElseThrow())
                .incident(0, 20, Kind.REPORTED, "Chị Hoa", "Báo lũ");
    }

    /** A flood of half a day: phuc raises the board, somebody notes something, and a real fire stops it after a minute. */
    @Test
    void a_step_counts_only_by_the_act_it_asks_for() {
        DrillOffice flooded = new DrillOffice();
        Drill flood = flooded.begun("lu-ve-nua-buoi", "2026-11-24T09:00");
        Happened seen = reported(flood);
        seen.incident(0, 30, Kind.TAKEN, "Anh Minh", "Nhận việc")
                .incident(0, 40, Kind.COMMAND_RAISED, "Chị Nga", "Lập Ban chỉ huy")
                .incident(0, 50, Kind.NOTED, "Chị Hoa", "có bà cụ bị ngã ngất");
        assertThat(states(flooded, flood, seen))
                .startsWith("done -", "judged -", "done -")
                .element(3)
                .as("nobody cut the power, and a note of something else is no cutting")
                .isEqualTo("missed -");
        seen.incident(0, 55, Kind.NOTED, "Anh Minh", "đang lo việc dưới nhà");
        assertThat(states(flooded, flood, seen)).element(3).isEqualTo("judged -");
        seen.incident(0, 58, Kind.NOTED, "Anh Minh", "đã cắt điện tầng một");
        assertThat(states(flooded, flood, seen)).element(3).isEqualTo("done -");
    }

    private static String powerCut(Kind kind, String who, String text) {
        DrillOffice flooded = new DrillOffice();
        Drill flood = flooded.begun("lu-ve-nua-buoi", "2026-11-24T09:00");
        return states(flooded, flood, reported(flood).incident(0, 50, kind, who, text))
                .get(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chưa cắt được điện tầng một",
                "chua cat dien tang mot",
                "không cắt điện được",
                "cắt điện tầng một không kịp",
                "chẳng ai cắt điện",
                "sẽ cắt điện ngay",
                "cắt điện chưa?",
                "cắt điện rồi à?",
                "nhờ điện lực cắt điện tầng một",
                "tầng một bị cắt điện rồi",
                "kê máy chủ lên cao rồi",
                "người dân đang chờ đông"
            })
    void words_that_deny_put_off_ask_or_only_resemble_are_judged_by_an_observer(String note) {
        assertThat(powerCut(Kind.NOTED, "Anh Minh", note)).isEqualTo("judged -");
        String task = "Kho vật tư, hậu cần xong: " + note;
        assertThat(powerCut(Kind.COMMAND_TASK, "Anh Minh", task)).isEqualTo("judged -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"đã cắt điện tầng một", "Da cat dien", "Nước lên nhanh. Đã ngắt cầu dao, kê máy chủ lên tủ"})
    void words_that_say_it_was_done_count_from_whose_step_it_was_alone(String note) {
        assertThat(powerCut(Kind.NOTED, "Anh Minh", note)).isEqualTo("done -");
        assertThat(powerCut(Kind.COMMAND_TASK, "Anh Minh", "Kho vật tư xong: " + note))
                .isEqualTo("done -");
        assertThat(powerCut(Kind.NOTED, "Chị Hoa", note))
                .as("somebody else's word is no deed, and who did it then is not known")
                .isIn("judged -", "missed -");
        assertThat(powerCut(Kind.COMMAND_DECIDED, "Chị Nga", "Quyết định 1: cắt điện tầng một"))
                .as("an order is no deed")
                .isEqualTo("judged -");
    }

    @Test
    void what_cannot_be_done_was_not_done() {
        String cannot =
                "Kho vật tư, hậu cần không làm được: Kê cao hồ sơ gốc, máy chủ, cắt điện tầng một (nước chảy xiết)";
        assertThat(powerCut(Kind.COMMAND_CANNOT, "Anh Minh", cannot)).isEqualTo("missed -");
        assertThat(powerCut(Kind.COMMAND_TASK, "Anh Minh", cannot))
                .as("as an earlier version wrote it down")
                .isEqualTo("judged -");
    }

    @Test
    void of_a_drill_planned_before_content_said_which_words_do_an_observer_judges() {
        DrillOffice flooded = new DrillOffice();
        Drill flood = flooded.begun("lu-ve-nua-buoi", "2026-11-24T09:00");
        Expected old = new Expected(Part.TECHNICIAN, "Cắt điện tầng một", Optional.of(Deed.NOTE), null);
        List<Fact> facts = Fact.of(
                flooded.now(flood),
                reported(flood)
                        .incident(0, 50, Kind.NOTED, "Anh Minh", "đã cắt điện tầng một")
                        .facts(),
                flood.startsAt().plusSeconds(60));
        StepsDone steps = new StepsDone(flood.cast(), facts, Due.of(flooded.now(flood)), Phrases.of(List.of("chưa")));
        assertThat(steps.step(old).state()).isEqualTo("judged");
    }

    /** What shows a step by words alone must be told which. */
    @Test
    void every_step_that_is_shown_by_words_names_them() {
        assertThat(DrillOffice.CONTENT.drills().scenarios().stream().flatMap(one -> one.path().stream()))
                .filteredOn(
                        step -> step.shownBy().filter(Deed.NOTE::isOnlyWordOf).isPresent())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.saidAs()).as(step.what()).isNotEmpty());
    }

    private static List<String> states(DrillOffice office, Drill drill, Happened seen) {
        return ScoreSheet.of(office.now(drill), seen.facts(), seen.at(1, 0), DrillOffice.CONTENT.messages())
                .steps()
                .stream()
                .map(step -> step.state() + " " + step.instead().orElse("-"))
                .toList();
    }

    @Test
    void what_was_not_due_when_something_real_stopped_it_is_no_fault() {
        DrillOffice flooded = new DrillOffice();
        Drill flood = flooded.begun("lu-ve-nua-buoi", "2026-11-24T09:00");
        Happened seen = reported(flood);
        seen.incident(0, 40, Kind.COMMAND_RAISED, "Chị Nga", "Lập Ban chỉ huy");
        flooded.danger = Optional.of("SC-8 đang xử lý");
        flooded.minute(flood, 16);
        ScoreSheet sheet =
                ScoreSheet.of(flooded.now(flood), seen.facts(), seen.at(17, 0), DrillOffice.CONTENT.messages());
        assertThat(sheet.with(Mark.NOT_DUE)).containsExactly(Measure.PAPER, Measure.ALL_CLEAR);
        assertThat(sheet.with(Mark.MISSED)).containsExactly(Measure.FIRST_NOTICE);
        assertThat(sheet.asked()).isEqualTo(3);
        assertThat(sheet.steps())
                .extracting(ScoreSheet.Step::state)
                .containsExactly(
                        "done", "judged", "done", "not-due", "not-due", "not-due", "missed", "judged", "not-due");
    }

    @Test
    void what_the_desk_says_by_itself_counts() {
        DrillOffice other = new DrillOffice();
        Drill printer = other.begun("ket-giay", "2026-11-24T09:00");
        Happened seen = new Happened(printer.course().startedAt().orElseThrow());
        seen.incident(5, 0, Kind.ESCALATED, "Trực Ban", "Đã chuyển");
        other.clock.set(seen.at(45, 0));
        other.desk.end(printer.id(), DrillOffice.TUAN);
        ScoreSheet sheet =
                ScoreSheet.of(other.now(printer), seen.facts(), other.clock.instant(), DrillOffice.CONTENT.messages());
        assertThat(sheet.steps())
                .filteredOn(step -> step.expected().what().equals("Chuyển cho kỹ thuật"))
                .extracting(ScoreSheet.Step::state)
                .containsExactly("done");
    }

    /** A drill that is stopped in its first minute, where somebody only tapped "Nhận việc". */
    @Test
    void nothing_is_called_done_that_nobody_did() {
        happened.incident(0, 10, Kind.REPORTED, "Chị Hoa", "Báo mất mạng")
                .incident(0, 10, Kind.ESCALATED, "Trực Ban", "Sự cố phức tạp, báo ngay")
                .incident(0, 40, Kind.TAKEN, "Anh Minh", "Nhận việc");
        over(1);
        assertThat(sheet().steps())
                .filteredOn(step -> step.state().equals("done"))
                .extracting(step -> step.expected().what())
                .containsExactly("Báo mất mạng", "Nhận việc");
    }

    @Test
    void an_all_clear_is_no_first_notice() {
        happened.notice(20, 0, NGA, Optional.of(FollowUp.ALL_CLEAR));
        over(45);
        assertThat(table(sheet())).contains("first-notice - MISSED -", "all-clear 20 MET Chị Nga");
    }

    @Test
    void what_is_not_asked_for_is_no_fault() {
        DrillOffice other = new DrillOffice();
        Drill printer = other.begun("in-mo-soc", "2026-11-24T09:00");
        other.minute(printer, 30);
        ScoreSheet sheet = ScoreSheet.of(
                other.now(printer), DrillFacts.NONE, other.clock.instant(), DrillOffice.CONTENT.messages());
        assertThat(sheet.with(Mark.NOT_ASKED)).hasSize(4).doesNotContain(Measure.REPORT);
        assertThat(sheet.asked()).isEqualTo(1);
    }

    @Test
    void looks_and_excuses_are_told_of_whoever_they_are_and_prove_nothing() {
        office.clock.set(happened.at(2, 0));
        office.desk.look(drill.id(), 0, HOA);
        office.desk.excuse(drill.id(), MINH.id(), MINH);
        over(10);
        assertThat(sheet().timeline()).extracting(ScoreSheet.Moment::source).containsExactly("look", "excuse");
        assertThat(sheet().people()).filteredOn(ScoreSheet.Took::excused).hasSize(1);
        assertThat(sheet().count(Mark.MISSED)).isEqualTo(5);
    }

    /** Every order of facts gives the same score, and a fact more never makes a measure later. */
    @Test
    void the_order_in_which_facts_are_found_does_not_matter() {
        List<Long> seconds = List.of(90L, 400L, 401L, 30L);
        Stream.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(2, 0, 3, 1)).forEach(order -> {
            Happened shuffled = new Happened(drill.course().startedAt().orElseThrow());
            order.forEach(i -> shuffled.incident(0, seconds.get(i), Kind.REPORTED, "Chị Hoa", "Báo"));
            Instant later = office.clock.instant().plus(Duration.ofMinutes(20));
            ScoreSheet sheet =
                    ScoreSheet.of(office.now(drill), shuffled.facts(), later, DrillOffice.CONTENT.messages());
            assertThat(sheet.lines().get(0).took()).contains(Duration.ofSeconds(30));
        });
    }

    /** What is printed beside a target is what it is judged by: ten minutes of ten are in time, eleven are not. */
    @ParameterizedTest
    @CsvSource({"0, 0, MET", "0, 59, MET", "9, 59, MET", "10, 0, MET", "10, 59, MET", "11, 0, LATE"})
    void what_was_done_has_the_same_minutes_in_the_measure_and_on_the_timeline(int minute, int second, Mark mark) {
        happened.incident(minute, second, Kind.TAKEN, "Anh Minh", "Nhận việc");
        over(45);
        assertThat(table(sheet())).contains("take " + minute + " " + mark + " Anh Minh");
        assertThat(sheet().timeline()).extracting(ScoreSheet.Moment::minute).containsExactly((long) minute);
    }
}
