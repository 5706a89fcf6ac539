package vn.trucban.bot.reach;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * What is known of one person's channels, to the second.
 *
 * @param heard when they last wrote or tapped there
 * @param missed when a message to them was last given up there
 */
public record Proof(PersonId person, Map<ChannelKind, Instant> heard, Map<ChannelKind, Instant> missed) {
    public Proof {
        heard = heard == null ? Map.of() : Map.copyOf(heard);
        missed = missed == null ? Map.of() : Map.copyOf(missed);
    }

    static Proof none(PersonId person) {
        return new Proof(person, Map.of(), Map.of());
    }

    Optional<Instant> heardOn(ChannelKind channel) {
        return Optional.ofNullable(heard.get(channel));
    }

    Optional<Instant> missedOn(ChannelKind channel) {
        return Optional.ofNullable(missed.get(channel));
    }
}
