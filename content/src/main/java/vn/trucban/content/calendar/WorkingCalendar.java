package vn.trucban.content.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When the centre is at work, in Viet Nam's time. Everything that counts office hours asks here: interruptions, deadlines, the ladder.
 *
 * @param week the sessions of each day of the week, earliest first; a day that is missing is free
 * @param holidays free days by date, with their names; they win over {@code makeUp}
 * @param makeUp days worked with the sessions of another day of the week
 * @param toFill what the commune still has to check, as sentences
 */
public record WorkingCalendar(
        Map<DayOfWeek, List<Session>> week,
        Map<LocalDate, String> holidays,
        Map<LocalDate, DayOfWeek> makeUp,
        List<String> toFill) {
    /** Viet Nam has one zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Holidays come in runs of days; a year without work means that the calendar is empty. */
    private static final int SEARCHED_DAYS = 366;

    public WorkingCalendar {
        week = Map.copyOf(week);
        holidays = Map.copyOf(holidays);
        makeUp = Map.copyOf(makeUp);
        toFill = List.copyOf(toFill);
    }

    /** @param end after {@code start}, not within the session */
    public record Session(LocalTime start, LocalTime end) {}

    /** The same for these days only; of others just the week is known. For those who keep a copy. */
    public WorkingCalendar between(LocalDate first, LocalDate last) {
        return new WorkingCalendar(week, within(holidays, first, last), within(makeUp, first, last), List.of());
    }

    private static <T> Map<LocalDate, T> within(Map<LocalDate, T> days, LocalDate first, LocalDate last) {
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The sessions of a date, earliest first; empty on free days. */
    public List<Session> sessions(LocalDate date) {
        if (holidays.containsKey(date)) {
            return List.of();
        }
        return week.getOrDefault(makeUp.getOrDefault(date, date.getDayOfWeek()), List.of());
    }

    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    /** True at the first moment of a session, false at its last. */
    public boolean open(Instant at) {
        LocalTime time = at.atZone(ZONE).toLocalTime();
        return sessions(date(at)).stream()
                .anyMatch(session -> !time.isBefore(session.start()) && time.isBefore(session.end()));
    }

    /** This moment when open, else when the next session begins; empty where none does within a year. */
    public Optional<Instant> nextOpen(Instant at) {
        LocalDate first = date(at);
        for (int day = 0; day < SEARCHED_DAYS; day++) {
            LocalDate date = first.plusDays(day);
            for (Session session : sessions(date)) {
                if (instant(date, session.end()).isAfter(at)) {
                    Instant start = instant(date, session.start());
                    return Optional.of(start.isAfter(at) ? start : at);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * How much office time lies between the two, each taken as the minute that a clock shows: what is printed beside both must be what
     * anybody counts from them, and sums of it must add up. Zero when {@code to} is not after {@code from}.
     */
    public Duration worked(Instant from, Instant to) {
        return workedExactly(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }

    private Duration workedExactly(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        LocalDate last = date(to);
        for (LocalDate date = date(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Session session : sessions(date)) {
                Instant start = later(from, instant(date, session.start()));
                Instant end = earlier(to, instant(date, session.end()));
                worked = end.isAfter(start) ? worked.plus(Duration.between(start, end)) : worked;
            }
        }
        return worked;
    }

    /**
     * The moment at which this much office time has passed.
     *
     * @param worked not negative; zero answers {@code from} itself
     * @return empty where the calendar has no work within a year after the last session used
     */
    public Optional<Instant> after(Instant from, Duration worked) {
        Instant at = from;
        Duration left = worked;
        while (!left.isZero()) {
            Optional<Instant> open = nextOpen(at);
            if (open.isEmpty()) {
                return open;
            }
            Instant end = sessionEnd(open.get());
            Duration here = Duration.between(open.get(), end);
            if (left.compareTo(here) <= 0) {
                return Optional.of(open.get().plus(left));
            }
            left = left.minus(here);
            at = end;
        }
        return Optional.of(at);
    }

    /**
     * A day that everybody has free and that stands in the calendar as a working day.
     *
     * @param date that should be free: the day itself, or the working day on which it is made up for
     */
    public record Missing(PublicHoliday holiday, LocalDate date) {}

    /** The holidays between the two days, both inclusive, that nobody has entered yet, in their order; each named once a year. */
    public List<Missing> missing(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> Arrays.stream(PublicHoliday.values())
                        .flatMap(holiday -> missing(holiday, year, first, last).stream()))
                .sorted(Comparator.comparing(Missing::date))
                .toList();
    }

    private Optional<Missing> missing(PublicHoliday holiday, int year, LocalDate first, LocalDate last) {
        return holiday.in(year).stream()
                .map(day -> holiday.madeUpFor() ? workingDay(day) : day)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .filter(day -> !sessions(day).isEmpty())
                .findFirst()
                .map(day -> new Missing(holiday, day));
    }

    /** The day itself where the week has work on it, else the next such day. */
    private LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        for (int i = 0; i < DayOfWeek.values().length && !week.containsKey(working.getDayOfWeek()); i++) {
            working = working.plusDays(1);
        }
        return working;
    }

    private Instant sessionEnd(Instant open) {
        LocalTime time = open.atZone(ZONE).toLocalTime();
        return sessions(date(open)).stream()
                .filter(session -> !time.isBefore(session.start()) && time.isBefore(session.end()))
                .findFirst()
                .map(session -> instant(date(open), session.end()))
                .orElseThrow();
    }

    private static LocalDate date(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
