package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What an incident comes to, in so few words that a million of them can be added up: moments are seconds since 1970, for one small object is
 * made of each.
 *
 * @param version of the incident that it sums up
 * @param complex by the playbook it started with (plan II.2)
 * @param began as somebody said afterwards, else when it was found
 * @param passedOn when somebody was first told, or {@link #NEVER}
 * @param taken when somebody first took it, or {@link #NEVER}
 * @param fixed as somebody said afterwards, else when the fix was reported; {@link #NEVER} while it is open
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
        long found,
        long began,
        long passedOn,
        long taken,
        long fixed,
        boolean onTheSpot,
        boolean falseAlarm,
        String system,
        String cause) {
    /** Later than any moment. */
    public static final long NEVER = Long.MAX_VALUE;
    /** A cause is a line in a report; what is longer is for the register. */
    private static final int LONGEST_CAUSE = 200;

    /** The same with moments, of which whole seconds are kept. */
    public Summary(
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
        this(
                number,
                version,
                kind,
                complex,
                foundAt.getEpochSecond(),
                beganAt.getEpochSecond(),
                second(passedOnAt),
                second(takenAt),
                second(fixedAt),
                onTheSpot,
                falseAlarm,
                system,
                cause);
    }

    /** @param system its name; may be empty */
    public static Summary of(Incident incident, String system) {
        Optional<Incident.Resolution> end = incident.resolution();
        String cause = end.map(Incident.Resolution::cause).orElse("").strip();
        return new Summary(
                incident.number(),
                incident.version(),
                incident.playbook().id(),
                incident.playbook().severity() == Playbook.Severity.COMPLEX,
                incident.openedAt(),
                incident.beganAt(),
                // why also taken: whoever comes by themselves has it passed on to them
                first(incident, IncidentEvent.Kind.ESCALATED).or(() -> first(incident, IncidentEvent.Kind.TAKEN)),
                first(incident, IncidentEvent.Kind.TAKEN),
                incident.overAt(),
                end.filter(Incident.Resolution::onTheSpot).isPresent(),
                incident.falseAlarm(),
                system,
                cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE));
    }

    private static Optional<Instant> first(Incident incident, IncidentEvent.Kind kind) {
        return incident.events(kind).stream().findFirst().map(IncidentEvent::at);
    }

    private static long second(Optional<Instant> moment) {
        return moment.map(Instant::getEpochSecond).orElse(NEVER);
    }

    private static Optional<Instant> moment(long second) {
        return second == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }

    public Instant foundAt() {
        return Instant.ofEpochSecond(found);
    }

    public Instant beganAt() {
        return Instant.ofEpochSecond(began);
    }

    public Optional<Instant> passedOnAt() {
        return moment(passedOn);
    }

    public Optional<Instant> takenAt() {
        return moment(taken);
    }

    public Optional<Instant> fixedAt() {
        return moment(fixed);
    }

    public boolean open() {
        return fixed == NEVER;
    }
}
