package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.VIETTEL;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.report.Figures.Spread;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.Supplement.Promises;
import vn.trucban.bot.report.Supplement.Provider;
import vn.trucban.content.playbook.PlaybookId;

/** How those outside answered in a quarter, against a count by hand. */
class OutsideFiguresTest {
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();

    private final OutsideOffice office = new OutsideOffice();
    private final OutsideFigures figures = new OutsideFigures(
            office.store, office.incidentStore::find, () -> OutsideOffice.CONTENT.outside(), office.clock);

    private void call(String time, String incident, String contact, boolean answered) {
        office.time(time);
        IncidentId id = new IncidentId(incident);
        OutsideAnswer answer = answered
                ? office.desk.answered(id, contact, false, office.by(LAN))
                : office.desk.silent(id, contact, false, office.by(LAN));
        assertThat(answer.help()).isPresent();
    }

    private void broken(String time, String incident) {
        office.time(time);
        office.broken(new IncidentId(incident), PlaybookId.INTERNET);
    }

    private void fixed(String time, String incident) {
        office.time(time);
        office.incidents.carryOut(
                new IncidentId(incident), "fixed", new IncidentCommand.Solved(party(OutsideOffice.HOA), ""));
    }

    private void done(String time, String incident, String contact) {
        office.time(time);
        assertThat(office.desk
                        .done(new IncidentId(incident), contact, office.by(LAN))
                        .help())
                .isPresent();
    }

    private List<Provider> providers() {
        return figures.of(QUARTER).providers();
    }

    @Test
    void a_quarter_in_which_nobody_called_has_none() {
        broken("2026-11-23T08:00", "quiet");
        assertThat(providers()).isEmpty();
    }

    @Test
    void its_numbers_come_from_the_incidents_about_which_somebody_was_called() {
        broken("2026-11-23T08:00", "quiet");
        broken("2026-11-23T09:00", "called");
        call("2026-11-23T09:10", "called", VNPT, true);
        call("2026-11-23T09:20", "called", VNPT, false);
        int number = office.incidentStore
                .find(new IncidentId("called"))
                .orElseThrow()
                .number();
        assertThat(figures.of(QUARTER).behind()).singleElement().satisfies(behind -> {
            assertThat(behind.name()).isEqualTo(providers().get(0).name());
            assertThat(behind.incidents()).containsExactly(number);
        });
        assertThat(figures.of(QUARTER.before()).behind()).isEmpty();
    }

    @Test
    void calls_answers_and_spreads_are_those_counted_by_hand() {
        broken("2026-10-05T08:00", "a");
        call("2026-10-05T08:10", "a", VNPT, false);
        call("2026-10-05T08:20", "a", VNPT, false);
        call("2026-10-05T08:40", "a", VNPT, true);
        call("2026-10-05T09:00", "a", VIETTEL, false);
        done("2026-10-05T10:10", "a", VNPT);
        fixed("2026-10-05T10:30", "a");
        broken("2026-11-02T08:00", "b");
        call("2026-11-02T08:05", "b", VNPT, true);
        done("2026-11-02T08:35", "b", VNPT);
        fixed("2026-11-02T08:40", "b");
        broken("2026-12-01T08:00", "c");
        call("2026-12-01T08:00", "c", VNPT, true);
        // VNPT: 5 calls, 3 answered; to answer 30, 0, 0 minutes; to fix 120 and 30 minutes (75 in the middle), c is
        // open
        // Viettel: 1 call nobody answered; that VNPT mended it is no deed of theirs
        assertThat(providers())
                .containsExactly(
                        new Provider(
                                VNPT,
                                "VNPT – báo hỏng Internet",
                                5,
                                3,
                                Optional.of(new Spread(Duration.ZERO, Duration.ofMinutes(30))),
                                Optional.of(new Spread(Duration.ofMinutes(75), Duration.ofMinutes(120))),
                                Promises.NONE),
                        new Provider(
                                VIETTEL,
                                "Viettel – tổng đài chăm sóc khách hàng",
                                1,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Promises.NONE));
    }

    @Test
    void only_their_own_end_is_theirs_and_none_where_they_were_called_again() {
        broken("2026-10-05T08:00", "a");
        call("2026-10-05T08:10", "a", VNPT, true);
        call("2026-10-05T08:20", "a", VIETTEL, true);
        done("2026-10-05T09:10", "a", VNPT);
        call("2026-10-05T09:30", "a", VNPT, true);
        fixed("2026-10-05T11:00", "a");
        assertThat(providers()).allMatch(one -> one.toFix().isEmpty());
        broken("2026-10-06T08:00", "b");
        call("2026-10-06T08:10", "b", VIETTEL, true);
        done("2026-10-06T08:40", "b", VIETTEL);
        assertThat(providers())
                .filteredOn(one -> one.id().equals(VIETTEL))
                .singleElement()
                .satisfies(one -> assertThat(one.toFix().orElseThrow().median()).isEqualTo(Duration.ofMinutes(30)));
    }

    private void promised(String time, String incident, String hour) {
        call(time, incident, VNPT, true);
        assertThat(office.desk
                        .promised(new IncidentId(incident), VNPT, hour, office.by(LAN))
                        .help())
                .isPresent();
    }

    @Test
    void a_promise_is_late_once_its_hour_and_the_time_granted_have_passed_and_nothing_was_heard() {
        // content grants an hour
        broken("2026-10-05T08:00", "kept");
        promised("2026-10-05T08:10", "kept", "9h");
        fixed("2026-10-05T09:55", "kept");
        broken("2026-10-06T08:00", "late");
        promised("2026-10-06T08:10", "late", "9h");
        fixed("2026-10-06T10:05", "late");
        broken("2026-10-07T08:00", "moved");
        promised("2026-10-07T08:10", "moved", "9h");
        promised("2026-10-07T08:50", "moved", "14h");
        office.time("2026-10-07T14:30");
        office.desk.done(new IncidentId("moved"), VNPT, office.by(LAN));
        broken("2026-11-02T08:00", "open");
        promised("2026-11-02T08:10", "open", "9h");
        office.time("2026-11-02T09:59");
        assertThat(providers().get(0).promises()).isEqualTo(new Promises(5, 1));
        office.time("2026-11-02T10:01");
        assertThat(providers().get(0).promises()).isEqualTo(new Promises(5, 2));
    }

    @Test
    void what_lies_across_the_end_of_a_period_is_counted_once() {
        broken("2026-12-31T16:00", "late");
        call("2026-12-31T16:30", "late", VNPT, false);
        call("2027-01-04T07:30", "late", VNPT, true);
        done("2027-01-04T08:30", "late", VNPT);
        Provider before = providers().get(0);
        Provider after =
                figures.of(Period.quarter("2027Q1").orElseThrow()).providers().get(0);
        assertThat(before.calls() + "/" + before.answered()).isEqualTo("1/0");
        assertThat(before.toAnswer()).isPresent();
        assertThat(before.toFix()).isPresent();
        assertThat(after.calls() + "/" + after.answered()).isEqualTo("1/1");
        assertThat(after.toAnswer()).isEmpty();
        assertThat(after.toFix()).isEmpty();
        Period day = new Period(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 30));
        assertThat(figures.of(day).providers()).isEmpty();
    }

    @Test
    void a_drill_counts_nowhere_and_its_calls_are_kept() {
        IncidentId drill = IncidentId.ofDrill("D1", "abcde");
        office.broken(drill, PlaybookId.INTERNET);
        assertThat(office.desk.answered(drill, VNPT, false, office.by(LAN)).help())
                .isPresent();
        assertThat(providers()).isEmpty();
        assertThat(office.desk.help(drill).orElseThrow().calls()).hasSize(1);
    }

    @Test
    void in_a_drill_too_a_promise_that_has_run_out_is_spoken_of() {
        IncidentId drill = IncidentId.ofDrill("D1", "abcde");
        office.broken(drill, PlaybookId.INTERNET);
        office.desk.answered(drill, VNPT, false, office.by(LAN));
        office.desk.promised(drill, VNPT, "9h", office.by(LAN));
        office.told.clear();
        office.now = at("2026-11-23T09:30");
        office.desk.round();
        assertThat(office.told).isNotEmpty().allMatch(Tell::drill);
    }
}
