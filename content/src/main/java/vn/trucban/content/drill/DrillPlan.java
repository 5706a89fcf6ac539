package vn.trucban.content.drill;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/**
 * How often what is rehearsed, and with which scenarios (plan I.2).
 *
 * @param from the day the plan is in force; the first drill of a kind is due a period later
 * @param every the longest time between two drills of a kind; all kinds are there
 * @param remindDays how many days before a kind is due its leaders are reminded
 * @param scenarios in the order of the file; every kind has some
 */
public record DrillPlan(LocalDate from, Map<PlaybookId, Period> every, int remindDays, List<Scenario> scenarios) {
    public DrillPlan {
        every = Map.copyOf(every);
        scenarios = List.copyOf(scenarios);
    }

    public List<Scenario> scenarios(PlaybookId kind) {
        return scenarios.stream().filter(one -> one.kind() == kind).toList();
    }

    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** By when a kind has to be rehearsed, given the day of its last drill. */
    public LocalDate due(PlaybookId kind, Optional<LocalDate> last) {
        return last.orElse(from).plus(every.get(kind));
    }
}
