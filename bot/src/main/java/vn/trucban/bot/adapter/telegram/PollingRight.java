package vn.trucban.bot.adapter.telegram;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;

/** The right to poll: Telegram lets one poller at a time have a bot's updates, so instances take turns by a lease. */
final class PollingRight {
    private static final Logger LOG = LoggerFactory.getLogger(PollingRight.class);
    private static final String NAME = "poll/telegram";

    private final Leases leases;
    private final String owner;
    private final Duration ttl;
    private Optional<Lease> held = Optional.empty();

    /** @param ttl longer than one poll takes */
    PollingRight(Leases leases, String owner, Duration ttl) {
        this.leases = leases;
        this.owner = owner;
        this.ttl = ttl;
    }

    /** Renews or takes the lease. False: another instance polls, or the store is away and nothing could be kept anyway. */
    boolean hold() {
        try {
            held = held.flatMap(lease -> leases.renew(lease, ttl)).or(() -> leases.acquire(NAME, owner, ttl));
            return held.isPresent();
        } catch (RuntimeException storeIsAway) {
            LOG.warn(
                    "the lease to poll Telegram could not be taken: {}",
                    storeIsAway.getClass().getName());
            held = Optional.empty();
            return false;
        }
    }

    /** Lets another instance take over at once. */
    void giveBack() {
        try {
            held.ifPresent(leases::release);
        } catch (RuntimeException storeIsAway) {
            LOG.info(
                    "the lease to poll Telegram runs out by itself: {}",
                    storeIsAway.getClass().getName());
        }
        held = Optional.empty();
    }
}
