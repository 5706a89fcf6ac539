package vn.trucban.notifier.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/**
 * What delivery asks of those who keep the subscribers, and what it tells them. Never asked about channels that publish. May throw when
 * its store is away: delivery waits and asks again.
 */
public interface AudienceSource {
    /**
     * The next recipients of a channel, in a stable order that does not depend on the moment (such as that of their ids): nobody comes
     * twice in one walk, and whoever subscribed before it began and did not withdraw comes once.
     *
     * @param cursor what the batch before said; absent: from the beginning
     * @param limit at most so many, 1–1024; fewer, even none, does not mean the end
     */
    Batch next(DeliveryOrder.Audience audience, ChannelKind channel, Optional<String> cursor, int limit);

    /**
     * Which of these subscribers still want notices, asked right before each page leaves: whoever is missing from the answer gets
     * nothing more.
     *
     * @param subscriberIds at most 32
     */
    Set<String> stillWanted(ChannelKind channel, Collection<String> subscriberIds);

    /** The provider says that this subscriber is reached at another address from now on. May come twice. */
    void addressMoved(String subscriberId, Address from, Address to);

    /** The provider says that this address leads to nobody any more: blocked, deleted. May come twice. */
    void recipientGone(String subscriberId, Address address, Reason reason);

    /**
     * Some recipients.
     *
     * @param next where to go on; absent: this was the last batch
     */
    record Batch(List<Recipient> recipients, Optional<String> next) {
        public Batch {
            recipients = List.copyOf(recipients);
        }
    }

    /** Someone to reach on a channel. */
    record Recipient(String subscriberId, Address address) {}
}
