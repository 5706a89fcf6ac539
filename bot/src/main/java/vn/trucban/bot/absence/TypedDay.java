package vn.trucban.bot.absence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it. */
final class TypedDay {
    private static final Pattern DAY =
            Pattern.compile("\\D{0,20}?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?\\D*");

    private TypedDay() {}

    /**
     * "5/12", "05-12-2026", "đến ngày 5/12". Without a year the next day of this date, today included.
     *
     * @return empty for anything else, and for days that no calendar has
     */
    static Optional<LocalDate> read(String typed, LocalDate today) {
        Matcher parts = DAY.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int day = Integer.parseInt(parts.group(1));
            int month = Integer.parseInt(parts.group(2));
            if (parts.group(3) != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(parts.group(3)), month, day));
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
