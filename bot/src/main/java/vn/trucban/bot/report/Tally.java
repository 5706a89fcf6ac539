package vn.trucban.bot.report;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.playbook.PlaybookId;

/** Adds incidents up, one at a time; memory does not grow with their number but for one number per length of time. */
final class Tally {
    private static final int CAUSES_SHOWN = 5;
    /** Different causes are free text: beyond so many, new ones are not told apart any more. */
    private static final int CAUSES_KEPT = 10_000;

    private final Period period;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Map<PlaybookId, KindTally> kinds = new EnumMap<>(PlaybookId.class);
    private final Map<YearMonth, Integer> months = new HashMap<>();
    private final Map<String, Integer> causes = new HashMap<>();

    private Tally(Period period, WorkingCalendar calendar, Instant now) {
        this.period = period;
        this.calendar = calendar;
        this.now = now;
        period.months().forEach(month -> months.put(month, 0));
    }

    /**
     * The figures of a period.
     *
     * @param incidents found within the period, in the order of {@code foundAt}; closed by the caller
     * @param now open incidents last until then
     */
    static Figures of(Period period, Stream<ReportedIncident> incidents, WorkingCalendar calendar, Instant now) {
        Tally tally = new Tally(period, calendar, now);
        for (Iterator<ReportedIncident> each = incidents.iterator(); each.hasNext(); ) {
            tally.add(each.next());
        }
        return tally.figures();
    }

    private void add(ReportedIncident incident) {
        kinds.computeIfAbsent(incident.kind(), kind -> new KindTally(kind, incident.kindName()))
                .add(incident);
        months.merge(YearMonth.from(incident.foundAt().atZone(WorkingCalendar.ZONE)), 1, Integer::sum);
        String cause = incident.cause().strip();
        if (!cause.isEmpty() && (causes.size() < CAUSES_KEPT || causes.containsKey(cause))) {
            causes.merge(cause, 1, Integer::sum);
        }
    }

    private Figures figures() {
        List<Figures.OfKind> ofKinds = kinds.values().stream()
                .map(KindTally::figures)
                .sorted(Comparator.comparingInt(Figures.OfKind::count)
                        .reversed()
                        .thenComparing(Figures.OfKind::kind))
                .toList();
        List<Figures.Cause> mostly = causes.entrySet().stream()
                .map(cause -> new Figures.Cause(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingInt(Figures.Cause::count).reversed().thenComparing(Figures.Cause::words))
                .limit(CAUSES_SHOWN)
                .toList();
        return new Figures(period, ofKinds, months, mostly);
    }

    /** One kind's share. */
    private final class KindTally {
        private final PlaybookId kind;
        private final String name;
        private final Durations toTake = new Durations();
        private final Durations toFix = new Durations();
        private int count;
        private int complex;
        private int onTheSpot;
        private int passedOn;
        private int open;
        private Duration interrupted = Duration.ZERO;
        private Instant coveredUntil = Instant.MIN;

        KindTally(PlaybookId kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        void add(ReportedIncident incident) {
            count++;
            complex += incident.complex() ? 1 : 0;
            onTheSpot += incident.solvedOnTheSpot() ? 1 : 0;
            passedOn += incident.passedOnAt().isPresent() ? 1 : 0;
            open += incident.fixedAt().isEmpty() ? 1 : 0;
            incident.passedOnAt().ifPresent(passed -> incident.takenAt()
                    .ifPresent(taken -> toTake.add(Duration.between(passed, taken))));
            incident.fixedAt().ifPresent(fixed -> toFix.add(Duration.between(incident.foundAt(), fixed)));
            interrupt(incident.foundAt(), incident.fixedAt().orElse(now));
        }

        /** why the order matters: time that two incidents of a kind share is lost once. */
        private void interrupt(Instant from, Instant to) {
            Instant start = from.isBefore(coveredUntil) ? coveredUntil : from;
            Instant end = to.isBefore(period.end()) ? to : period.end();
            if (end.isAfter(start)) {
                interrupted = interrupted.plus(calendar.worked(start, end));
                coveredUntil = end;
            }
        }

        Figures.OfKind figures() {
            return new Figures.OfKind(
                    kind,
                    name,
                    count,
                    complex,
                    onTheSpot,
                    passedOn,
                    open,
                    toTake.spread(),
                    toFix.spread(),
                    interrupted);
        }
    }
}
