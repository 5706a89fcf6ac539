package vn.trucban.notifier.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/**
 * Some lines of a notice's ledger.
 *
 * @param next where to go on; absent: this was the end
 */
public record DeliveryList(List<Delivery> deliveries, Optional<String> next) {
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,4}\\.[0-9]{1,9}");

    public DeliveryList {
        deliveries = List.copyOf(deliveries);
    }

    /** Whether this can be a place where a list ended: callers from outside send back whatever they like. */
    public static boolean isCursor(String written) {
        return CURSOR.matcher(written).matches();
    }

    /**
     * One recipient.
     *
     * @param reason of the last attempt that did not succeed
     * @param skip present when skipped
     * @param attempts how often a send was tried
     * @param notBefore when the next attempt is due, while waiting
     * @param at when the state was reached
     * @param providerId the provider's id of the message, once sent
     * @param handedTo the channel that took this person over because this one could not reach them
     * @param cameFrom the channel that could not reach this person before
     */
    public record Delivery(
            String subscriberId,
            Address address,
            DeliveryState state,
            Optional<Reason> reason,
            Optional<Skip> skip,
            int attempts,
            Optional<Instant> notBefore,
            Instant at,
            Optional<String> providerId,
            Optional<ChannelKind> handedTo,
            Optional<Origin> cameFrom) {}

    /**
     * Where somebody was tried before.
     *
     * @param reason absent: they withdrew that address
     */
    public record Origin(ChannelKind channel, Optional<Reason> reason) {}
}
