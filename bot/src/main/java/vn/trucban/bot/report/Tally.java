package vn.trucban.bot.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.playbook.PlaybookId;

/** Adds incidents up, one at a time; memory does not grow with their number but for one number per length of time. */
final class Tally {
    private static final int CAUSES_SHOWN = 5;
    /** Different causes are free text: beyond so many, new ones are not told apart any more. */
    private static final int CAUSES_KEPT = 10_000;

    private final Period period;
    /** why kept: a million incidents ask for them, and each time the calendar would be asked. */
    private final Instant start;

    private final Instant end;
    private final OfficeTime office;
    /** Also of the time after the period: what is found on its last day is taken on a day after it. */
    private final OfficeTime officeSince;

    private final Set<PlaybookId> byTheClock;
    private final Instant now;
    private final Map<PlaybookId, KindTally> kinds = new EnumMap<>(PlaybookId.class);
    private final Map<YearMonth, Integer> months = new HashMap<>();
    private final Map<String, Integer> systems = new HashMap<>();
    private final Map<String, Integer> causes = new HashMap<>();
    private final Function<PlaybookId, String> names;
    private YearMonth month = YearMonth.of(1970, 1);
    private Instant monthFrom = Instant.MAX;
    private Instant monthTo = Instant.MIN;

    /** @param byTheClock kinds that climb at night and on holidays, too */
    Tally(
            Period period,
            WorkingCalendar calendar,
            Set<PlaybookId> byTheClock,
            Instant now,
            Function<PlaybookId, String> names) {
        this.period = period;
        this.start = period.start();
        this.end = period.end();
        this.office = new OfficeTime(period, calendar);
        this.officeSince = new OfficeTime(until(now, period), calendar);
        this.byTheClock = byTheClock;
        this.now = now;
        this.names = names;
        period.months().forEach(month -> months.put(month, 0));
    }

    private static Period until(Instant now, Period period) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return new Period(period.from(), today.isAfter(period.to()) ? today : period.to());
    }

    /**
     * The figures of a period.
     *
     * @param byTheClock kinds that climb at night and on holidays, too
     * @param incidents found within the period, and those found before it and not fixed when it began, in the order of {@code foundAt};
     *     others do not matter; closed by the caller
     * @param now open incidents last until then
     * @param names of the kinds
     */
    static Figures of(
            Period period,
            Stream<Summary> incidents,
            WorkingCalendar calendar,
            Set<PlaybookId> byTheClock,
            Instant now,
            Function<PlaybookId, String> names) {
        Tally tally = new Tally(period, calendar, byTheClock, now, names);
        for (Iterator<Summary> each = incidents.iterator(); each.hasNext(); ) {
            tally.add(each.next());
        }
        return tally.figures();
    }

    /** In the order of {@code foundAt}. */
    void add(Summary incident) {
        if (incident.falseAlarm()) {
            return;
        }
        if (!incident.foundAt().isBefore(end)) {
            if (Slice.foundLater(incident, start, end)) {
                of(incident).interrupt(incident.beganAt(), incident.fixedAt().orElse(now));
            }
            return;
        }
        if (incident.foundAt().isBefore(start)) {
            if (Slice.lastsBeyond(incident, start)) {
                of(incident).carry(incident);
            }
            return;
        }
        of(incident).add(incident);
        months.merge(month(incident.foundAt()), 1, Integer::sum);
        if (!incident.system().isEmpty()) {
            systems.merge(incident.system(), 1, Integer::sum);
        }
        String cause = incident.cause();
        if (!cause.isEmpty() && (causes.size() < CAUSES_KEPT || causes.containsKey(cause))) {
            causes.merge(cause, 1, Integer::sum);
        }
    }

    private KindTally of(Summary incident) {
        return kinds.computeIfAbsent(incident.kind(), kind -> new KindTally(kind, names.apply(kind)));
    }

    /** why not asked of the calendar each time: they come in order, and a month is mostly that of the one before. */
    private YearMonth month(Instant found) {
        if (found.isBefore(monthFrom) || !found.isBefore(monthTo)) {
            month = YearMonth.from(found.atZone(WorkingCalendar.ZONE));
            monthFrom = month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
            monthTo = month.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(WorkingCalendar.ZONE)
                    .toInstant();
        }
        return month;
    }

    Figures figures() {
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
        List<Figures.OfSystem> ofSystems = systems.entrySet().stream()
                .map(system -> new Figures.OfSystem(system.getKey(), system.getValue()))
                .sorted(Comparator.comparingInt(Figures.OfSystem::count)
                        .reversed()
                        .thenComparing(Figures.OfSystem::name))
                .toList();
        return new Figures(period, ofKinds, months, ofSystems, mostly, causes, causes.size() < CAUSES_KEPT);
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
        private int carried;
        private int carriedOpen;
        /** When at least one of them lasted: from, to; none touches another. */
        private final NavigableMap<Instant, Instant> lost = new TreeMap<>();

        KindTally(PlaybookId kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        void add(Summary incident) {
            count++;
            complex += incident.complex() ? 1 : 0;
            onTheSpot += incident.onTheSpot() ? 1 : 0;
            passedOn += incident.passedOnAt().isPresent() ? 1 : 0;
            open += incident.fixedAt().isEmpty() ? 1 : 0;
            incident.passedOnAt()
                    .ifPresent(passed -> incident.takenAt().ifPresent(taken -> toTake.add(waited(passed, taken))));
            incident.fixedAt().ifPresent(fixed -> toFix.add(Duration.between(incident.beganAt(), fixed)));
            interrupt(incident.beganAt(), incident.fixedAt().orElse(now));
        }

        private Duration waited(Instant passed, Instant taken) {
            return byTheClock.contains(kind) ? Duration.between(passed, taken) : officeSince.between(passed, taken);
        }

        void carry(Summary incident) {
            carried++;
            carriedOpen += incident.fixedAt().isEmpty() ? 1 : 0;
            interrupt(start, incident.fixedAt().orElse(now));
        }

        /** Time that two incidents of a kind share is lost once. */
        private void interrupt(Instant from, Instant to) {
            Instant first = later(from, start);
            Instant last = to.isBefore(end) ? to : end;
            if (!last.isAfter(first)) {
                return;
            }
            Map.Entry<Instant, Instant> before = lost.floorEntry(first);
            if (before != null && !before.getValue().isBefore(first)) {
                if (!before.getValue().isBefore(last)) {
                    return;
                }
                first = before.getKey();
            }
            NavigableMap<Instant, Instant> within = lost.subMap(first, true, last, true);
            if (!within.isEmpty()) {
                last = later(last, within.lastEntry().getValue());
                within.clear();
            }
            lost.put(first, last);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private Duration interrupted() {
            Duration all = Duration.ZERO;
            for (Map.Entry<Instant, Instant> one : lost.entrySet()) {
                all = all.plus(office.between(one.getKey(), one.getValue()));
            }
            return all;
        }

        Figures.OfKind figures() {
            return new Figures.OfKind(
                    kind,
                    name,
                    count,
                    complex,
                    onTheSpot,
                    passedOn,
                    open + carriedOpen,
                    toTake.spread(),
                    toFix.spread(),
                    interrupted(),
                    carried,
                    carriedOpen,
                    byTheClock.contains(kind));
        }
    }
}
