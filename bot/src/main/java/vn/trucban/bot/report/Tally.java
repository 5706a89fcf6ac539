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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.playbook.PlaybookId;

/** Adds incidents up, one at a time; memory does not grow with their number but for one number per length of time. */
final class Tally {
    private static final int CAUSES_SHOWN = 5;
    private static final long MINUTE = 60;
    /** Different causes are free text: beyond so many, new ones are not told apart any more. */
    private static final int CAUSES_KEPT = 10_000;

    private final Period period;
    /** In seconds since 1970, as everything here. why kept: a million incidents ask for them, and each time the calendar would be asked. */
    private final long start;

    private final long end;
    private final OfficeTime office;
    /** Also of the time after the period: what is found on its last day is taken on a day after it. */
    private final OfficeTime officeSince;

    private final Set<PlaybookId> byTheClock;
    private final long now;
    private final Map<PlaybookId, KindTally> kinds = new EnumMap<>(PlaybookId.class);
    private final Map<YearMonth, Count> months = new HashMap<>();
    private final Map<String, Count> systems = new HashMap<>();
    private final Map<String, Count> causes = new HashMap<>();
    private final Function<PlaybookId, String> names;
    /** The month of the incident before, its seconds, and what was found in it. */
    private Count month = new Count();

    private long monthFrom = Long.MAX_VALUE;
    private long monthTo = Long.MIN_VALUE;

    /** @param byTheClock kinds that climb at night and on holidays, too */
    Tally(
            Period period,
            WorkingCalendar calendar,
            Set<PlaybookId> byTheClock,
            Instant now,
            Function<PlaybookId, String> names) {
        this.period = period;
        this.start = period.start().getEpochSecond();
        this.end = period.end().getEpochSecond();
        this.office = new OfficeTime(period, calendar);
        this.officeSince = new OfficeTime(until(now, period), calendar);
        this.byTheClock = byTheClock;
        this.now = now.getEpochSecond();
        this.names = names;
        period.months().forEach(month -> months.put(month, new Count()));
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

    /** In the order of {@code found}. */
    void add(Summary incident) {
        if (incident.falseAlarm()) {
            return;
        }
        if (incident.found() >= end) {
            if (Slice.foundLater(incident, start, end)) {
                of(incident).interrupt(incident.began(), incident.fixed());
            }
            return;
        }
        if (incident.found() < start) {
            if (Slice.lastsBeyond(incident, start)) {
                of(incident).carry(incident);
            }
            return;
        }
        of(incident).add(incident);
        month(incident.found()).one();
        if (!incident.system().isEmpty()) {
            count(systems, incident.system(), Integer.MAX_VALUE);
        }
        if (!incident.cause().isEmpty()) {
            count(causes, incident.cause(), CAUSES_KEPT);
        }
    }

    private static void count(Map<String, Count> counts, String name, int most) {
        Count known = counts.get(name);
        if (known != null) {
            known.one();
        } else if (counts.size() < most) {
            counts.put(name, new Count().one());
        }
    }

    private KindTally of(Summary incident) {
        KindTally known = kinds.get(incident.kind());
        if (known == null) {
            known = new KindTally(incident.kind(), names.apply(incident.kind()));
            kinds.put(incident.kind(), known);
        }
        return known;
    }

    /** why not asked of the calendar each time: they come in order, and a month is mostly that of the one before. */
    private Count month(long found) {
        if (found < monthFrom || found >= monthTo) {
            YearMonth its = YearMonth.from(Instant.ofEpochSecond(found).atZone(WorkingCalendar.ZONE));
            month = months.computeIfAbsent(its, none -> new Count());
            monthFrom = second(its);
            monthTo = second(its.plusMonths(1));
        }
        return month;
    }

    private static long second(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toEpochSecond();
    }

    private static <K> Map<K, Integer> counted(Map<K, Count> counts) {
        Map<K, Integer> counted = new HashMap<>();
        counts.forEach((what, count) -> counted.put(what, count.count));
        return counted;
    }

    /** why not an {@link Integer} in a map: a million are counted, several times each. */
    private static final class Count {
        private int count;

        Count one() {
            count++;
            return this;
        }
    }

    Figures figures() {
        List<Figures.OfKind> ofKinds = kinds.values().stream()
                .map(KindTally::figures)
                .sorted(Comparator.comparingInt(Figures.OfKind::count)
                        .reversed()
                        .thenComparing(Figures.OfKind::kind))
                .toList();
        List<Figures.Cause> mostly = causes.entrySet().stream()
                .map(cause -> new Figures.Cause(cause.getKey(), cause.getValue().count))
                .sorted(Comparator.comparingInt(Figures.Cause::count).reversed().thenComparing(Figures.Cause::words))
                .limit(CAUSES_SHOWN)
                .toList();
        List<Figures.OfSystem> ofSystems = systems.entrySet().stream()
                .map(system -> new Figures.OfSystem(system.getKey(), system.getValue().count))
                .sorted(Comparator.comparingInt(Figures.OfSystem::count)
                        .reversed()
                        .thenComparing(Figures.OfSystem::name))
                .toList();
        return new Figures(
                period, ofKinds, counted(months), ofSystems, mostly, counted(causes), causes.size() < CAUSES_KEPT);
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
        private final Lasting lost = new Lasting();

        KindTally(PlaybookId kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        void add(Summary incident) {
            count++;
            complex += incident.complex() ? 1 : 0;
            onTheSpot += incident.onTheSpot() ? 1 : 0;
            passedOn += Slice.wentBeyondTheSpot(incident) ? 1 : 0;
            if (incident.passedOn() != Summary.NEVER) {
                if (incident.taken() != Summary.NEVER) {
                    toTake.add(waited(incident.passedOn(), incident.taken()));
                }
            }
            if (incident.open()) {
                open++;
            } else {
                toFix.add(minute(incident.fixed()) - minute(incident.began()));
            }
            interrupt(incident.began(), incident.fixed());
        }

        private long waited(long passed, long taken) {
            return byTheClock.contains(kind) ? taken - passed : officeSince.between(passed, taken);
        }

        void carry(Summary incident) {
            carried++;
            carriedOpen += incident.open() ? 1 : 0;
            interrupt(start, incident.fixed());
        }

        /** Time that two incidents of a kind share is lost once. */
        void interrupt(long from, long to) {
            lost.add(minute(Math.max(from, start)), minute(Math.min(to == Summary.NEVER ? now : to, end)));
        }

        /** As a clock shows it. why: the log prints these minutes, and whoever adds them up must come to what the report says. */
        private static long minute(long second) {
            return Math.floorDiv(second, MINUTE) * MINUTE;
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
                    Duration.ofSeconds(lost.sum(office::between)),
                    carried,
                    carriedOpen,
                    byTheClock.contains(kind));
        }
    }
}
