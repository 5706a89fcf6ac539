package vn.trucban.bot.web.reports;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.trucban.bot.report.Asked;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.Slice;
import vn.trucban.content.playbook.PlaybookId;

/** What an address of these pages asks for; anybody can write an address, so nothing in it is trusted. */
record PeriodAsk(
        String quarter,
        String from,
        String to,
        String kind,
        String month,
        String system,
        String cause,
        String which,
        String part,
        String name) {
    PeriodAsk {
        quarter = orEmpty(quarter);
        from = orEmpty(from);
        to = orEmpty(to);
        kind = orEmpty(kind);
        month = orEmpty(month);
        system = orEmpty(system);
        cause = orEmpty(cause);
        which = orEmpty(which);
        part = orEmpty(part);
        name = orEmpty(name);
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given;
    }

    Asked period(ReportDesk desk) {
        return desk.asked(quarter, from, to);
    }

    /** True where it names no period at all. */
    boolean none() {
        return quarter.isBlank() && from.isBlank() && to.isBlank();
    }

    /** The page that answers the same question about a period, or says what is wrong with it. */
    URI page() {
        return UriComponentsBuilder.fromPath("/admin/reports")
                .queryParam("quarter", "{quarter}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(quarter, from, to)
                .toUri();
    }

    /** Which incidents; what is not understood does not matter. */
    Slice slice() {
        return new Slice(
                PlaybookId.of(kind),
                yearMonth(),
                Optional.of(system).filter(one -> !one.isBlank()),
                Optional.of(cause).filter(one -> !one.isBlank()),
                how());
    }

    private Slice.Which how() {
        for (Slice.Which one : Slice.Which.values()) {
            if (one.name().equals(which.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return Slice.Which.ALL;
    }

    private Optional<YearMonth> yearMonth() {
        try {
            return month.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(month));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
