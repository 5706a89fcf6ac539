package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.LadderPlan;
import vn.trucban.content.ladder.LadderPlan.Pace;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.Playbook;

/**
 * Who is told in which order, after how long, and when that ends (plan III.1, III.3), frozen when the incident starts. Rungs on which
 * nobody can be reached are left out, so that time is not lost waiting on an empty rung.
 *
 * @param hours waits count office time of this calendar; empty: by the clock
 * @param ending absent in incidents of earlier versions; ask {@link #end}
 */
public record Ladder(List<Rung> rungs, Optional<WorkingCalendar> hours, Optional<Ending> ending) {
    /** Longer than incidents last; the copy of the calendar is kept small. */
    private static final int CALENDAR_DAYS = 120;

    /** For incidents that began before ladders had an end. */
    private static final Ending EARLIER = new Ending(3, Duration.ofHours(2), Duration.ofHours(24));

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * The same for an incident that this person reported: they need help, and are none. Where people are in danger they stand on it like
     * everybody else, with what those who are called can do.
     */
    static Ladder reportedBy(
            PersonId reporter, Playbook playbook, boolean danger, Content content, Staff staff, Instant now) {
        Ladder whole = of(playbook, danger, content, staff, now);
        return whole.byTheClock() ? whole : of(playbook, danger, content, staff.without(reporter), now);
    }

    /**
     * The ladder for this playbook with the people who can be reached now.
     *
     * @param danger the report names danger to life
     */
    public static Ladder of(Playbook playbook, boolean danger, Content content, Staff staff, Instant now) {
        LadderPlan plan = content.ladder();
        Pace pace = plan.pace(playbook, danger);
        List<Rung> rungs = new ArrayList<>();
        for (Level level : Level.values()) {
            List<PersonId> reachable = staff.on(level).stream()
                    .filter(person -> !person.addresses().isEmpty())
                    .map(Person::id)
                    .toList();
            if (!reachable.isEmpty()) {
                rungs.add(new Rung(level, reachable, plan.patience(playbook, pace, level)));
            }
        }
        return new Ladder(
                rungs,
                hours(playbook, danger, content, now),
                Optional.of(new Ending(plan.repeats(), plan.thenEvery(), plan.closeAfter())));
    }

    private static Optional<WorkingCalendar> hours(Playbook playbook, boolean danger, Content content, Instant now) {
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        return byTheClock(playbook, danger, content.ladder())
                ? Optional.empty()
                : Optional.of(content.calendar().between(today, today.plusDays(CALENDAR_DAYS)));
    }

    private static boolean byTheClock(Playbook playbook, boolean danger, LadderPlan plan) {
        return plan.pace(playbook, danger) == Pace.EMERGENCY
                || plan.byTheClock().contains(playbook.id());
    }

    /** People may be in danger: it climbs by the clock, and everybody on it is called at once. */
    boolean byTheClock() {
        return hours().isEmpty();
    }

    /** The same in a hurry, because somebody is in danger: by the clock, and no rung waits longer than an emergency allows. */
    Ladder hurried(Playbook playbook, LadderPlan plan) {
        List<Rung> faster = rungs.stream()
                .map(rung -> {
                    Duration most = plan.patience(playbook, Pace.EMERGENCY, rung.level());
                    return rung.patience().compareTo(most) <= 0 ? rung : new Rung(rung.level(), rung.people(), most);
                })
                .toList();
        return new Ladder(faster, Optional.empty(), ending);
    }

    /** True where it hurries because somebody is in danger, and not because its kind always does. */
    boolean endangered(Playbook playbook, LadderPlan plan) {
        return byTheClock() && !byTheClock(playbook, false, plan);
    }

    /** The same people, at the pace of the playbook itself: nobody is in danger any more. */
    Ladder calmed(Playbook playbook, Content content, Instant now) {
        LadderPlan plan = content.ladder();
        Pace pace = plan.pace(playbook, false);
        List<Rung> slower = rungs.stream()
                .map(rung -> new Rung(rung.level(), rung.people(), plan.patience(playbook, pace, rung.level())))
                .toList();
        return new Ladder(slower, hours(playbook, false, content, now), ending);
    }

    /**
     * When this much time has been waited, and somebody is at work: what ends with a session is for the next. By the clock where the calendar
     * knows of no work ahead.
     */
    Instant after(Instant since, Duration wait) {
        return hours.flatMap(calendar -> calendar.after(since, wait).flatMap(calendar::nextOpen))
                .orElseGet(() -> since.plus(wait));
    }

    /** True while nobody is at work and the ladder waits for the office to open; never where the calendar knows of no work ahead. */
    boolean rests(Instant now) {
        return hours.flatMap(calendar -> calendar.nextOpen(now))
                .filter(open -> open.isAfter(now))
                .isPresent();
    }

    /** True where this person is among those who are called when it has come to this rung. */
    public boolean calls(PersonId person, int rung) {
        return rungs.stream().limit(byTheClock() ? Long.MAX_VALUE : rung + 1L).anyMatch(one -> one.people()
                .contains(person));
    }

    Ending end() {
        return ending.orElse(EARLIER);
    }

    boolean lastIs(int rung) {
        return rung >= rungs.size() - 1;
    }

    /** @param patience how long the rung may stay silent before the next one is told, or this one is told again when it is the last */
    public record Rung(Level level, List<PersonId> people, Duration patience) {
        public Rung {
            people = List.copyOf(people);
        }

        /** The same rung with no others than these of its people. */
        Rung only(Predicate<PersonId> these) {
            return new Rung(level, people.stream().filter(these).toList(), patience);
        }
    }

    /**
     * @param repeats how often the last rung is called again
     * @param thenEvery how often after that
     * @param closeAfter how long a fix waits for the reporter's answer, by the clock
     */
    public record Ending(int repeats, Duration thenEvery, Duration closeAfter) {}
}
