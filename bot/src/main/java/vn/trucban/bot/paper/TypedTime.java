package vn.trucban.bot.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Moments;

/**
 * A time as people write it: {@code 8h15}, {@code 8:15}, {@code 8h15 26/11}, {@code 8h15 26/11/2026}, {@code 2026-11-26T08:15}. What is
 * left out is found by where it is asked: back from an end, or forward from a beginning.
 */
record TypedTime(LocalTime time, Optional<Day> day) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2})(?::\\d{2})?");
    private static final Pattern SPOKEN = Pattern.compile(
            "(\\d{1,2})\\s*[hg:]\\s*(\\d{2})?"
                    + "(?:\\s*(?:,|ngày|ngay)?\\s*(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** why between blanks: a dossier's code may hold an H between digits. */
    private static final Pattern AMONG_WORDS =
            Pattern.compile("(?<=\\s)" + SPOKEN.pattern() + "(?=\\s|$)", SPOKEN.flags());
    /** A day without a year that lies this much beyond the end is the year before. */
    private static final int SLIP_DAYS = 31;
    /** A day without a year that lies this much before the beginning is the year after. */
    private static final int LONGEST_BACK_DAYS = 62;

    /** @param year absent: not said */
    record Day(int day, int month, OptionalInt year) {
        LocalDate in(int fallback) {
            return LocalDate.of(year.orElse(fallback), month, day);
        }
    }

    /** A day alone: whatever is due on it is due until its end. */
    private static final Pattern DAY =
            Pattern.compile("(?iu)(?:ngày|ngay)?\\s*(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Pieces of a text that each end with a time; what follows the last time is a piece without. */
    static List<String> pieces(String typed) {
        String text = typed.replaceAll("[,;](?=\\s|$|\\d{1,2}\\s*[hg:])", " ");
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        Matcher times = AMONG_WORDS.matcher(text);
        while (times.find()) {
            pieces.add(text.substring(begin, times.end()).strip());
            begin = times.end();
        }
        pieces.add(text.substring(begin).strip());
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** True where a dossier or the like is followed by a time. */
    static boolean endsWithTime(String piece) {
        return AMONG_WORDS.matcher(piece).results().anyMatch(time -> time.end() == piece.length());
    }

    /** Empty where it is no time. */
    static Optional<TypedTime> read(String typed) {
        String text = typed.strip();
        try {
            if (ISO.matcher(text).matches()) {
                LocalDateTime at = LocalDateTime.parse(text);
                Day day = new Day(at.getDayOfMonth(), at.getMonthValue(), OptionalInt.of(at.getYear()));
                return Optional.of(new TypedTime(at.toLocalTime(), Optional.of(day)));
            }
            Matcher spoken = SPOKEN.matcher(text);
            return spoken.matches() ? Optional.of(new TypedTime(time(spoken), day(spoken))) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The end of the day where only a day was written; empty where it is none. */
    static Optional<TypedTime> readDay(String typed) {
        Matcher written = DAY.matcher(typed.strip());
        try {
            return written.matches()
                    ? Optional.of(new TypedTime(
                            END_OF_DAY, Optional.of(day(written.group(1), written.group(2), written.group(3)))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher spoken) {
        int minute = spoken.group(2) == null ? 0 : Integer.parseInt(spoken.group(2));
        return LocalTime.of(Integer.parseInt(spoken.group(1)), minute);
    }

    private static Optional<Day> day(Matcher spoken) {
        if (spoken.group(3) == null) {
            return Optional.empty();
        }
        return Optional.of(day(spoken.group(3), spoken.group(4), spoken.group(5)));
    }

    private static Day day(String day, String month, String year) {
        Day said = new Day(
                Integer.parseInt(day),
                Integer.parseInt(month),
                year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)));
        // why a leap year: the 29th of February is a day
        said.in(2028);
        return said;
    }

    /** The last such moment up to the end; with a day the one on that day, which may lie a little beyond. */
    Optional<Instant> upTo(Instant end) {
        LocalDate last = LocalDate.ofInstant(end, Moments.ZONE);
        if (day.isEmpty()) {
            Instant same = on(last);
            return Optional.of(same.isAfter(end) ? on(last.minusDays(1)) : same);
        }
        // why: what is entered in January was often received in December
        return inYear(last.getYear())
                .flatMap(
                        same -> same.isAfter(last.plusDays(SLIP_DAYS)) ? inYear(last.getYear() - 1) : Optional.of(same))
                .map(this::on);
    }

    /** The first such moment from the beginning on; with a day the one on that day, which may lie a little before. */
    Optional<Instant> from(Instant beginning) {
        LocalDate first = LocalDate.ofInstant(beginning, Moments.ZONE);
        if (day.isEmpty()) {
            Instant same = on(first);
            return Optional.of(same.isBefore(beginning) ? on(first.plusDays(1)) : same);
        }
        return inYear(first.getYear())
                .flatMap(same -> same.isBefore(first.minusDays(LONGEST_BACK_DAYS))
                        ? inYear(first.getYear() + 1)
                        : Optional.of(same))
                .map(this::on);
    }

    private Optional<LocalDate> inYear(int fallback) {
        try {
            return day.map(one -> one.in(fallback));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Instant on(LocalDate date) {
        return date.atTime(time).atZone(Moments.ZONE).toInstant();
    }
}
