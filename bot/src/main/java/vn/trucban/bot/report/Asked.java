package vn.trucban.bot.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A period that somebody asked for in writing.
 *
 * @param period absent where it cannot be had
 * @param refusal then: the message key of the sentence that says why
 */
public record Asked(Optional<Period> period, Optional<String> refusal) {
    private static final int LONGEST_YEARS = 5;
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    /**
     * A quarter, or two days, or neither: then the quarter of today.
     *
     * @param quarter {@code 2026Q4}; blank: not given
     * @param from {@code 2026-10-01} or {@code 01/10/2026}; blank: not given
     */
    public static Asked of(String quarter, String from, String to, LocalDate today) {
        boolean days = !from.isBlank() || !to.isBlank();
        if (!quarter.isBlank() && days) {
            return refused("report.refused.both");
        }
        if (days) {
            return ofDays(from, to, today);
        }
        Optional<Period> period = quarter.isBlank() ? Optional.of(Period.quarterOf(today)) : Period.quarter(quarter);
        return period.map(one -> begun(one, today)).orElseGet(() -> refused("report.refused.quarter"));
    }

    private static Asked ofDays(String from, String to, LocalDate today) {
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        if (first.isEmpty() || last.isEmpty()) {
            return refused("report.refused.date");
        }
        if (last.get().isBefore(first.get())) {
            return refused("report.refused.order");
        }
        if (last.get().isAfter(first.get().plusYears(LONGEST_YEARS))) {
            return refused("report.refused.too-long");
        }
        return begun(new Period(first.get(), last.get()), today);
    }

    private static Asked begun(Period period, LocalDate today) {
        return period.from().isAfter(today)
                ? refused("report.refused.future")
                : new Asked(Optional.of(period), Optional.empty());
    }

    private static Asked refused(String why) {
        return new Asked(Optional.empty(), Optional.of(why));
    }

    private static Optional<LocalDate> date(String written) {
        return DATES.stream()
                .flatMap(form -> {
                    try {
                        return Optional.of(LocalDate.parse(written.strip(), form)).stream();
                    } catch (DateTimeException notThisForm) {
                        return Optional.<LocalDate>empty().stream();
                    }
                })
                .findFirst();
    }
}
