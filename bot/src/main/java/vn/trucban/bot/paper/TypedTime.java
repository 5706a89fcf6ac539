package vn.trucban.bot.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Moments;

/** A time as people write it: {@code 8h15}, {@code 8:15}, {@code 8h15 26/11}, {@code 8h15 26/11/2026}, {@code 2026-11-26T08:15}. */
final class TypedTime {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2})(?::\\d{2})?");
    private static final Pattern SPOKEN = Pattern.compile(
            "(\\d{1,2})\\s*[hg:]\\s*(\\d{2})?"
                    + "(?:\\s*(?:,|ngày|ngay)?\\s*(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TypedTime() {}

    /** Empty where it is no time. A day without a year is the last such day; no day is today. */
    static Optional<Instant> read(String typed, Instant now) {
        String text = typed.strip();
        LocalDate today = LocalDate.ofInstant(now, Moments.ZONE);
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                LocalDateTime at = LocalDateTime.parse(text);
                return Optional.of(at.atZone(Moments.ZONE).toInstant());
            }
            Matcher spoken = SPOKEN.matcher(text);
            return spoken.matches()
                    ? Optional.of(day(spoken, today)
                            .atTime(time(spoken))
                            .atZone(Moments.ZONE)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher spoken) {
        int minute = spoken.group(2) == null ? 0 : Integer.parseInt(spoken.group(2));
        return LocalTime.of(Integer.parseInt(spoken.group(1)), minute);
    }

    private static LocalDate day(Matcher spoken, LocalDate today) {
        if (spoken.group(3) == null) {
            return today;
        }
        int day = Integer.parseInt(spoken.group(3));
        int month = Integer.parseInt(spoken.group(4));
        if (spoken.group(5) != null) {
            return LocalDate.of(Integer.parseInt(spoken.group(5)), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        // why: what is entered in January was often received in December
        return thisYear.isAfter(today.plusDays(31)) ? thisYear.minusYears(1) : thisYear;
    }
}
