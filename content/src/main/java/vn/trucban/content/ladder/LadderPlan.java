package vn.trucban.content.ladder;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;

/**
 * How an incident climbs; a running incident keeps its own copy of what it needs.
 *
 * @param minutes how long a rung may stay silent before the next one is told; {@link Level#TECHNICIANS} only under
 *     {@link Pace#EMERGENCY}, otherwise the playbook says it
 * @param repeats how often the last rung is called again before the ladder is at its end
 * @param thenEvery after that, how often it is called again until somebody takes it
 * @param byTheClock kinds that climb at night and on holidays too; danger to life always does
 * @param closeAfter a fix that nobody answers for counts as one after this long, by the clock
 * @param shared kinds that are one trouble for everybody when two desks report them within {@code sharedWithin}
 * @param leadersKnow what leaders are told of, so that they know
 * @param sayAgainAfter the same alarm from the steps of one incident rings anew after this long; until then whoever says it is counted
 * @param proofDays somebody not heard of for longer may be out of reach
 */
public record LadderPlan(
        Map<Pace, Map<Level, Duration>> minutes,
        int repeats,
        Duration thenEvery,
        Set<PlaybookId> byTheClock,
        Duration closeAfter,
        Set<PlaybookId> shared,
        Duration sharedWithin,
        LeadersKnow leadersKnow,
        Duration sayAgainAfter,
        int proofDays) {
    public LadderPlan {
        minutes = Map.copyOf(minutes);
        byTheClock = Set.copyOf(byTheClock);
        shared = Set.copyOf(shared);
    }

    /**
     * Interruptions that leaders hear of, though nobody calls them to work on them.
     *
     * @param reporters this many who have it are enough
     * @param allDown steps of the playbook, by kind, that say that everybody has it
     */
    public record LeadersKnow(Set<PlaybookId> kinds, int reporters, Map<PlaybookId, Set<String>> allDown) {
        public LeadersKnow {
            kinds = Set.copyOf(kinds);
            allDown = Map.copyOf(allDown);
        }
    }

    /** How much hurry there is. */
    public enum Pace {
        SIMPLE,
        COMPLEX,
        /** A disaster, or danger to life in whatever kind. */
        EMERGENCY
    }

    /** @param danger the report names danger to life */
    public Pace pace(Playbook playbook, boolean danger) {
        if (danger || playbook.id() == PlaybookId.DISASTER) {
            return Pace.EMERGENCY;
        }
        return playbook.severity() == Playbook.Severity.COMPLEX ? Pace.COMPLEX : Pace.SIMPLE;
    }

    /** How long this rung may stay silent in an incident of this playbook. */
    public Duration patience(Playbook playbook, Pace pace, Level level) {
        Map<Level, Duration> rungs = minutes.get(pace);
        if (level != Level.TECHNICIANS) {
            return rungs.get(level);
        }
        Duration usual = playbook.patience().toLeaders();
        Duration hurried = rungs.getOrDefault(level, usual);
        return hurried.compareTo(usual) < 0 ? hurried : usual;
    }
}
