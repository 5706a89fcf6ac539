package vn.trucban.notifier.delivery;

import java.time.Instant;
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
    Batch next(Listing listing, ChannelKind channel, Optional<String> cursor, int limit);

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
     * What a notice asks of its audience: the same for every channel of it, so that each person with several addresses is listed on
     * exactly one, whichever channel is listed first.
     *
     * @param channels those of the notice that write to people
     * @param emergency those who have another address are listed with it, see {@link Recipient#others()}
     * @param since when the notice began: addresses linked, unlinked or put in another order after that are {@link Batch#late()}
     */
    record Listing(DeliveryOrder.Audience audience, Set<ChannelKind> channels, boolean emergency, Instant since) {
        public Listing {
            channels = Set.copyOf(channels);
        }
    }

    /**
     * Some recipients.
     *
     * @param next where to go on; absent: this was the last batch
     * @param late those whose addresses were linked anew since the notice began, so that another channel may have decided about them
     *     before: delivery takes each in at most once, and never beside a hand-over to the same address
     */
    record Batch(List<Recipient> recipients, Optional<String> next, List<Recipient> late) {
        public Batch {
            recipients = List.copyOf(recipients);
            late = List.copyOf(late);
        }

        public Batch(List<Recipient> recipients, Optional<String> next) {
            this(recipients, next, List.of());
        }
    }

    /**
     * Someone to reach on a channel.
     *
     * @param others where else this person may be reached in an emergency, the next first; these have no others of their own
     */
    record Recipient(String subscriberId, Address address, List<Recipient> others) {
        public Recipient {
            others = List.copyOf(others);
        }

        public Recipient(String subscriberId, Address address) {
            this(subscriberId, address, List.of());
        }

        /** Addresses are personal data. */
        @Override
        public String toString() {
            return "Recipient[" + address + "]";
        }
    }
}
