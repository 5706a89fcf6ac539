package vn.trucban.bot;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.trucban.content.calendar.WorkingCalendar;

/** Times in tests as the clock on the office's wall shows them. */
public final class WallClock {
    private WallClock() {}

    /** @param local as in "2026-12-01T08:30" */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
