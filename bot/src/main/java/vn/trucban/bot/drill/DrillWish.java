package vn.trucban.bot.drill;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.drill.Part;

/**
 * A drill as somebody wants it.
 *
 * @param scenario id of the content; the id of a kind instead: the scenario of that kind that was rehearsed least
 * @param players who plays as what
 */
public record DrillWish(
        String scenario,
        Instant startsAt,
        boolean surprise,
        Map<PersonId, Part> players,
        Set<PersonId> keepers,
        Set<PersonId> observers) {
    DrillWish of(String chosen) {
        return new DrillWish(chosen, startsAt, surprise, players, keepers, observers);
    }

    public DrillWish {
        players = Map.copyOf(players);
        keepers = Set.copyOf(keepers);
        observers = Set.copyOf(observers);
    }
}
