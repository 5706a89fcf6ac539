package vn.trucban.content.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.Playbook.Severity;
import vn.trucban.content.playbook.PlaybookId;

/** The drills that come with the program. */
class DrillPlanTest {
    private static final DrillPlan PLAN = ContentLibrary.builtIn().current().drills();

    static List<Scenario> scenarios() {
        return PLAN.scenarios();
    }

    @ParameterizedTest
    @EnumSource(PlaybookId.class)
    void everyKindHasAtLeastTwoScenariosAndAPeriod(PlaybookId kind) {
        assertThat(PLAN.scenarios(kind)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(PLAN.every().get(kind).toTotalMonths()).isBetween(1L, 12L);
    }

    /** What is timed has somebody who should do it, else a target nobody knows of would be missed. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsTimedIsOnThePath(Scenario scenario) {
        Stream<String> timed = scenario.targets().keySet().stream().map(Measure::id);
        List<Deed> onPath = scenario.path().stream()
                .flatMap(step -> step.shownBy().stream())
                .toList();
        assertThat(timed).allMatch(id -> onPath.stream()
                .anyMatch(deed -> deed.shows(Deed.of(id).orElseThrow())));
        assertThat(scenario.path()).anyMatch(step -> step.who() == Part.OFFICER);
    }

    /** What one tap shows is one deed: "nhận việc, gọi VNPT" would be called done where nobody called. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void whatShowsAStepShowsAllOfIt(Scenario scenario) {
        assertThat(scenario.path())
                .filteredOn(step -> step.shownBy().isPresent())
                .noneMatch(step -> step.what()
                        .replaceAll("\\([^)]*\\)", "")
                        .matches(".*(,| rồi | và (?:báo|ghi|thử|gọi(?! Ban)) ).*"));
    }

    /** A complex incident calls by itself, and that is no deed of whoever should have asked for help. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void helpIsAskedForOnlyWhereNobodyIsCalledUnasked(Scenario scenario) {
        boolean unasked =
                ContentLibrary.builtIn().current().playbook(scenario.kind()).severity() == Severity.COMPLEX;
        assertThat(scenario.path())
                .noneMatch(step -> unasked
                        && step.shownBy().filter(deed -> deed == Deed.CALL_UP).isPresent());
    }

    /** A drill never has anybody call a provider or run a machine for real. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void whoeverShouldBeCalledIsOnlyNotedDown(Scenario scenario) {
        assertThat(scenario.path())
                .filteredOn(step ->
                        step.what().matches(".*(Gọi 114|báo Sở|Gọi chi nhánh|Báo Công an|Báo Trung tâm Phục vụ).*"))
                .allMatch(step -> step.what().contains("(diễn tập: chỉ"));
    }

    @Test
    void aKindIsDueAPeriodAfterItsLastDrillAndAfterThePlanWhereThereWasNone() {
        assertThat(PLAN.due(PlaybookId.DISASTER, Optional.empty())).isEqualTo(LocalDate.parse("2026-05-30"));
        assertThat(PLAN.due(PlaybookId.POWER, Optional.of(LocalDate.parse("2026-02-28"))))
                .isEqualTo(LocalDate.parse("2027-02-28"));
    }

    @Test
    void everyMeasureAndDeedIsFoundByItsId() {
        assertThat(Arrays.stream(Measure.values()).map(one -> Measure.of(one.id())))
                .allMatch(Optional::isPresent);
        assertThat(Arrays.stream(Deed.values()).map(one -> Deed.of(one.id()))).allMatch(Optional::isPresent);
    }
}
