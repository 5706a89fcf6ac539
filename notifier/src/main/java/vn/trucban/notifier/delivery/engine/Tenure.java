package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;

/**
 * The right to send for one token. Valid for less time than the lease, and measured by a clock that only goes forward: whoever loses it
 * unnoticed, asleep or cut off from the store, has stopped before another begins.
 */
final class Tenure {
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final String name;
    private final EngineSettings settings;
    private final Leases leases;
    private final LongSupplier nanos;
    private volatile Optional<Lease> lease = Optional.empty();
    private volatile long askedAt;
    private volatile long acquiredAt;

    Tenure(String name, EngineSettings settings, Leases leases, LongSupplier nanos) {
        this.name = name;
        this.settings = settings;
        this.leases = leases;
        this.nanos = nanos;
    }

    boolean valid() {
        Duration margin = MARGIN.compareTo(settings.renewal()) < 0 ? MARGIN : settings.renewal();
        return lease.isPresent() && age() < settings.lease().minus(margin).toNanos();
    }

    /** Of the lease that is or was held last. */
    long fence() {
        return lease.map(Lease::fence).orElse(0L);
    }

    /** @return whether it is held now */
    boolean acquire() {
        long asked = nanos.getAsLong();
        lease = leases.acquire(name, settings.owner(), settings.lease());
        askedAt = asked;
        acquiredAt = asked;
        return valid();
    }

    /** How long ago it was acquired. */
    Duration held() {
        return Duration.ofNanos(nanos.getAsLong() - acquiredAt);
    }

    /** Asks for more time when it is time to. */
    boolean keep() {
        if (lease.isEmpty() || age() < settings.renewal().toNanos()) {
            return valid();
        }
        long asked = nanos.getAsLong();
        lease = leases.renew(lease.orElseThrow(), settings.lease());
        askedAt = asked;
        return valid();
    }

    /** Whether an idle instance would take it. */
    boolean wished() {
        return lease.filter(Lease::wished).isPresent();
    }

    /** Lets whoever holds it know that this instance is idle. */
    void wish() {
        leases.wish(name);
    }

    void release() {
        Optional<Lease> held = lease;
        lease = Optional.empty();
        held.ifPresent(leases::release);
    }

    private long age() {
        return nanos.getAsLong() - askedAt;
    }
}
