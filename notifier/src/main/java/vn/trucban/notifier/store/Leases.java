package vn.trucban.notifier.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Rights that at most one instance holds at a time. Expiry is measured by each instance's own clock: choose a time to live that
 * is much longer than their clocks differ (30 s is usual), and renew after a third of it.
 */
public interface Leases {
    /**
     * Takes the lease where nobody holds it, its holder's time ran out, or the same owner held it; with a new fence number.
     *
     * @return empty: another owner holds it
     */
    Optional<Lease> acquire(String name, String owner, Duration ttl);

    /**
     * Keeps it, under the same fence number, for another time to live from now.
     *
     * @return empty: it ran out or another has it; stop what it gave the right to
     */
    Optional<Lease> renew(Lease lease, Duration ttl);

    /** Who holds it, or held it last; empty: nobody ever did. Whether its time has run out is for the caller to see. */
    Optional<Lease> look(String name);

    /** Gives it back at once. Nothing happens where another has it by now. */
    void release(Lease lease);
}
