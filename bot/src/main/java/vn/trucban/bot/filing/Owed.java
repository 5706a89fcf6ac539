package vn.trucban.bot.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.reporting.Reporting;

/**
 * That an incident owes a report.
 *
 * @param since when the rule came to demand it
 * @param dueAt when it has to be sent
 */
public record Owed(Instant since, Instant dueAt) {
    /** By the rules in content: its kind, and how much office time it lasted, also before it was reported. Empty while no rule demands one. */
    public static Optional<Owed> by(Summary incident, Reporting reporting, WorkingCalendar calendar, Instant now) {
        if (incident.falseAlarm()) {
            return Optional.empty();
        }
        Instant end = incident.fixedAt().orElse(now);
        return reporting
                .rule(incident.kind())
                .flatMap(rule -> since(incident.beganAt(), rule.lasting(), calendar))
                .filter(since -> !since.isAfter(end))
                // why: nobody owed a report of what nobody had reported yet
                .map(since -> since.isBefore(incident.foundAt()) ? incident.foundAt() : since)
                .map(since -> new Owed(
                        since, calendar.after(since, reporting.within()).orElse(since.plus(reporting.within()))));
    }

    private static Optional<Instant> since(Instant began, Duration lasting, WorkingCalendar calendar) {
        return lasting.isZero() ? Optional.of(began) : calendar.after(began, lasting);
    }

    /** When somebody has to be asked again: when it is late, and then again and again. */
    static Optional<Instant> nextChase(Filing filing, Reporting reporting, WorkingCalendar calendar) {
        if (filing.done() || filing.dueAt().isEmpty()) {
            return Optional.empty();
        }
        return filing.chased()
                .lastAt()
                .map(last -> calendar.after(last, reporting.chase()).orElse(last.plus(reporting.chase())))
                .or(filing::dueAt);
    }
}
