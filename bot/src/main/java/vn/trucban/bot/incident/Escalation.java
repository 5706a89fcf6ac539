package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one question of the ladder: what is due, and since when? */
public final class Escalation {
    private Escalation() {}

    /** The moment something fell due at or before {@code now}; empty while nothing is. */
    public static Optional<Instant> due(Incident incident, Instant now) {
        return dueAt(incident).filter(at -> !at.isAfter(now));
    }

    /** When the next thing falls due; empty while the incident waits for nobody. */
    public static Optional<Instant> dueAt(Incident incident) {
        return incident.waitingSince().flatMap(since -> patience(incident).map(since::plus));
    }

    private static Optional<Duration> patience(Incident incident) {
        return switch (incident.status()) {
            case CLOSED -> Optional.empty();
            case GUIDED, TAKEN -> Optional.of(incident.playbook().patience().toNudge());
            case ESCALATED ->
                incident.rung() < 0
                        ? Optional.empty()
                        : Optional.of(
                                incident.ladder().rungs().get(incident.rung()).patience());
        };
    }
}
