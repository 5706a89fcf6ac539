package vn.trucban.bot.report;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.incident.Symptoms;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;

/**
 * One incident as reports see it.
 *
 * @param number people say "SC-12"
 * @param complex by the playbook it started with (plan II.2)
 * @param who reported it; empty where that name was erased
 * @param signs what was to be seen, in the words of the report and of those who have the trouble; the button's words where nobody wrote any,
 *     empty where they were erased
 * @param onTheSpot what was done on the spot: the last step tried, or the one that helped; empty where nothing was
 * @param passedTo who was told; empty while nobody was, and where that name was erased
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
    /** Stands between a step and what came of it. */
    private static final String ANSWER = "→";

    /** As its own events tell it. */
    static ReportedIncident of(Incident incident, Symptoms symptoms) {
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
                lastDone(incident),
                passedTo(incident),
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

    /** The step that helped, else the last one that was tried, in a few words: a question that was answered is nothing done. */
    private static String lastDone(Incident incident) {
        String done = "";
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.SOLVED_ON_THE_SPOT) {
                done = event.text();
            } else if (event.kind() == Kind.TRIED) {
                done = tried(incident, event.text()).orElse(done);
            }
        }
        return done;
    }

    private static Optional<String> tried(Incident incident, String text) {
        int answer = text.lastIndexOf(ANSWER);
        return incident.playbook().steps().values().stream()
                .filter(Step.Instruct.class::isInstance)
                .map(Step::text)
                .filter(step -> answer > 0 && text.startsWith(step))
                .map(step -> step.split("[.:;]", 2)[0].strip() + " " + text.substring(answer))
                .findFirst();
    }

    /** Whoever took it; while nobody has, the sentence that says who was told. */
    private static String passedTo(Incident incident) {
        return incident.events(Kind.TAKEN).stream()
                .findFirst()
                .map(IncidentEvent::who)
                .or(() -> incident.events(Kind.ESCALATED).stream().findFirst().map(IncidentEvent::text))
                .orElse("");
    }
}
