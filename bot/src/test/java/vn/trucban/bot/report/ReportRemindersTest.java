package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;

/** The quarterly report is due on the fifth: who is reminded when. */
class ReportRemindersTest {
    private static final Staff STAFF = new Staff(List.of(new Person(
            new PersonId("tuan"),
            "Anh Tuấn",
            "",
            Set.of(Role.LEADER),
            Optional.empty(),
            Map.of(ChannelKind.SIMULATOR, "tuan"),
            true)));

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryPeriodPaperStore papers = new InMemoryPeriodPaperStore();
    private final List<Tell> told = new ArrayList<>();

    private Staff staff = STAFF;

    private void round(String local) {
        new ReportReminders(
                        incidents.store(),
                        papers,
                        new Telling(() -> staff, told::add),
                        ContentLibrary.builtIn()::current,
                        Clock.fixed(at(local), ZoneOffset.UTC))
                .round();
    }

    @Test
    void people_are_reminded_before_the_day_on_it_and_on_each_working_day_after_it_until_it_is_sent() {
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2026-11-23T08:00"));
        round("2026-12-24T09:00");
        assertThat(told).isEmpty();
        round("2026-12-29T06:00");
        assertThat(told).isEmpty();
        round("2026-12-29T09:00");
        round("2026-12-29T09:01");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).text()).contains("quý IV năm 2026", "05/01/2027", "còn 7 ngày");
        // 2 January is a Saturday: the reminder of three days before comes on Monday
        round("2027-01-02T09:00");
        round("2027-01-04T09:00");
        round("2027-01-05T09:00");
        round("2027-01-06T09:00");
        assertThat(told)
                .extracting(Tell::id)
                .containsExactly("report/2026Q4/7", "report/2026Q4/1", "report/2026Q4/0", "report/2026Q4/-1");
        assertThat(told.get(3).text()).contains("quá hạn 1 ngày");
        Period quarter = Period.quarter("2026Q4").orElseThrow();
        papers.save(papers.find(quarter.key())
                .orElseThrow()
                .sentAs(new PeriodPaper.Sent("05/BC", LocalDate.of(2027, 1, 6), "Anh Tuấn", at("2027-01-06T10:00"))));
        round("2027-01-07T09:00");
        assertThat(told).hasSize(4);
    }

    @Test
    void what_reached_nobody_is_said_once_somebody_is_there() {
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2026-11-23T08:00"));
        staff = new Staff(List.of());
        round("2026-12-29T09:00");
        staff = STAFF;
        round("2026-12-29T09:05");
        assertThat(told).extracting(Tell::id).containsExactly("report/2026Q4/7");
    }

    @Test
    void nobody_is_reminded_of_a_quarter_instead_of_which_another_report_was_sent() {
        round("2026-11-02T09:00");
        PeriodPaper days = PeriodPaper.blank("2026-09-15_2026-12-14")
                .sentAs(new PeriodPaper.Sent(
                        "05/BC",
                        LocalDate.of(2026, 12, 15),
                        "Anh Tuấn",
                        at("2026-12-15T10:00"),
                        Optional.empty(),
                        List.of("2026Q4")));
        papers.save(days);
        round("2026-12-29T09:00");
        round("2027-01-06T09:00");
        assertThat(told).isEmpty();
        papers.save(days.unsent("nhầm", "Chị Lan", at("2027-01-06T10:00")).orElseThrow());
        round("2027-01-07T09:00");
        assertThat(told).extracting(Tell::id).containsExactly("report/2026Q4/-2");
    }

    @Test
    void nobody_owes_a_report_of_a_time_before_the_program_was_there() {
        round("2027-01-05T09:00");
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2027-01-04T08:00"));
        round("2027-01-05T09:00");
        assertThat(told).isEmpty();
    }

    @Test
    void a_quarter_in_which_nothing_broke_is_reported_too() {
        round("2026-11-02T20:00");
        round("2026-12-29T09:00");
        assertThat(told).extracting(Tell::id).containsExactly("report/2026Q4/7");
    }

    @Test
    void after_a_month_people_are_reminded_each_week_and_of_earlier_quarters_too() {
        round("2026-11-02T09:00");
        round("2027-02-04T09:00");
        assertThat(told).extracting(Tell::id).containsExactly("report/2026Q4/-30");
        // Friday the 31st day, then a Monday in the sixth week
        round("2027-02-05T09:00");
        round("2027-02-15T09:00");
        round("2027-02-16T09:00");
        round("2027-04-06T09:00");
        assertThat(told)
                .extracting(Tell::id)
                .filteredOn(id -> id.startsWith("report/2026Q4"))
                .containsExactly(
                        "report/2026Q4/-30",
                        "report/2026Q4/-28",
                        "report/2026Q4/-35",
                        "report/2026Q4/-42",
                        "report/2026Q4/-91");
    }
}
