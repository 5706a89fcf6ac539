package vn.trucban.bot.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The office hours of 2026 as the commune keeps them, written down and counted apart from the product. */
final class OwnCalendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Set<String> FREE = Set.of(
            "2026-01-01",
            "2026-01-02",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-04-27",
            "2026-04-30",
            "2026-05-01",
            "2026-08-31",
            "2026-09-01",
            "2026-09-02",
            "2027-01-01");
    private static final Set<String> WORKED_SATURDAYS = Set.of("2026-01-10", "2026-08-22");

    /** From the first second to the second after the last. */
    record Span(Instant from, Instant to) {
        long seconds() {
            return Math.max(0, Duration.between(from, to).toSeconds());
        }
    }

    boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !FREE.contains(day.toString()) && (!weekend || WORKED_SATURDAYS.contains(day.toString()));
    }

    private List<Span> spans(LocalDate day) {
        return worked(day)
                ? List.of(span(day, 7 * 60 + 30, 11 * 60 + 30), span(day, 13 * 60 + 30, 17 * 60))
                : List.of();
    }

    private static Span span(LocalDate day, int fromMinute, int toMinute) {
        return new Span(at(day, fromMinute), at(day, toMinute));
    }

    static Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.of(minute / 60, minute % 60)).atZone(ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    boolean open(Instant at) {
        return spans(day(at)).stream().anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.to()));
    }

    /** True in office hours and a quarter of an hour around them. */
    boolean nearlyOpen(Instant at) {
        Duration margin = Duration.ofMinutes(15);
        return spans(day(at)).stream()
                .anyMatch(one -> !at.isBefore(one.from().minus(margin))
                        && at.isBefore(one.to().plus(margin)));
    }

    /** Now when open, else the next opening. */
    Instant nextOpen(Instant at) {
        for (LocalDate day = day(at); ; day = day.plusDays(1)) {
            for (Span one : spans(day)) {
                if (at.isBefore(one.to())) {
                    return at.isBefore(one.from()) ? one.from() : at;
                }
            }
        }
    }

    /** When so much office time has gone by. */
    Instant after(Instant from, Duration time) {
        long left = time.toMillis();
        for (LocalDate day = day(from); ; day = day.plusDays(1)) {
            for (Span one : spans(day)) {
                Instant start = from.isAfter(one.from()) ? from : one.from();
                long here = Duration.between(start, one.to()).toMillis();
                if (here > 0 && left <= here) {
                    return start.plusMillis(left);
                }
                left -= Math.max(0, here);
            }
        }
    }

    /** Office seconds between the two. */
    long seconds(Instant from, Instant to) {
        long sum = 0;
        for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            for (Span one : spans(day)) {
                sum += new Span(from.isAfter(one.from()) ? from : one.from(), to.isBefore(one.to()) ? to : one.to())
                        .seconds();
            }
        }
        return sum;
    }

    /** Working days between two dates, both included. */
    List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (worked(day)) {
                days.add(day);
            }
        }
        return days;
    }
}
