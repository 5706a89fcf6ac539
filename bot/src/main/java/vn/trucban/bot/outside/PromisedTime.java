package vn.trucban.bot.outside;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.logbook.SaidTime;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.calendar.WorkingCalendar.Session;
import vn.trucban.content.text.VietnameseText;

/**
 * When somebody promised to come, as the one at the telephone says it: a button ({@code 30m}, {@code 60m}, {@code 120m}, {@code half}) or
 * typed words, with or without accents: "15h30", "chiều nay", "mai 8h", "sáng thứ 2", "8h 27/11", "45 phút nữa".
 */
final class PromisedTime {
    /** The buttons, in their order. */
    static final List<String> CHOICES = List.of("30m", "60m", "120m", "half");

    private static final int NOON = 12;
    /** Nobody comes at three in the morning: "3h" is said of the afternoon. */
    private static final int EARLIEST_HOUR = 7;

    private static final LocalTime MORNING_ENDS = LocalTime.of(11, 30);
    private static final LocalTime DAY_ENDS = LocalTime.of(17, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final Pattern SPAN = Pattern.compile(
            "(?<after>sau )?(?:khoang |tam )?(?:(?<many>\\d{1,3})|nua)\\s*(?:(?<minutes>phut|p)|(?<hours>tieng)|gio|h)"
                    + "(?<half> ruoi)?(?<more> nua)?");
    private static final Pattern PART = Pattern.compile("\\b(sang|trua|chieu|toi)\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(?:ngay )?(?<day>mai|mot|kia)\\b|\\b(?:hom )?(?<today>nay)\\b"
                    + "|\\b(?:thu|t)\\s?(?<weekday>[2-7]|hai|ba|tu|nam|sau|bay)\\b|\\b(?<sunday>chu nhat|cn)\\b");
    private static final Pattern BEFORE = Pattern.compile("^(?:truoc|khoang|tam|luc|den|toi luc|vao)\\s+");
    private static final Map<String, DayOfWeek> NAMES = Map.of(
            "hai", DayOfWeek.MONDAY,
            "ba", DayOfWeek.TUESDAY,
            "tu", DayOfWeek.WEDNESDAY,
            "nam", DayOfWeek.THURSDAY,
            "sau", DayOfWeek.FRIDAY,
            "bay", DayOfWeek.SATURDAY);

    private final WorkingCalendar calendar;
    private final Instant now;

    PromisedTime(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /** Empty where it is none. It may be past: whoever asks says so. */
    Optional<Instant> read(String said) {
        String folded = VietnameseText.fold(VietnameseText.clean(said)).strip();
        if (folded.equals("half") || folded.matches("(?:het|cuoi) (?:buoi|gio)")) {
            return endOfSession();
        }
        Matcher span = SPAN.matcher(folded);
        if (span.matches() && aSpan(span)) {
            return Optional.of(now.plus(length(span)));
        }
        Matcher choice = Pattern.compile("(\\d{1,3})m").matcher(folded);
        if (choice.matches()) {
            return Optional.of(now.plus(Duration.ofMinutes(Integer.parseInt(choice.group(1)))));
        }
        try {
            return day(folded);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** "2 giờ" alone is a time of day, "2 tiếng" is not. */
    private static boolean aSpan(Matcher span) {
        return Stream.of("after", "minutes", "hours", "half", "more").anyMatch(sign -> span.group(sign) != null)
                || span.group("many") == null;
    }

    private static Duration length(Matcher span) {
        boolean minutes = span.group("minutes") != null;
        Duration one = minutes ? Duration.ofMinutes(1) : Duration.ofHours(1);
        Duration half = minutes || span.group("half") == null ? Duration.ZERO : Duration.ofMinutes(30);
        return span.group("many") == null
                ? Duration.ofMinutes(30)
                : one.multipliedBy(Integer.parseInt(span.group("many"))).plus(half);
    }

    /** The end of the half day that it is, or of the next one. */
    private Optional<Instant> endOfSession() {
        return calendar.nextOpen(now).map(open -> {
            ZonedDateTime at = open.atZone(WorkingCalendar.ZONE);
            LocalTime end = calendar.sessions(at.toLocalDate()).stream()
                    .map(Session::end)
                    .filter(one -> one.isAfter(at.toLocalTime()))
                    .findFirst()
                    .orElse(DAY_ENDS);
            return at.with(end).toInstant();
        });
    }

    private Optional<Instant> day(String folded) {
        Matcher part = PART.matcher(folded);
        Optional<String> half = part.find() ? Optional.of(part.group(1)) : Optional.empty();
        Matcher day = DAY.matcher(folded);
        Optional<LocalDate> date = day.find() ? Optional.of(date(day)) : Optional.empty();
        String clock = DAY.matcher(PART.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        clock = BEFORE.matcher(clock).replaceFirst("");
        if (clock.isEmpty()) {
            return half.isEmpty() && date.isEmpty()
                    ? Optional.empty()
                    : Optional.of(at(date.orElseGet(this::today), endOf(half, date.orElseGet(this::today))));
        }
        Optional<SaidTime> said =
                SaidTime.in(clock, now).filter(one -> one.rest().isEmpty());
        boolean dated = clock.matches(".*\\d[/-]\\d.*|.*\\bhom qua\\b.*");
        return said.map(one -> dated ? ahead(one.at(), clockHalf(half)) : on(date, one.at(), half));
    }

    /** A date without a year is the next such day, where a record's is the last. */
    private Instant ahead(Instant read, boolean later) {
        ZonedDateTime at = read.atZone(WorkingCalendar.ZONE);
        ZonedDateTime time = later && at.getHour() < NOON ? at.plusHours(NOON) : at;
        return time.toInstant().isBefore(now.minus(Duration.ofDays(180)))
                ? time.plusYears(1).toInstant()
                : time.toInstant();
    }

    private static boolean clockHalf(Optional<String> half) {
        return half.filter(part -> part.equals("chieu") || part.equals("toi")).isPresent();
    }

    private Instant on(Optional<LocalDate> date, Instant read, Optional<String> half) {
        LocalTime time = read.atZone(WorkingCalendar.ZONE).toLocalTime();
        boolean afternoon = half.isEmpty() && time.getHour() > 0 && time.getHour() < EARLIEST_HOUR;
        boolean early = half.filter("trua"::equals).isPresent() && time.getHour() < 4;
        boolean later = time.getHour() < NOON && (clockHalf(half) || afternoon || early);
        return at(date.orElseGet(this::today), later ? time.plusHours(NOON) : time);
    }

    private LocalDate date(Matcher day) {
        if (day.group("today") != null) {
            return today();
        }
        if (day.group("day") != null) {
            return today().plusDays(day.group("day").equals("mai") ? 1 : 2);
        }
        return today().with(TemporalAdjusters.next(weekday(day)));
    }

    private static DayOfWeek weekday(Matcher day) {
        if (day.group("sunday") != null) {
            return DayOfWeek.SUNDAY;
        }
        String name = day.group("weekday");
        return name.length() == 1 ? DayOfWeek.of(Integer.parseInt(name) - 1) : NAMES.get(name);
    }

    private LocalTime endOf(Optional<String> half, LocalDate date) {
        List<Session> sessions = calendar.sessions(date);
        LocalTime morning = sessions.isEmpty() ? MORNING_ENDS : sessions.get(0).end();
        LocalTime evening = sessions.isEmpty()
                ? DAY_ENDS
                : sessions.get(sessions.size() - 1).end();
        return switch (half.orElse("")) {
            case "sang" -> morning;
            case "trua" -> LocalTime.NOON;
            case "toi" -> EVENING;
            default -> evening;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, WorkingCalendar.ZONE);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
