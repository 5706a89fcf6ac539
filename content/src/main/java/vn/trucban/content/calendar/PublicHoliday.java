package vn.trucban.content.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The days that are free every year (Bộ luật Lao động 2019, Điều 112), as far as they can be told before the year's announcement. */
public enum PublicHoliday {
    NEW_YEAR(MonthDay.of(1, 1)),
    /** Its first three days; which two more are free is announced each year. */
    TET(3, 1, 1),
    /** The tenth of the third lunar month. */
    HUNG_KINGS(1, 10, 3),
    REUNIFICATION(MonthDay.of(4, 30)),
    LABOUR(MonthDay.of(5, 1)),
    /** Whether the day before or after is free, too, is announced each year. */
    NATIONAL_DAY(MonthDay.of(9, 2));

    private final Optional<MonthDay> fixed;
    private final int days;
    private final int lunarDay;
    private final int lunarMonth;

    PublicHoliday(MonthDay fixed) {
        this.fixed = Optional.of(fixed);
        this.days = 1;
        this.lunarDay = 0;
        this.lunarMonth = 0;
    }

    PublicHoliday(int days, int lunarDay, int lunarMonth) {
        this.fixed = Optional.empty();
        this.days = days;
        this.lunarDay = lunarDay;
        this.lunarMonth = lunarMonth;
    }

    /** Its name stands in messages under this key. */
    public String messageKey() {
        return "calendar.holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its days in this year. */
    public List<LocalDate> in(int year) {
        LocalDate first = fixed.map(day -> day.atYear(year)).orElseGet(() -> LunarDay.of(lunarDay, lunarMonth, year));
        return first.datesUntil(first.plusDays(days)).toList();
    }

    /** One that falls on a free day of the week is made up for on the next working day; the announcement of Tết sees to that itself. */
    boolean madeUpFor() {
        return this != TET;
    }
}
