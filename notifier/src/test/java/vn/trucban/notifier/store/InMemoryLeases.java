package vn.trucban.notifier.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Leases for tests that are about something else; keeps the same contract, and watches every holder from the beginning. */
public final class InMemoryLeases implements Leases {
    private record Held(Lease lease, boolean free, long until, boolean wished) {}

    private final Map<String, Held> leases = new HashMap<>();
    private final LongSupplier nanos;

    public InMemoryLeases(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Time passes as this clock says. */
    public InMemoryLeases(Clock clock) {
        this(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    }

    @Override
    public synchronized Optional<Lease> acquire(String name, String owner, Duration ttl) {
        Held held = leases.get(name);
        if (held != null && !held.free && !held.lease.owner().equals(owner) && held.until - nanos.getAsLong() > 0) {
            return Optional.empty();
        }
        return keep(new Lease(name, owner, held == null ? 1 : held.lease.fence() + 1, false), ttl);
    }

    private Optional<Lease> keep(Lease lease, Duration ttl) {
        leases.put(lease.name(), new Held(lease, false, nanos.getAsLong() + ttl.toNanos(), false));
        return Optional.of(lease);
    }

    @Override
    public synchronized Optional<Lease> renew(Lease lease, Duration ttl) {
        return holds(lease)
                ? keep(new Lease(lease.name(), lease.owner(), lease.fence(), leases.get(lease.name()).wished), ttl)
                : Optional.empty();
    }

    @Override
    public synchronized void wish(String name) {
        leases.computeIfPresent(name, (same, held) -> new Held(held.lease, held.free, held.until, true));
    }

    @Override
    public synchronized Optional<String> sign(String name) {
        return Optional.ofNullable(leases.get(name))
                .filter(held -> !held.free)
                .map(held -> held.lease.fence() + "/" + held.until);
    }

    @Override
    public synchronized void release(Lease lease) {
        if (holds(lease)) {
            leases.put(lease.name(), new Held(lease, true, 0, false));
        }
    }

    private boolean holds(Lease lease) {
        Held held = leases.get(lease.name());
        return held != null
                && !held.free
                && held.lease.fence() == lease.fence()
                && held.lease.owner().equals(lease.owner());
    }
}
