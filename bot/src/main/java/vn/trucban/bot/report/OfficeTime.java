package vn.trucban.bot.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.trucban.content.calendar.WorkingCalendar;

/** The office time of one period, laid out once: a million incidents ask for some of it. Between whole minutes it agrees with {@link WorkingCalendar#worked}. */
final class OfficeTime {
    private final long[] starts;
    private final long[] ends;
    /** Office seconds before each session. */
    private final long[] before;

    OfficeTime(Period period, WorkingCalendar calendar) {
        List<long[]> sessions = new ArrayList<>();
        for (LocalDate date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            for (WorkingCalendar.Session session : calendar.sessions(date)) {
                sessions.add(new long[] {second(date, session.start()), second(date, session.end())});
            }
        }
        starts = sessions.stream().mapToLong(one -> one[0]).toArray();
        ends = sessions.stream().mapToLong(one -> one[1]).toArray();
        before = new long[starts.length];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - starts[i - 1];
        }
    }

    private static long second(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(WorkingCalendar.ZONE).toEpochSecond();
    }

    /** How many seconds of it lie between the two, given in seconds since 1970; outside of the period there are none. */
    long between(long from, long to) {
        return Math.max(0, until(to) - until(from));
    }

    private long until(long second) {
        int found = Arrays.binarySearch(starts, second);
        int session = found >= 0 ? found : -found - 2;
        return session < 0 ? 0 : before[session] + Math.min(second, ends[session]) - starts[session];
    }
}
