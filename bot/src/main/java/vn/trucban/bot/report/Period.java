package vn.trucban.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.content.calendar.WorkingCalendar;

/**
 * A span of whole days in Viet Nam's time.
 *
 * @param to inclusive, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final int MONTHS = 3;
    private static final int FIRST_OF_PERIOD = 15;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    /** {@code 2026Q4}; empty when it is not written so. */
    public static Optional<Period> quarter(String written) {
        Matcher parts = QUARTER.matcher(written.strip().toUpperCase(java.util.Locale.ROOT));
        return parts.matches()
                ? Optional.of(quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The period of a {@link #key}. */
    static Period of(String key) {
        return quarter(key).orElseGet(() -> {
            int between = key.indexOf('_');
            return new Period(LocalDate.parse(key.substring(0, between)), LocalDate.parse(key.substring(between + 1)));
        });
    }

    private static Period quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, MONTHS * (quarter - 1) + 1);
        return new Period(first.atDay(1), first.plusMonths(MONTHS - 1).atEndOfMonth());
    }

    /** The quarter in which this day lies. */
    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** 1–4 where it is exactly a quarter. */
    public OptionalInt quarterNumber() {
        return equals(quarterOf(from)) ? OptionalInt.of((from.getMonthValue() - 1) / MONTHS + 1) : OptionalInt.empty();
    }

    /** {@code 2026Q4} for a quarter, else {@code 2026-10-01_2026-11-15}: fit for a file's name and as a key. */
    public String key() {
        OptionalInt quarter = quarterNumber();
        return quarter.isPresent() ? from.getYear() + "Q" + quarter.getAsInt() : from + "_" + to;
    }

    /** The quarter before a quarter; before anything else, as many days. */
    public Period before() {
        if (quarterNumber().isPresent()) {
            return quarterOf(from.minusDays(1));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    public Period yearEarlier() {
        return quarterNumber().isPresent()
                ? quarterOf(from.minusYears(1))
                : new Period(from.minusYears(1), to.minusYears(1));
    }

    /** As many first days of an earlier period as have begun of this one; all of it where all of this one have. */
    Period asFar(Period earlier, LocalDate today) {
        LocalDate last = earlier.from.plusDays(ChronoUnit.DAYS.between(from, today));
        return last.isBefore(earlier.to) && today.isBefore(to) ? new Period(earlier.from, last) : earlier;
    }

    /** The quarters more than half of which lie in it; none for a quarter. */
    List<Period> quartersCovered() {
        return quarterNumber().isPresent()
                ? List.of()
                : Stream.iterate(quarterOf(from), one -> !one.from.isAfter(to), one -> quarterOf(one.to.plusDays(1)))
                        .filter(this::coversMostOf)
                        .toList();
    }

    /**
     * It leaves out so little of this quarter that its report is usually sent instead: it begins before the middle of the first month, and goes
     * to the 14th of the last month at least, where offices that report at the end of a quarter close their figures.
     */
    boolean standsUsuallyFor(Period quarter) {
        return !from.isAfter(quarter.from.withDayOfMonth(FIRST_OF_PERIOD))
                && !to.isBefore(quarter.to.withDayOfMonth(FIRST_OF_PERIOD - 1));
    }

    private boolean coversMostOf(Period quarter) {
        LocalDate first = quarter.from.isAfter(from) ? quarter.from : from;
        LocalDate last = quarter.to.isBefore(to) ? quarter.to : to;
        return 2 * (ChronoUnit.DAYS.between(first, last) + 1) > ChronoUnit.DAYS.between(quarter.from, quarter.to) + 1;
    }

    public Instant start() {
        return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The months it touches, in order. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
