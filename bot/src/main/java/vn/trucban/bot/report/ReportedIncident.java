package vn.trucban.bot.report;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.incident.Symptoms;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;

/**
 * One incident as reports see it.
 *
 * @param number people say "SC-12"
 * @param complex by the playbook it started with (plan II.2)
 * @param who reported it; empty where that name was erased
 * @param signs what was to be seen, in the words of the report and of those who have the trouble; the button's words where nobody wrote any,
 *     empty where they were erased
 * @param onTheSpot what was done on the spot: the last step tried, or the one that helped; empty where nothing was
 * @param passedTo who was told or called and who took it, each with when; empty while nobody was
 * @param beganAt as somebody said afterwards, else when it was found
 * @param passedOnAt when it was first passed on
 * @param takenAt when somebody first took it
 * @param fixedAt absent while it is open
 * @param solvedOnTheSpot the reporter solved it by the steps (plan III.2)
 * @param cause as the one who resolved it put it; may be empty
 */
public record ReportedIncident(
        int number,
        PlaybookId kind,
        String kindName,
        boolean complex,
        Instant foundAt,
        Instant beganAt,
        String who,
        String signs,
        String onTheSpot,
        String passedTo,
        Optional<Instant> passedOnAt,
        Optional<Instant> takenAt,
        Optional<Instant> fixedAt,
        boolean solvedOnTheSpot,
        boolean falseAlarm,
        String cause) {
    /** As its own events tell it. */
    static ReportedIncident of(Incident incident, Symptoms symptoms, Messages messages) {
        Summary summary = Summary.of(incident, "");
        return new ReportedIncident(
                summary.number(),
                summary.kind(),
                incident.playbook().name(),
                summary.complex(),
                summary.foundAt(),
                summary.beganAt(),
                incident.reporter().name(),
                signs(incident, symptoms),
                new DoneOnTheSpot(incident, messages).last(),
                new PassedOn(incident, messages).inWords(),
                summary.passedOnAt(),
                summary.takenAt(),
                summary.fixedAt(),
                summary.onTheSpot(),
                summary.falseAlarm(),
                summary.cause());
    }

    /** What was to be seen, as those who had it wrote; the button's words where nobody wrote, and nothing where they were erased. */
    private static String signs(Incident incident, Symptoms symptoms) {
        String written = String.join("; ", symptoms.words(incident));
        return written.isEmpty() || incident.words().isBlank() ? incident.words() : written;
    }
}
