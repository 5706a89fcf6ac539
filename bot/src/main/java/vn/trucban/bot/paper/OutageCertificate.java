package vn.trucban.bot.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.PersonId;

/**
 * What the centre certifies of an outage that is over. No name of staff is in it: the public page shows it to whoever has its code.
 *
 * @param number of the incident, as people say it
 * @param kind the incident as the plan names it
 * @param lost office time between start and end
 * @param issuer who issued it, by id alone; absent where an earlier version did
 */
public record OutageCertificate(
        PaperCode code,
        IncidentId incident,
        int number,
        String kind,
        Instant from,
        Instant to,
        Duration lost,
        List<String> systems,
        List<String> procedures,
        Instant issuedAt,
        Optional<PersonId> issuer) {
    public OutageCertificate {
        // why: certificates of earlier versions have none
        issuer = issuer == null ? Optional.empty() : issuer;
        systems = List.copyOf(systems);
        procedures = List.copyOf(procedures);
    }

    /** True while the incident is over, and one, and its times are those on the paper. */
    boolean holdsFor(Incident incident) {
        return !incident.falseAlarm()
                && incident.beganAt().truncatedTo(ChronoUnit.MILLIS).equals(from.truncatedTo(ChronoUnit.MILLIS))
                && incident.overAt()
                        .filter(over -> over.truncatedTo(ChronoUnit.MILLIS).equals(to))
                        .isPresent();
    }
}
