package vn.trucban.bot.drill;

import java.util.List;
import vn.trucban.bot.incident.Incident;
import vn.trucban.notifier.broadcast.Broadcast;

/**
 * What happened in a drill, as its incidents and its notices tell it.
 *
 * @param incidents supposed ones of this drill, whatever became of them
 * @param notices of drills, whoever issued them; those of others are left out when it is judged
 */
public record DrillFacts(List<Incident> incidents, List<Broadcast> notices) {
    static final DrillFacts NONE = new DrillFacts(List.of(), List.of());

    public DrillFacts {
        incidents = List.copyOf(incidents);
        notices = List.copyOf(notices);
    }
}
