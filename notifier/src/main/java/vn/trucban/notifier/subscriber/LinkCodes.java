package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;

/** Codes that one address shows and another types, kept until they run out. */
public interface LinkCodes {
    /** @return false: this code was given out before */
    boolean keep(String code, Address shownTo, Instant until);

    /**
     * Uses a code. The same address may use it again, so that a repetition after a crash gets the same answer.
     *
     * @return whom the code was shown to; empty: unknown, run out, or used by another address
     */
    Optional<Address> use(String code, Address by, Instant now);
}
