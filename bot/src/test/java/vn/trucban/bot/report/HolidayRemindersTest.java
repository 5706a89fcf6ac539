package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.ChannelKind;

/** Whether next year's holidays are in the calendar: who is asked, when, and that it is once a week. */
class HolidayRemindersTest {
    private static final Staff STAFF =
            new Staff(List.of(person("tuan", Role.LEADER), person("an", Role.ADMIN), person("lan", Role.OFFICER)));

    private final InMemoryPeriodPaperStore papers = new InMemoryPeriodPaperStore();
    private final List<Tell> told = new ArrayList<>();

    private static Person person(String id, Role role) {
        return new Person(
                new PersonId(id), id, "", Set.of(role), Optional.empty(), Map.of(ChannelKind.SIMULATOR, id), true);
    }

    private void round(String local) {
        round(local, STAFF);
    }

    private void round(String local, Staff staff) {
        new HolidayReminders(
                        papers,
                        new Telling(() -> staff, told::add),
                        ContentLibrary.builtIn()::current,
                        Clock.fixed(at(local), ZoneOffset.UTC))
                .round();
    }

    @Test
    void from_november_on_leaders_and_administrators_hear_each_week_what_is_missing() {
        round("2026-10-30T09:00");
        round("2026-11-02T06:00");
        assertThat(told).isEmpty();
        round("2026-11-02T09:00");
        round("2026-11-02T09:01");
        round("2026-11-06T16:00");
        assertThat(told).extracting(one -> one.to().value()).containsExactly("tuan", "an");
        assertThat(told.get(0).text())
                .contains("Tết Nguyên đán (08/02/2027)", "Giỗ Tổ Hùng Vương (16/04/2027)")
                .doesNotContain("Quốc khánh");
        round("2026-11-09T09:00");
        assertThat(told).hasSize(4);
        round("2027-01-04T09:00");
        assertThat(told).hasSize(6);
        assertThat(told.stream().map(Tell::id).distinct()).hasSize(3);
    }

    @Test
    void what_reached_nobody_is_said_when_somebody_has_a_chat() {
        Person alone =
                new Person(new PersonId("tuan"), "tuan", "", Set.of(Role.LEADER), Optional.empty(), Map.of(), true);
        round("2026-11-02T09:00", new Staff(List.of(alone)));
        assertThat(told).isEmpty();
        round("2026-11-02T10:00");
        assertThat(told).hasSize(2);
    }
}
