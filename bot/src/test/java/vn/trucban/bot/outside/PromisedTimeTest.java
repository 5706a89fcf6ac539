package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;

/** When somebody promised to come, in the words of a clerk with the telephone in the other hand. */
class PromisedTimeTest {
    private static final WorkingCalendar CALENDAR =
            ContentLibrary.builtIn().current().calendar();

    /** Said on Monday, the 23rd, at 9:00. */
    private static Optional<Instant> read(String said) {
        return new PromisedTime(CALENDAR, at("2026-11-23T09:00")).read(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15h30|2026-11-23T15:30",
                "15:30|2026-11-23T15:30",
                "15 giờ 30|2026-11-23T15:30",
                "khoảng 15h|2026-11-23T15:00",
                "trước 11h|2026-11-23T11:00",
                "3h chiều|2026-11-23T15:00",
                "3h chieu nay|2026-11-23T15:00",
                "3h|2026-11-23T15:00",
                "chiều nay|2026-11-23T17:00",
                "chieu nay|2026-11-23T17:00",
                "trưa nay|2026-11-23T12:00",
                "sáng nay|2026-11-23T11:30",
                "tối nay|2026-11-23T20:00",
                "8h tối|2026-11-23T20:00",
                "mai|2026-11-24T17:00",
                "ngày mai|2026-11-24T17:00",
                "mai 8h|2026-11-24T08:00",
                "8h mai|2026-11-24T08:00",
                "8h sáng mai|2026-11-24T08:00",
                "sáng mai|2026-11-24T11:30",
                "chiều mai|2026-11-24T17:00",
                "2h chiều mai|2026-11-24T14:00",
                "thứ 4|2026-11-25T17:00",
                "sáng thứ tư|2026-11-25T11:30",
                "8h thứ 2|2026-11-30T08:00",
                "8h 27/11|2026-11-27T08:00",
                "8h ngày 27/11|2026-11-27T08:00",
                "2h chiều 27/11|2026-11-27T14:00",
                "8h 05/01|2027-01-05T08:00",
                "30m|2026-11-23T09:30",
                "120m|2026-11-23T11:00",
                "half|2026-11-23T11:30",
                "hết buổi|2026-11-23T11:30",
                "45 phút nữa|2026-11-23T09:45",
                "45 phút|2026-11-23T09:45",
                "2 tiếng nữa|2026-11-23T11:00",
                "2 tiếng|2026-11-23T11:00",
                "1 tiếng rưỡi nữa|2026-11-23T10:30",
                "nửa tiếng nữa|2026-11-23T09:30",
                "2 giờ nữa|2026-11-23T11:00",
                "8h hôm qua|2026-11-22T08:00",
                "8h|2026-11-23T08:00"
            })
    void is_read_as_people_mean_it(String said, String meant) {
        assertThat(read(said)).as(said).contains(at(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "chưa biết",
                "25h",
                "8h70",
                "31/02",
                "8h 31/02",
                "VN-12345",
                "họ sẽ gọi lại",
                "🙂",
                "hôm"
            })
    void is_empty_where_it_is_no_time(String said) {
        assertThat(read(said)).as(said).isEmpty();
    }

    @Test
    void the_end_of_the_half_day_is_that_of_the_next_where_the_office_is_closed() {
        assertThat(new PromisedTime(CALENDAR, at("2026-11-23T12:10")).read("half"))
                .contains(at("2026-11-23T17:00"));
        assertThat(new PromisedTime(CALENDAR, at("2026-11-23T13:30")).read("half"))
                .contains(at("2026-11-23T17:00"));
        assertThat(new PromisedTime(CALENDAR, at("2026-11-21T09:00")).read("half"))
                .contains(at("2026-11-23T11:30"));
    }
}
