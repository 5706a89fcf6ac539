package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;

/**
 * How the engine works.
 *
 * @param owner this instance's name in leases and claims; no other living instance has it
 * @param lease how long the right to send for a token outlives its holder: with {@code idle}, the time until another takes over
 * @param pulse how often something is looked at while there is work
 * @param idle how often the agenda is looked at while there is none
 * @param stalled after how long without movement a run says that it stalls; less than the 30 s within which a leader has to read it
 */
record EngineSettings(
        String owner, Duration lease, Duration pulse, Duration idle, Duration stalled, RetryPolicy retry) {
    /** Most recipients of one channel marked sending at any moment: what a crash can leave unknown. */
    static final int MOST_SENDING = 64;
    /** Most recipients of one claim. */
    static final int CLAIM = Page.CAPACITY;
    /** Recipients asked of the audience at a time; the first batch is one page, so that the first message leaves soon. */
    static final int BATCH = 16 * Page.CAPACITY;

    private static final Duration LONGEST_GRACE = Duration.ofSeconds(2);

    /** Another instance takes over at most 12 s after this one died; a run that stalls says so within 30 s. */
    static EngineSettings usual(String owner) {
        return new EngineSettings(
                owner,
                Duration.ofSeconds(8),
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(25),
                RetryPolicy.USUAL);
    }

    EngineSettings {
        if (lease.compareTo(Duration.ofSeconds(15)) > 0 || lease.compareTo(pulse.multipliedBy(4)) < 0) {
            throw new IllegalArgumentException("a lease lasts some pulses and at most 15 s");
        }
    }

    /** How often to ask for a right that another holds: often enough to have watched it without a gap. */
    Duration application() {
        return lease.dividedBy(8);
    }

    /** When to ask for more time. */
    Duration renewal() {
        return lease.dividedBy(3);
    }

    /** How long whoever takes over leaves alone what another has claimed: time to record it, where the store was away for both. */
    Duration grace() {
        Duration quarter = lease.dividedBy(4);
        return quarter.compareTo(LONGEST_GRACE) < 0 ? quarter : LONGEST_GRACE;
    }

    /** Before the store is tried again: first 50 ms, doubled each time, up to half of {@link #grace}. */
    Duration pause(int failures) {
        Duration doubled = Duration.ofMillis(50L << Math.min(failures, 5));
        Duration longest = grace().dividedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
