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
 * @param by the rule that demands it
 */
public record Owed(Instant since, Instant dueAt, Duty by) {
    /** By how much office time it lasted, also before it was reported. Empty while the rule does not demand one. */
    static Optional<Owed> by(Summary incident, Duty duty, WorkingCalendar calendar, Instant now) {
        if (incident.falseAlarm()) {
            return Optional.empty();
        }
        Instant end = incident.fixedAt().orElse(now);
        return since(incident.beganAt(), duty.lasting(), calendar)
                .filter(since -> !since.isAfter(end))
                // why: nobody owed a report of what nobody had reported yet
                .map(since -> since.isBefore(incident.foundAt()) ? incident.foundAt() : since)
                .map(since ->
                        new Owed(since, calendar.after(since, duty.within()).orElse(since.plus(duty.within())), duty));
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
