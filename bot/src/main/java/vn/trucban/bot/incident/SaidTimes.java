package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What people may say of when an incident began and ended: never in the future, never a fix before the beginning. */
public final class SaidTimes {
    /** An incident is found within days, or it is another. */
    public static final Duration LONGEST_UNSEEN = Duration.ofDays(7);
    /** Clocks of people and machines differ. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private SaidTimes() {}

    /** Why it cannot be so. */
    public enum Objection {
        FUTURE,
        /** A beginning after it was reported. */
        AFTER_REPORT,
        TOO_LONG_BEFORE,
        /** An end before the beginning, or a beginning after the end. */
        END_BEFORE_BEGINNING,
        /** An end after the fix was reported. */
        AFTER_FIX,
        NOT_OVER,
        PUT_AWAY
    }

    /** @param end false: when it began */
    public static Optional<Objection> objection(Incident incident, boolean end, Instant at, Instant now) {
        if (incident.archived()) {
            return Optional.of(Objection.PUT_AWAY);
        }
        if (at.isAfter(now.plus(SLACK))) {
            return Optional.of(Objection.FUTURE);
        }
        return end ? ofEnd(incident, at) : ofBeginning(incident, at);
    }

    /** What is impossible changes nothing. */
    static Incident said(Case it, IncidentCommand.SetTime command) {
        if (objection(it.incident(), command.end(), command.at(), it.now()).isPresent()) {
            return it.incident();
        }
        Map<String, String> at = Map.of("at", it.texts().moment(command.at()));
        Change change = it.change()
                .factOf(
                        command.end() ? IncidentEvent.Kind.ENDED : IncidentEvent.Kind.BEGAN,
                        command.at(),
                        command.by().name(),
                        it.texts().text(command.end() ? "incident.fact.ended" : "incident.fact.began", at));
        return it.incident().going() ? new Informing(it).refresh(change).done() : change.done();
    }

    private static Optional<Objection> ofBeginning(Incident incident, Instant at) {
        if (at.isAfter(incident.openedAt())) {
            return Optional.of(Objection.AFTER_REPORT);
        }
        if (at.isBefore(incident.openedAt().minus(LONGEST_UNSEEN))) {
            return Optional.of(Objection.TOO_LONG_BEFORE);
        }
        return incident.overAt().filter(at::isAfter).map(over -> Objection.END_BEFORE_BEGINNING);
    }

    private static Optional<Objection> ofEnd(Incident incident, Instant at) {
        if (incident.going() || incident.resolution().isEmpty()) {
            return Optional.of(Objection.NOT_OVER);
        }
        if (at.isAfter(incident.resolution().get().at())) {
            return Optional.of(Objection.AFTER_FIX);
        }
        return at.isBefore(incident.beganAt()) ? Optional.of(Objection.END_BEFORE_BEGINNING) : Optional.empty();
    }
}
