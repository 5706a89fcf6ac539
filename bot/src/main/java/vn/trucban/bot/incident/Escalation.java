package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/** The one question of the ladder: what is due, and since when? */
public final class Escalation {
    /** Of office time, so that a fix on a Friday evening is not taken for good before anybody could look. */
    private static final Duration TO_ANSWER = Duration.ofHours(4);

    private Escalation() {}

    /**
     * The moment something fell due at or before {@code now}; empty while nothing is. What counts office hours is due in them only, however
     * late: what nobody could do while the program was away waits for the office to open.
     */
    public static Optional<Instant> due(Incident incident, Instant now) {
        boolean waits = callsOrAsks(incident) && incident.ladder().rests(now);
        return dueAt(incident).filter(at -> !at.isAfter(now) && !waits);
    }

    /**
     * True where somebody on duty is called or asked next; false where it is but a question to whoever reported it, or the end of the matter.
     */
    public static boolean dutyIsNext(Incident incident) {
        return switch (incident.status()) {
            case GUIDED -> incident.nudged() && !incident.saidToWorkBySome();
            case ESCALATED -> !incident.saidToWorkBySome();
            case TAKEN -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    /** Anything but the end of the matter, which disturbs nobody. */
    private static boolean callsOrAsks(Incident incident) {
        return switch (incident.status()) {
            case GUIDED, TAKEN, ESCALATED -> true;
            case RESOLVED, CLOSED -> false;
        };
    }

    /**
     * When the next thing falls due; always there while the incident is open, whoever it waits for, but where a command board stands: that
     * has a round of its own.
     */
    public static Optional<Instant> dueAt(Incident incident) {
        if (incident.underCommand()) {
            return Optional.empty();
        }
        Instant since = incident.waitingSince().orElse(incident.openedAt());
        Ladder ladder = incident.ladder();
        return switch (incident.status()) {
            case CLOSED -> Optional.empty();
            case RESOLVED -> Optional.of(later(since.plus(ladder.end().closeAfter()), ladder.after(since, TO_ANSWER)));
            case GUIDED, TAKEN, ESCALATED -> Optional.of(ladder.after(since, patience(incident)));
        };
    }

    /** When those called next hear of it, where the office is closed in between and the ladder therefore waits longer than the clock would. */
    static Optional<Instant> waitsForOffice(Incident incident) {
        boolean called = incident.status() == Incident.Status.ESCALATED && incident.rung() >= 0;
        Instant byTheClock = incident.waitingSince().orElse(incident.openedAt()).plus(patience(incident));
        return dueAt(incident).filter(due -> called && due.isAfter(byTheClock));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where somebody is in danger nobody is waited for longer than the slowest of those called would be, whoever holds it. */
    private static Duration asLongAsInDanger(Incident incident, Duration usual) {
        boolean hurried = incident.ladder().byTheClock() && incident.playbook().id() != PlaybookId.DISASTER;
        if (!hurried) {
            return usual;
        }
        Duration slowest = incident.ladder().rungs().stream()
                .map(Ladder.Rung::patience)
                .max(Comparator.naturalOrder())
                .orElse(usual);
        return slowest.compareTo(usual) < 0 ? slowest : usual;
    }

    private static Duration patience(Incident incident) {
        boolean called = incident.status() == Incident.Status.ESCALATED;
        if (!called) {
            // why: whoever was offered it gets as long to answer as whoever is called out
            return incident.offer().isPresent()
                    ? incident.playbook().patience().toLeaders()
                    : asLongAsInDanger(incident, incident.playbook().patience().toNudge());
        }
        Ladder ladder = incident.ladder();
        if (incident.rung() < 0 || incident.rung() >= ladder.rungs().size()) {
            return incident.playbook().patience().toLeaders();
        }
        return incident.repeats() > ladder.end().repeats()
                ? ladder.end().thenEvery()
                : ladder.rungs().get(incident.rung()).patience();
    }
}
