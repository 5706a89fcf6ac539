package vn.trucban.bot.adapter.reception;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;

/** The right to poll: platforms let one poller at a time have a bot's updates, so instances take turns by a lease. Not thread-safe. */
public final class PollingRight {
    private static final Logger LOG = LoggerFactory.getLogger(PollingRight.class);

    private final Leases leases;
    private final String name;
    private final String owner;
    private final Duration ttl;
    private Optional<Lease> held = Optional.empty();

    /**
     * @param platform whose updates they are: {@code telegram}
     * @param ttl longer than one poll takes
     */
    public PollingRight(Leases leases, String platform, String owner, Duration ttl) {
        this.leases = leases;
        this.name = "poll/" + platform;
        this.owner = owner;
        this.ttl = ttl;
    }

    /** Renews or takes the lease. False: another instance polls, or the store is away and nothing could be kept anyway. */
    public boolean hold() {
        try {
            held = held.flatMap(lease -> leases.renew(lease, ttl)).or(() -> leases.acquire(name, owner, ttl));
            return held.isPresent();
        } catch (RuntimeException storeIsAway) {
            LOG.warn(
                    "the lease {} could not be taken: {}",
                    name,
                    storeIsAway.getClass().getName());
            held = Optional.empty();
            return false;
        }
    }

    /** Lets another instance take over at once. */
    public void giveBack() {
        try {
            held.ifPresent(leases::release);
        } catch (RuntimeException storeIsAway) {
            LOG.info(
                    "the lease {} runs out by itself: {}",
                    name,
                    storeIsAway.getClass().getName());
        }
        held = Optional.empty();
    }
}
