package vn.trucban.bot.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps an eye on the chain: at the start all of it, then what is new, and all of it again from time to time. One round at a time. */
public final class RegisterWatch {
    private final Register register;
    private final HeadMemory heads;
    private final ChainCheck check;
    private final Clock clock;
    private volatile Standing standing;

    public RegisterWatch(RegisterStore store, HeadMemory heads, Register register, Clock clock) {
        this.register = register;
        this.heads = heads;
        this.check = new ChainCheck(store, heads);
        this.clock = clock;
        this.standing = new Standing(Optional.empty(), Head.NONE, Breaks.NONE, Instant.EPOCH);
    }

    /**
     * How the chain was when it was last looked at.
     *
     * @param checked the last entry that was found to hold
     * @param breaks in it
     * @param at when; {@link Instant#EPOCH} before the first time
     */
    public record Standing(Optional<Broken> broken, Head checked, Breaks breaks, Instant at) {}

    public Standing standing() {
        return standing;
    }

    /** The same for whoever looks at a break: where it was answered for meanwhile, at another instance too, the chain is looked at anew. */
    public Standing latest() {
        if (standing.breaks().open().flatMap(register::answer).isPresent()) {
            look();
        }
        return standing;
    }

    /** Looks at what is new; where something was wrong, at all of it. */
    public synchronized void look() {
        boolean sound = register.compare()
                && standing.broken().isEmpty()
                && standing.checked().seq() > 0;
        keep(sound ? check.since(standing.checked(), standing.breaks()) : check.whole());
    }

    /** Looks at all of it. */
    public synchronized void lookAtAll() {
        register.compare();
        keep(check.whole());
    }

    private void keep(ChainCheck.Result result) {
        if (!heads.lost().isEmpty() && heads.lost().stream().allMatch(result.breaks()::answered)) {
            heads.settle();
        }
        result.breaks()
                .lastAnswer()
                .map(Head::of)
                .filter(answer -> !heads.answer().equals(Optional.of(answer)))
                .ifPresent(heads::seeAnswer);
        standing = new Standing(result.broken(), result.end(), result.breaks(), clock.instant());
    }
}
