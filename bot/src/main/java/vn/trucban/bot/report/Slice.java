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
        /** Of those, still not fixed. */
        CARRIED_OPEN,
        /** Not fixed before the period, wherever it was found; also where it was found after the period and had begun in it. */
        LASTING;

        /** True where incidents found before the period may be among them. */
        boolean beforeToo() {
            return this == OPEN || this == CARRIED || this == CARRIED_OPEN || this == LASTING;
        }
    }

    public static Slice of(Which which) {
        return new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), which);
    }

    public static Slice of(PlaybookId kind, Which which) {
        return new Slice(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), which);
    }

    public static Slice of(YearMonth month) {
        return new Slice(Optional.empty(), Optional.of(month), Optional.empty(), Optional.empty(), Which.ALL);
    }

    public static Slice ofSystem(String name) {
        return new Slice(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty(), Which.ALL);
    }

    public static Slice ofCause(String words) {
        return new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words), Which.ALL);
    }

    boolean has(Summary incident, Period period) {
        return !incident.falseAlarm()
                && within(incident, period)
                && kind.filter(one -> one != incident.kind()).isEmpty()
                && month.filter(one -> !one.equals(month(incident))).isEmpty()
                && system.filter(one -> !one.equals(incident.system())).isEmpty()
                && cause.filter(one -> !one.equals(incident.cause())).isEmpty()
                && went(incident, period);
    }

    private boolean within(Summary incident, Period period) {
        long start = period.start().getEpochSecond();
        long end = period.end().getEpochSecond();
        if (incident.found() >= end) {
            return which == Which.LASTING && foundLater(incident, start, end);
        }
        return incident.found() >= start || which.beforeToo() && lastsBeyond(incident, start);
    }

    /** Found before the period and not fixed when it began. */
    static boolean lastsInto(Summary incident, Period period) {
        return lastsBeyond(incident, period.start().getEpochSecond());
    }

    /** Found before this second and not fixed then. */
    static boolean lastsBeyond(Summary incident, long second) {
        return incident.found() < second && incident.fixed() > second;
    }

    /** Found after the time from the first second until before the other; it had begun in it, or before it without ending before it. */
    static boolean foundLater(Summary incident, long start, long end) {
        return incident.began() < end && incident.found() >= end && incident.fixed() > start;
    }

    /** Others were called, and whoever reported it did not solve it after all: each incident is counted in one column. */
    static boolean wentBeyondTheSpot(Summary incident) {
        return incident.passedOn() != Summary.NEVER && !incident.onTheSpot();
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
            case PASSED_ON -> wentBeyondTheSpot(incident);
            case TAKEN ->
                incident.passedOnAt().isPresent() && incident.takenAt().isPresent();
            case FIXED -> incident.fixedAt().isPresent();
            case OPEN -> incident.open();
            case CARRIED -> lastsInto(incident, period);
            case CARRIED_OPEN -> lastsInto(incident, period) && incident.open();
        };
    }
}
