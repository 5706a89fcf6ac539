package vn.trucban.bot.staff;

import java.time.Instant;
import java.time.LocalDate;
import vn.trucban.content.calendar.WorkingCalendar;

/**
 * Somebody is not at work from one day to another, both included. One a person: a new one takes the place of the one before.
 *
 * @param recordedBy who said so: they themselves or an administrator
 */
public record Absence(PersonId person, LocalDate from, LocalDate until, String recordedBy, Instant recordedAt) {
    /** Longer than anybody is away without leaving. */
    static final int MOST_DAYS = 200;

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** From when on it counts: the first day, or the moment it was said when that is later. */
    public Instant counts() {
        Instant first = from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return first.isAfter(recordedAt) ? first : recordedAt;
    }

    /** True where days in this order can be an absence that is not over yet. */
    static boolean sound(LocalDate from, LocalDate until, LocalDate today) {
        return !until.isBefore(from)
                && !until.isBefore(today)
                && until.isBefore(from.plusDays(MOST_DAYS))
                && from.isBefore(today.plusDays(MOST_DAYS));
    }
}
