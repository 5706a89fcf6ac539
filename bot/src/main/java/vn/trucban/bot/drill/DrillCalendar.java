package vn.trucban.bot.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.DrillPlan;
import vn.trucban.content.playbook.PlaybookId;

/** When each kind was rehearsed last, and when it has to be again. */
public record DrillCalendar(List<Due> kinds) {
    public DrillCalendar {
        kinds = List.copyOf(kinds);
    }

    /** Message key: {@code drill.due.<name in lower case>}. */
    public enum State {
        OVERDUE,
        SOON,
        LATER
    }

    /** @param last the day of the last drill carried to its end; empty: never yet */
    public record Due(PlaybookId kind, Optional<LocalDate> last, LocalDate due, State state) {}

    /** @param drills all that are known, in any order; only those held before {@code today} is over count */
    static DrillCalendar of(DrillPlan plan, List<Drill> drills, LocalDate today) {
        return new DrillCalendar(Arrays.stream(PlaybookId.values())
                .map(kind -> due(plan, kind, last(drills, kind, today), today))
                .toList());
    }

    private static Optional<LocalDate> last(List<Drill> drills, PlaybookId kind, LocalDate today) {
        return drills.stream()
                .filter(drill -> drill.held() && drill.scenario().kind() == kind)
                .map(DrillCalendar::day)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    private static Due due(DrillPlan plan, PlaybookId kind, Optional<LocalDate> last, LocalDate today) {
        LocalDate due = plan.due(kind, last);
        State state = today.isAfter(due)
                ? State.OVERDUE
                : today.isBefore(due.minusDays(plan.remindDays())) ? State.LATER : State.SOON;
        return new Due(kind, last, due, state);
    }

    /** The day it was held. */
    static LocalDate day(Drill drill) {
        Instant at = drill.course().startedAt().orElse(drill.startsAt());
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    public List<Due> in(State state) {
        return kinds.stream().filter(one -> one.state() == state).toList();
    }
}
