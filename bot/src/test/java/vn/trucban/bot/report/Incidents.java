package vn.trucban.bot.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.playbook.PlaybookId;

/** Incidents as reports see them, in a sentence. */
final class Incidents {
    private Incidents() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** Solved on the spot after so many minutes. */
    static ReportedIncident onTheSpot(int number, PlaybookId kind, String found, int minutes) {
        Instant start = at(found);
        return new ReportedIncident(
                number,
                kind,
                kind.id(),
                false,
                start,
                start,
                "Hoa",
                "hỏng",
                "Thêm giấy",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(start.plus(Duration.ofMinutes(minutes))),
                true,
                false,
                "");
    }

    /** Told to others at once, and solved by whoever reported it before anybody took it. */
    static Summary toldAndSolvedOnTheSpot(int number, PlaybookId kind, String found, int minutes) {
        Instant start = at(found);
        Optional<Instant> fixed = Optional.of(start.plus(Duration.ofMinutes(minutes)));
        return new Summary(
                number, 1, kind, true, start, start, Optional.of(start), Optional.empty(), fixed, true, false, "", "");
    }

    /** Nobody was called yet. */
    static Summary fresh(int number, PlaybookId kind, String found) {
        Instant start = at(found);
        Optional<Instant> none = Optional.empty();
        return new Summary(number, 1, kind, false, start, start, none, none, none, false, false, "", "");
    }

    /** Passed on at once, taken and fixed after so many minutes; negative: not. */
    static ReportedIncident passedOn(int number, PlaybookId kind, String found, int taken, int fixed, String cause) {
        Instant start = at(found);
        return new ReportedIncident(
                number,
                kind,
                kind.id(),
                true,
                start,
                start,
                "Hoa",
                "hỏng",
                "",
                "Minh",
                Optional.of(start),
                after(start, taken),
                after(start, fixed),
                false,
                false,
                cause);
    }

    /** There was nothing. */
    static ReportedIncident falseAlarm(ReportedIncident one) {
        return new ReportedIncident(
                one.number(),
                one.kind(),
                one.kindName(),
                one.complex(),
                one.foundAt(),
                one.beganAt(),
                one.who(),
                one.signs(),
                one.onTheSpot(),
                one.passedTo(),
                one.passedOnAt(),
                one.takenAt(),
                one.fixedAt(),
                one.solvedOnTheSpot(),
                true,
                one.cause());
    }

    /** The same for adding up. */
    static Summary sum(ReportedIncident incident) {
        return new Summary(
                incident.number(),
                1,
                incident.kind(),
                incident.complex(),
                incident.foundAt(),
                incident.beganAt(),
                incident.passedOnAt(),
                incident.takenAt(),
                incident.fixedAt(),
                incident.solvedOnTheSpot(),
                incident.falseAlarm(),
                "",
                incident.cause());
    }

    private static Optional<Instant> after(Instant start, int minutes) {
        return minutes < 0 ? Optional.empty() : Optional.of(start.plus(Duration.ofMinutes(minutes)));
    }
}
