package vn.trucban.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.trucban.content.calendar.WorkingCalendar.Session;

/** Office time around lunch, nights, weekends, holidays and make-up days. */
class WorkingCalendarTest {
    /** 2026-11-23 is a Monday. Wednesday is a holiday; Sunday is worked like a Friday. */
    private static final WorkingCalendar CALENDAR = calendar();

    private static WorkingCalendar calendar() {
        List<Session> sessions = List.of(
                new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)));
        Map<DayOfWeek, List<Session>> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, sessions));
        return new WorkingCalendar(
                week,
                Map.of(LocalDate.of(2026, 11, 25), "Ngày nghỉ thử"),
                Map.of(LocalDate.of(2026, 11, 29), DayOfWeek.FRIDAY),
                List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static void workedBetween(String from, String to, String expected) {
        assertThat(CALENDAR.worked(at(from), at(to))).isEqualTo(Duration.parse(expected));
    }

    @Test
    void lunch_nights_weekends_and_holidays_do_not_count() {
        workedBetween("2026-11-23T08:00", "2026-11-23T09:30", "PT1H30M");
        workedBetween("2026-11-23T11:00", "2026-11-23T14:00", "PT1H");
        workedBetween("2026-11-23T16:00", "2026-11-24T08:00", "PT1H30M");
        workedBetween("2026-11-24T16:00", "2026-11-26T08:00", "PT1H30M");
        workedBetween("2026-11-27T16:00", "2026-11-30T07:30", "PT8H30M");
        workedBetween("2026-11-23T18:00", "2026-11-24T06:00", "PT0S");
        workedBetween("2026-11-23T09:00", "2026-11-23T08:00", "PT0S");
        // on paper: from 8h13 to 9h40
        workedBetween("2026-11-23T08:13:50", "2026-11-23T09:40:10", "PT1H27M");
    }

    @Test
    void it_is_open_from_the_first_moment_of_a_session_to_the_last() {
        assertThat(CALENDAR.open(at("2026-11-23T07:30"))).isTrue();
        assertThat(CALENDAR.open(at("2026-11-23T11:30"))).isFalse();
        assertThat(CALENDAR.open(at("2026-11-25T09:00"))).isFalse();
        assertThat(CALENDAR.open(at("2026-11-29T09:00"))).isTrue();
        assertThat(CALENDAR.holiday(LocalDate.of(2026, 11, 25))).contains("Ngày nghỉ thử");
    }

    @Test
    void the_next_session_is_found_over_lunch_weekend_and_holiday() {
        assertThat(CALENDAR.nextOpen(at("2026-11-23T08:15"))).contains(at("2026-11-23T08:15"));
        assertThat(CALENDAR.nextOpen(at("2026-11-23T11:30"))).contains(at("2026-11-23T13:30"));
        assertThat(CALENDAR.nextOpen(at("2026-11-24T17:00"))).contains(at("2026-11-26T07:30"));
        assertThat(CALENDAR.nextOpen(at("2026-11-28T10:00"))).contains(at("2026-11-29T07:30"));
    }

    @Test
    void a_deadline_in_office_time_falls_into_office_time() {
        assertThat(CALENDAR.after(at("2026-11-23T11:00"), Duration.ofHours(1))).contains(at("2026-11-23T14:00"));
        assertThat(CALENDAR.after(at("2026-11-24T16:30"), Duration.ofHours(1))).contains(at("2026-11-26T08:00"));
        assertThat(CALENDAR.after(at("2026-11-25T09:00"), Duration.ZERO)).contains(at("2026-11-25T09:00"));
    }

    @Test
    void a_calendar_without_work_answers_nothing_instead_of_searching_for_ever() {
        WorkingCalendar free = new WorkingCalendar(Map.of(), Map.of(), Map.of(), List.of());
        assertThat(free.nextOpen(at("2026-11-23T08:00"))).isEmpty();
        assertThat(free.after(at("2026-11-23T08:00"), Duration.ofHours(1))).isEmpty();
    }

    /** What {@code after} adds, {@code worked} measures. */
    @Property(tries = 300)
    void adding_and_measuring_agree(
            @ForAll @IntRange(max = 14 * 24 * 60) int startMinute,
            @ForAll @IntRange(min = 1, max = 60 * 60) int minutes) {
        Instant from = at("2026-11-16T00:00").plus(Duration.ofMinutes(startMinute));
        Instant end = CALENDAR.after(from, Duration.ofMinutes(minutes)).orElseThrow();
        assertThat(CALENDAR.worked(from, end)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
