package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Optional;

/**
 * One warning to the public.
 *
 * @param name of its template
 * @param open true while it is in force and no all-clear has followed
 * @param clearable true where its all-clear is prepared, so that a tap sends it
 * @param cleared the all-clear that has followed
 * @param approver who let it go out
 */
public record Warning(
        String id,
        String serial,
        String name,
        Instant at,
        boolean open,
        boolean clearable,
        Optional<Cleared> cleared,
        Optional<Actor> approver) {
    /** The all-clear, and when it was issued. */
    public record Cleared(String serial, Instant at) {}
}
