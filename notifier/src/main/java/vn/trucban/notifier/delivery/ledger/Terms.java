package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder;

/**
 * What of a notice and its channel decides about single recipients.
 *
 * @param emergency an outcome nobody knows is repeated once
 * @param publishes the channel looks before it repeats, so an outcome nobody knows is tried again like any other
 */
public record Terms(boolean emergency, boolean publishes, Instant expiresAt) {
    public static Terms of(DeliveryOrder order, ChannelKind channel) {
        return new Terms(order.emergency(), channel.publishes(), order.expiresAt());
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
