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
    private static final int SECONDS = 90 * 24 * 3600;

    @Property(tries = 300)
    void it_agrees_with_the_calendar(
            @ForAll @IntRange(max = SECONDS) int one, @ForAll @IntRange(max = SECONDS) int other) {
        long from = QUARTER.start().getEpochSecond() + Math.min(one, other);
        long to = QUARTER.start().getEpochSecond() + Math.max(one, other);
        assertThat(OFFICE.between(from, to))
                .isEqualTo(CALENDAR.worked(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to))
                        .toSeconds());
        assertThat(OFFICE.between(to, from)).isZero();
    }
}
