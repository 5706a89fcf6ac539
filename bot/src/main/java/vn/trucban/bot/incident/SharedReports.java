package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;

/**
 * One at a time decides whether a trouble that desks share is a new one, also where several instances work on one store: of two who
 * report it in the same moment, the second must see what the first has begun.
 */
final class SharedReports {
    private static final Logger LOG = LoggerFactory.getLogger(SharedReports.class);
    private static final String LEASE = "incidents/shared-report";
    /** A decision takes some milliseconds; whoever died in the middle of one is waited for no longer. */
    private static final Duration HELD = Duration.ofSeconds(1);
    /** Then it is decided all the same: two incidents of one trouble are better than a report that waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Optional<Others> others;

    /** @param owner names this instance among all */
    private record Others(Leases leases, String owner) {}

    private SharedReports(Optional<Others> others) {
        this.others = others;
    }

    /** Of an instance that is alone on its store. */
    static SharedReports alone() {
        return new SharedReports(Optional.empty());
    }

    /** @param owner names this instance among all */
    static SharedReports among(Leases leases, String owner) {
        return new SharedReports(Optional.of(new Others(leases, owner)));
    }

    /** Carries it out while no other instance carries out one. */
    synchronized <T> T inTurn(Supplier<T> decision) {
        Optional<Lease> turn = others.flatMap(SharedReports::turn);
        try {
            return decision.get();
        } finally {
            turn.ifPresent(this::giveBack);
        }
    }

    private static Optional<Lease> turn(Others others) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Lease> turn = others.leases().acquire(LEASE, others.owner(), HELD);
        while (turn.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            turn = others.leases().acquire(LEASE, others.owner(), HELD);
        }
        return turn;
    }

    private void giveBack(Lease turn) {
        try {
            others.orElseThrow().leases().release(turn);
        } catch (RuntimeException away) {
            // why: what was decided is stored; the turn runs out by itself
            LOG.info("the turn of shared reports was not given back and will run out: {}", away.toString());
        }
    }
}
