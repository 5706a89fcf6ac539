package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Optional;

/**
 * One first action.
 *
 * @param at when it was last ticked, {@code by} whom
 * @param reason why it cannot be done; else empty
 */
public record Task(String text, State state, Optional<Instant> at, String by, String reason) {
    /** How far it is. */
    public enum State {
        OPEN,
        DOING,
        DONE,
        CANNOT
    }

    static Task open(String text) {
        return new Task(text, State.OPEN, Optional.empty(), "", "");
    }

    Task ticked(State next, Instant now, String who, String why) {
        return new Task(text, next, Optional.of(now), who, why);
    }

    public boolean done() {
        return state == State.DONE;
    }

    /** Whoever has it cannot: it is not done, and whoever leads has to find another way. */
    public boolean stuck() {
        return state == State.CANNOT;
    }

    /** Nobody is at it, or will be: done or not to be done. */
    public boolean over() {
        return state == State.DONE || state == State.CANNOT;
    }
}
