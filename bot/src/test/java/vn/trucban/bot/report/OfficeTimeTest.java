package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    private static final int SECONDS = 90 * 24 * 3600;

    @Property(tries = 300)
    void it_agrees_with_the_calendar(
            @ForAll @IntRange(max = SECONDS) int one, @ForAll @IntRange(max = SECONDS) int other) {
        Instant from = QUARTER.start().plusSeconds(Math.min(one, other));
        Instant to = QUARTER.start().plusSeconds(Math.max(one, other));
        assertThat(OFFICE.between(from, to)).isEqualTo(CALENDAR.worked(from, to));
        assertThat(OFFICE.between(to, from)).isEqualTo(Duration.ZERO);
    }
}
