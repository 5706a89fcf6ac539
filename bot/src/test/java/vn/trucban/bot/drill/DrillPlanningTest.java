package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.drill.DrillOffice.HOA;
import static vn.trucban.bot.drill.DrillOffice.LAN;
import static vn.trucban.bot.drill.DrillOffice.MINH;
import static vn.trucban.bot.drill.DrillOffice.NGA;
import static vn.trucban.bot.drill.DrillOffice.SON;
import static vn.trucban.bot.drill.DrillOffice.TUAN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.drill.Drill.Stage;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.drill.Part;

/** What may be planned, put off and called off, and what may not. */
class DrillPlanningTest {
    private static final String MORNING = "2026-11-24T09:00";

    private final DrillOffice office = new DrillOffice();

    private static String reason(Answer answer) {
        return answer.refusal().map(Answer.Refusal::key).orElse("");
    }

    private static String sentence(Answer answer) {
        Answer.Refusal refusal = answer.refusal().orElseThrow();
        return DrillOffice.CONTENT.messages().text(refusal.key(), refusal.values());
    }

    @Test
    void it_is_postponed_and_called_off_with_a_reason_by_those_who_lead_it() {
        Drill drill = office.planned("los-do", MORNING);
        assertThat(reason(office.desk.postpone(drill.id(), at("2026-11-25T09:00"), "họp", NGA)))
                .isEqualTo("drill.refused.not-yours");
        assertThat(reason(office.desk.postpone(drill.id(), at("2026-11-25T09:00"), " ", TUAN)))
                .isEqualTo("drill.refused.no-reason");
        assertThat(reason(office.desk.postpone(drill.id(), at("2026-11-20T09:00"), "họp", TUAN)))
                .isEqualTo("drill.refused.past");
        assertThat(reason(office.desk.postpone(drill.id(), at("2026-11-25T09:00"), "x".repeat(301), TUAN)))
                .isEqualTo("drill.refused.too-long");
        assertThat(office.now(drill).version()).isEqualTo(1);
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.confirm(drill.id(), TUAN);
        office.desk.postpone(drill.id(), at("2026-11-25T14:00"), "họp HĐND", SON);
        office.clock.set(at("2026-11-24T09:00"));
        office.desk.round();
        assertThat(office.now(drill).stage())
                .as("the confirmation went with it")
                .isEqualTo(Stage.PLANNED);
        assertThat(office.toldTo(TUAN))
                .anySatisfy(text -> assertThat(text).contains("14h00 ngày 25/11/2026", "họp HĐND"));
        office.desk.cancel(drill.id(), "bão về", TUAN);
        assertThat(office.now(drill).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(reason(office.desk.cancel(drill.id(), "bão về", TUAN))).isEqualTo("drill.refused.not-ahead");
        assertThat(reason(office.desk.end(drill.id(), TUAN))).isEqualTo("drill.refused.not-running");
    }

    @Test
    void what_or_when_cannot_be_is_refused() {
        DrillWish good = DrillOffice.wish("los-do", MORNING);
        assertThat(reason(office.desk.plan(good, MINH))).isEqualTo("drill.refused.not-leader");
        assertThat(reason(office.desk.plan(DrillOffice.wish("khong-co", MORNING), TUAN)))
                .isEqualTo("drill.refused.no-scenario");
        assertThat(reason(office.desk.plan(DrillOffice.wish("los-do", "2026-11-23T07:59"), TUAN)))
                .isEqualTo("drill.refused.past");
        assertThat(reason(office.desk.plan(DrillOffice.wish("los-do", "2028-11-23T09:00"), TUAN)))
                .isEqualTo("drill.refused.too-far");
        assertThat(reason(office.desk.plan(DrillOffice.wish("los-do", "2026-11-23T22:00"), TUAN)))
                .isEqualTo("drill.refused.not-open");
        assertThat(reason(office.desk.plan(DrillOffice.wish("los-do", "2026-11-22T09:00"), TUAN)))
                .isEqualTo("drill.refused.past");
        assertThat(office.store.all()).isEmpty();
    }

    @Test
    void who_cannot_be_is_refused_with_a_sentence() {
        DrillWish good = DrillOffice.wish("los-do", MORNING);
        Map<PersonId, Part> hoa = Map.of(HOA.id(), Part.OFFICER);
        PersonId ghost = new PersonId("ghost");
        assertThat(reason(office.desk.plan(DrillOffice.with(good, Map.of(), Set.of(LAN.id())), TUAN)))
                .isEqualTo("drill.refused.no-players");
        assertThat(sentence(office.desk.plan(DrillOffice.with(good, hoa, Set.of()), TUAN)))
                .contains("ít nhất một cán bộ ở lại trực quầy");
        assertThat(reason(office.desk.plan(DrillOffice.with(good, hoa, Set.of(MINH.id())), TUAN)))
                .isEqualTo("drill.refused.no-keeper");
        assertThat(sentence(office.desk.plan(DrillOffice.with(good, hoa, Set.of(HOA.id())), TUAN)))
                .contains("Chị Hoa");
        assertThat(reason(
                        office.desk.plan(DrillOffice.with(good, Map.of(ghost, Part.OFFICER), Set.of(LAN.id())), TUAN)))
                .isEqualTo("drill.refused.gone");
        assertThat(reason(office.desk.plan(
                        DrillOffice.with(good, Map.of(HOA.id(), Part.LEADER), Set.of(LAN.id())), TUAN)))
                .isEqualTo("drill.refused.unable");
        assertThat(reason(office.desk.plan(
                        DrillOffice.with(good, Map.of(TUAN.id(), Part.LEADER), Set.of(LAN.id())), TUAN)))
                .isEqualTo("drill.refused.planner-plays");
        assertThat(office.store.all()).isEmpty();
        assertThat(reason(office.desk.confirm(new DrillId("d99"), TUAN))).isEqualTo("drill.refused.no-drill");
    }

    @Test
    void of_a_kind_the_scenario_rehearsed_least_is_taken() {
        Drill first = office.planned("internet", MORNING);
        assertThat(first.scenario().id()).isEqualTo("los-do");
        assertThat(office.planned("internet", "2026-11-25T09:00").scenario().id())
                .isEqualTo("mang-chap-chon");
        assertThat(office.planned("internet", "2026-11-26T09:00").scenario().id())
                .isEqualTo("los-do");
    }

    /** Two instances that did not see each other: whatever they planned, no player is in two at once. */
    @Test
    void a_second_one_with_the_same_people_does_not_begin_beside_the_first() {
        Drill first = office.planned("los-do", MORNING);
        Drill unseen = new Planning(DrillOffice.CONTENT, DrillOffice.staff(), office.clock.instant())
                .drill(DrillOffice.wish("mot-cua-sap", "2026-11-24T09:05"), 9, TUAN);
        office.store.save(unseen);
        office.clock.set(at("2026-11-24T08:00"));
        office.desk.confirm(first.id(), TUAN);
        office.desk.confirm(unseen.id(), TUAN);
        office.clock.set(at(MORNING));
        office.desk.round();
        office.clock.set(at("2026-11-24T09:05"));
        office.desk.round();
        assertThat(office.now(first).running()).isTrue();
        assertThat(office.now(unseen).stage()).isEqualTo(Drill.Stage.PLANNED);
        assertThat(office.toldTo(TUAN)).last().asString().contains("đang trong một cuộc diễn tập khác");
    }

    @Test
    void nobody_plays_in_two_at_once() {
        office.planned("los-do", MORNING);
        assertThat(sentence(office.desk.plan(DrillOffice.wish("mot-cua-sap", "2026-11-24T09:30"), NGA)))
                .isNotBlank();
        Answer same = office.desk.plan(DrillOffice.wish("mot-cua-sap", "2026-11-24T10:14"), TUAN);
        assertThat(sentence(same)).contains("đã có một cuộc diễn tập khác");
        assertThat(office.desk
                        .plan(DrillOffice.wish("mot-cua-sap", "2026-11-24T10:15"), TUAN)
                        .refusal())
                .isEmpty();
        Drill third = office.planned("in-mo-soc", "2026-11-26T09:00");
        assertThat(third.number()).as("refused ones leave no gap").isEqualTo(3);
        assertThat(reason(office.desk.postpone(third.id(), at("2026-11-24T09:10"), "đổi ngày", TUAN)))
                .isEqualTo("drill.refused.clash");
    }
}
