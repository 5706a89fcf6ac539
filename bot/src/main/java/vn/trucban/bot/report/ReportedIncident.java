package vn.trucban.bot.report;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/**
 * One incident as reports see it.
 *
 * @param number people say "SC-12"
 * @param complex by the playbook it started with (plan II.2)
 * @param who reported it, and from which desk
 * @param signs what was reported, in the reporter's words
 * @param onTheSpot what was done on the spot: the last step tried, or the one that helped
 * @param passedTo who was told; empty while nobody was
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
        String who,
        String signs,
        String onTheSpot,
        String passedTo,
        Optional<Instant> passedOnAt,
        Optional<Instant> takenAt,
        Optional<Instant> fixedAt,
        boolean solvedOnTheSpot,
        String cause) {}
