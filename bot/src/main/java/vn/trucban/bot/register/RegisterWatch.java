package vn.trucban.bot.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps an eye on the chain: at the start all of it, then what is new, and all of it again from time to time. One round at a time. */
public final class RegisterWatch {
    private final Register register;
    private final ChainCheck check;
    private final Clock clock;
    private volatile Standing standing;

    public RegisterWatch(RegisterStore store, HeadMemory heads, Register register, Clock clock) {
        this.register = register;
        this.check = new ChainCheck(store, heads);
        this.clock = clock;
        this.standing = new Standing(Optional.empty(), Head.NONE, Instant.EPOCH);
    }

    /**
     * How the chain was when it was last looked at.
     *
     * @param checked the last entry that was found to hold
     * @param at when; {@link Instant#EPOCH} before the first time
     */
    public record Standing(Optional<Broken> broken, Head checked, Instant at) {}

    public Standing standing() {
        return standing;
    }

    /** Looks at what is new; where something was wrong, at all of it. */
    public synchronized void look() {
        register.compare();
        boolean sound = standing.broken().isEmpty()
                && standing.checked().seq() > 0
                && register.lost().isEmpty();
        keep(sound ? check.since(standing.checked()) : check.whole());
    }

    /** Looks at all of it. */
    public synchronized void lookAtAll() {
        register.compare();
        keep(check.whole());
    }

    private void keep(ChainCheck.Result result) {
        standing = new Standing(result.broken(), result.end(), clock.instant());
    }
}
