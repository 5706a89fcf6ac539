package vn.trucban.bot.report;

import java.time.YearMonth;
import java.util.Optional;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Which incidents of a period a figure counts. What is absent does not matter.
 *
 * @param system its name
 * @param cause as written
 */
public record Slice(
        Optional<PlaybookId> kind,
        Optional<YearMonth> month,
        Optional<String> system,
        Optional<String> cause,
        Which which) {
    /** How an incident went. */
    public enum Which {
        ALL,
        SIMPLE,
        COMPLEX,
        ON_THE_SPOT,
        PASSED_ON,
        TAKEN,
        FIXED,
        /** Also where found before the period. */
        OPEN,
        /** Found before the period and not fixed when it began. */
        CARRIED,
        /** Not fixed before the period, wherever it was found; also where it was found after the period and had begun in it. */
        LASTING;

        /** True where incidents found before the period may be among them. */
        boolean beforeToo() {
            return this == OPEN || this == CARRIED || this == LASTING;
        }
    }

    public static Slice of(Which which) {
        return new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), which);
    }

    public static Slice of(PlaybookId kind, Which which) {
        return new Slice(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), which);
    }

    boolean has(Summary incident, Period period) {
        return within(incident, period)
                && kind.filter(one -> one != incident.kind()).isEmpty()
                && month.filter(one -> !one.equals(month(incident))).isEmpty()
                && system.filter(one -> !one.equals(incident.system())).isEmpty()
                && cause.filter(one -> !one.equals(incident.cause())).isEmpty()
                && went(incident, period);
    }

    private boolean within(Summary incident, Period period) {
        if (!incident.foundAt().isBefore(period.end())) {
            return which == Which.LASTING && foundLater(incident, period);
        }
        return !incident.foundAt().isBefore(period.start()) || which.beforeToo() && lastsInto(incident, period);
    }

    /** Found before the period and not fixed when it began. */
    static boolean lastsInto(Summary incident, Period period) {
        return incident.foundAt().isBefore(period.start())
                && incident.fixedAt()
                        .filter(fixed -> !fixed.isAfter(period.start()))
                        .isEmpty();
    }

    /** Found after the period; by then it had begun, and it had not ended before. */
    static boolean foundLater(Summary incident, Period period) {
        return incident.beganAt().isBefore(period.end())
                && !incident.foundAt().isBefore(period.end())
                && incident.fixedAt()
                        .filter(fixed -> !fixed.isAfter(period.start()))
                        .isEmpty();
    }

    private static YearMonth month(Summary incident) {
        return YearMonth.from(incident.foundAt().atZone(WorkingCalendar.ZONE));
    }

    private boolean went(Summary incident, Period period) {
        return switch (which) {
            case ALL, LASTING -> true;
            case SIMPLE -> !incident.complex();
            case COMPLEX -> incident.complex();
            case ON_THE_SPOT -> incident.onTheSpot();
            case PASSED_ON -> incident.passedOnAt().isPresent();
            case TAKEN ->
                incident.passedOnAt().isPresent() && incident.takenAt().isPresent();
            case FIXED -> incident.fixedAt().isPresent();
            case OPEN -> incident.open();
            case CARRIED -> lastsInto(incident, period);
        };
    }
}
