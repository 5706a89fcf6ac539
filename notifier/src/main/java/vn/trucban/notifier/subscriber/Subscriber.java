package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;

/**
 * One address that asked for notices.
 *
 * @param hamlet id of a thôn; absent: gets notices of every thôn
 * @param topics ids of topics; never empty while subscribed
 * @param withdrawnAt present after they stopped: nothing is sent any more, the record remains as proof until it is purged
 */
public record Subscriber(
        Address address, Optional<String> hamlet, Set<String> topics, Consent consent, Optional<Instant> withdrawnAt) {
    public Subscriber {
        topics = Set.copyOf(topics);
    }

    public boolean active() {
        return withdrawnAt.isEmpty();
    }

    /** Addresses are personal data. */
    @Override
    public String toString() {
        return "Subscriber[" + address + "]";
    }
}
