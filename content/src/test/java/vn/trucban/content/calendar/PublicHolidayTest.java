package vn.trucban.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.calendar.WorkingCalendar.Missing;
import vn.trucban.content.calendar.WorkingCalendar.Session;
import vn.trucban.content.library.ContentLibrary;

class PublicHolidayTest {
    private static final List<Session> DAY = List.of(new Session(LocalTime.of(7, 30), LocalTime.of(17, 0)));

    /** As announced; 1968, 1985, 2007 and 2030 differ from China's, 2004 and 2023 had a leap month between the two. */
    @ParameterizedTest
    @CsvSource({
        "1968, 1968-01-29, 1968-04-07",
        "1985, 1985-01-21, 1985-04-29",
        "2004, 2004-01-22, 2004-04-28",
        "2007, 2007-02-17, 2007-04-26",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2030, 2030-02-02, 2030-04-12"
    })
    void lunar_days_are_those_of_viet_nam(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(PublicHoliday.TET.in(year)).containsExactly(tet, tet.plusDays(1), tet.plusDays(2));
        assertThat(PublicHoliday.HUNG_KINGS.in(year)).containsExactly(hungKings);
    }

    @Test
    void the_year_that_was_announced_is_whole_and_of_the_next_what_is_missing_is_named() {
        WorkingCalendar calendar = ContentLibrary.builtIn().current().calendar();
        assertThat(calendar.missing(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(calendar.missing(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 12, 31)))
                .containsExactly(
                        // the third day of Tết is a Monday
                        new Missing(PublicHoliday.TET, LocalDate.of(2027, 2, 8)),
                        new Missing(PublicHoliday.HUNG_KINGS, LocalDate.of(2027, 4, 16)),
                        // a Saturday, made up for on the Monday after
                        new Missing(PublicHoliday.LABOUR, LocalDate.of(2027, 5, 3)));
        assertThat(calendar.missing(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 15)))
                .isEmpty();
    }

    @Test
    void what_is_entered_is_not_missing() {
        Map<DayOfWeek, List<Session>> week = new HashMap<>();
        Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> week.put(day, DAY));
        Map<LocalDate, String> free = new HashMap<>();
        Stream.of("2027-01-01", "2027-02-08", "2027-04-16", "2027-04-30", "2027-05-03", "2027-09-02")
                .forEach(day -> free.put(LocalDate.parse(day), "nghỉ"));
        LocalDate first = LocalDate.of(2027, 1, 1);
        LocalDate last = LocalDate.of(2027, 12, 31);
        assertThat(new WorkingCalendar(week, free, Map.of(), List.of()).missing(first, last))
                .isEmpty();
        assertThat(new WorkingCalendar(week, Map.of(), Map.of(), List.of()).missing(first, last))
                .extracting(Missing::holiday)
                .containsExactlyInAnyOrder(PublicHoliday.values());
        assertThat(new WorkingCalendar(Map.of(), Map.of(), Map.of(), List.of()).missing(first, last))
                .isEmpty();
    }
}
