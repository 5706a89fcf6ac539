package vn.trucban.bot.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong codes by the visitor's network address, so that nobody tries codes by the thousand. */
final class Attempts {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ADDRESSES_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant since) {}

    /** True while this address may try. */
    synchronized boolean allowed(String address) {
        Failures failures = byAddress.get(address);
        return failures == null || over(failures) || failures.count() < MOST;
    }

    synchronized void failed(String address) {
        Failures before = byAddress.remove(address);
        boolean fresh = before == null || over(before);
        byAddress.put(
                address, fresh ? new Failures(1, clock.instant()) : new Failures(before.count() + 1, before.since()));
        if (byAddress.size() > ADDRESSES_KEPT) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    private boolean over(Failures failures) {
        return !clock.instant().isBefore(failures.since().plus(WINDOW));
    }
}
