package vn.trucban.notifier.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Rights that at most one instance holds at a time. No wall clock decides: whoever wants a lease that another holds takes it when it has
 * itself watched, by a clock that only goes forward, no sign of life for the holder's whole time to live. So clocks may differ and jump,
 * and time in which the store was away counts for nobody; but whoever is to take over must keep asking, at least twice in a time to live.
 * Renew after a third of it, and stop by your own clock before it is over.
 */
public interface Leases {
    /**
     * Takes the lease where nobody holds it, its holder was silent for its time to live since this was first asked, or the same owner held
     * it; with a new fence number.
     *
     * @return empty: another owner holds it
     */
    Optional<Lease> acquire(String name, String owner, Duration ttl);

    /**
     * A sign of life: keeps it, under the same fence number, for another time to live from now. Also when the time is over and nobody
     * has taken it.
     *
     * @return empty: another has it, or the same owner took it anew; stop what it gave the right to
     */
    Optional<Lease> renew(Lease lease, Duration ttl);

    /** Lets the holder of a lease know, when it next renews, that somebody idle would take it. Nothing happens where nobody holds it. */
    void wish(String name);

    /** The holder's last sign of life, different at each; empty: nobody holds it. Holders that died without a word go on showing their last. */
    Optional<String> sign(String name);

    /** Gives it back at once. Nothing happens where another has it by now. */
    void release(Lease lease);
}
