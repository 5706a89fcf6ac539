package vn.trucban.notifier.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases for tests that are about something else; keeps the same contract. */
public final class InMemoryLeases implements Leases {
    private final Map<String, Lease> leases = new HashMap<>();
    private final Clock clock;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Lease> acquire(String name, String owner, Duration ttl) {
        Instant now = clock.instant();
        Lease held = leases.get(name);
        if (held != null && !held.owner().equals(owner) && held.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        Lease taken = new Lease(name, owner, held == null ? 1 : held.fence() + 1, now.plus(ttl));
        leases.put(name, taken);
        return Optional.of(taken);
    }

    @Override
    public synchronized Optional<Lease> renew(Lease lease, Duration ttl) {
        if (!holds(lease) || !leases.get(lease.name()).expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        Lease renewed = new Lease(
                lease.name(), lease.owner(), lease.fence(), clock.instant().plus(ttl));
        leases.put(lease.name(), renewed);
        return Optional.of(renewed);
    }

    @Override
    public synchronized Optional<Lease> look(String name) {
        return Optional.ofNullable(leases.get(name));
    }

    @Override
    public synchronized void release(Lease lease) {
        if (holds(lease)) {
            leases.put(lease.name(), new Lease(lease.name(), lease.owner(), lease.fence(), Instant.EPOCH));
        }
    }

    private boolean holds(Lease lease) {
        Lease held = leases.get(lease.name());
        return held != null && held.fence() == lease.fence() && held.owner().equals(lease.owner());
    }
}
