package vn.trucban.bot.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What an incident comes to, in so few words that a million of them can be added up. Times are to the second.
 *
 * @param version of the incident that it sums up
 * @param complex by the playbook it started with (plan II.2)
 * @param beganAt as somebody said afterwards, else when it was found
 * @param passedOnAt when somebody was first told
 * @param takenAt when somebody first took it
 * @param fixedAt as somebody said afterwards, else when the fix was reported; absent while it is open
 * @param onTheSpot the reporter solved it by the steps (plan III.2)
 * @param falseAlarm there was nothing: it stands in the log, and counts nowhere
 * @param system which of the commune's systems it was about; may be empty
 * @param cause as the one who resolved it put it; may be empty
 */
public record Summary(
        int number,
        long version,
        PlaybookId kind,
        boolean complex,
        Instant foundAt,
        Instant beganAt,
        Optional<Instant> passedOnAt,
        Optional<Instant> takenAt,
        Optional<Instant> fixedAt,
        boolean onTheSpot,
        boolean falseAlarm,
        String system,
        String cause) {
    /** A cause is a line in a report; what is longer is for the register. */
    private static final int LONGEST_CAUSE = 200;

    /** @param system its name; may be empty */
    public static Summary of(Incident incident, String system) {
        Optional<Incident.Resolution> end = incident.resolution();
        String cause = end.map(Incident.Resolution::cause).orElse("").strip();
        return new Summary(
                incident.number(),
                incident.version(),
                incident.playbook().id(),
                incident.playbook().severity() == Playbook.Severity.COMPLEX,
                incident.openedAt().truncatedTo(ChronoUnit.SECONDS),
                incident.beganAt().truncatedTo(ChronoUnit.SECONDS),
                // why also taken: whoever comes by themselves has it passed on to them
                first(incident, IncidentEvent.Kind.ESCALATED).or(() -> first(incident, IncidentEvent.Kind.TAKEN)),
                first(incident, IncidentEvent.Kind.TAKEN),
                incident.overAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)),
                end.filter(Incident.Resolution::onTheSpot).isPresent(),
                incident.falseAlarm(),
                system,
                cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE));
    }

    private static Optional<Instant> first(Incident incident, IncidentEvent.Kind kind) {
        List<IncidentEvent> events = incident.events(kind);
        return events.stream().findFirst().map(event -> event.at().truncatedTo(ChronoUnit.SECONDS));
    }

    public boolean open() {
        return fixedAt.isEmpty();
    }
}
