package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;

class OfficeTimeTest {
    private static final WorkingCalendar CALENDAR =
            ContentLibrary.builtIn().current().calendar();
    private static final Period QUARTER = Period.quarter("2026Q1").orElseThrow();
    private static final OfficeTime OFFICE = new OfficeTime(QUARTER, CALENDAR);
    private static final int MINUTES = 90 * 24 * 60;

    @Property(tries = 300)
    void it_agrees_with_the_calendar(
            @ForAll @IntRange(max = MINUTES) int one, @ForAll @IntRange(max = MINUTES) int other) {
        long from = QUARTER.start().getEpochSecond() + 60L * Math.min(one, other);
        long to = QUARTER.start().getEpochSecond() + 60L * Math.max(one, other);
        assertThat(OFFICE.between(from, to))
                .isEqualTo(CALENDAR.worked(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to))
                        .toSeconds());
        assertThat(OFFICE.between(to, from)).isZero();
    }
}
