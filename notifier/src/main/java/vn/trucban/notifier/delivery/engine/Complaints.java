package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Says at once that something fails, with where, and then only once a minute while it goes on. Thread-safe. */
final class Complaints {
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanos;
    private boolean said;
    private long saidAt;

    Complaints(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
    }

    /** @param what failed and will be tried again; without personal data */
    synchronized void about(String what, Throwable why) {
        long now = nanos.getAsLong();
        if (!said || now - saidAt > QUIET) {
            said = true;
            saidAt = now;
            log.warn("{} failed and will be tried again", what, why);
        }
    }
}
