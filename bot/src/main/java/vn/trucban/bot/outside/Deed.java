package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * One thing that was done about a contact outside, as the person said it with one tap.
 *
 * @param commandId of the tap; the same tap is taken once
 * @param contact id in the commune's list, and {@code name} as it was then
 * @param who the name of the person as it was then
 * @param words the ticket's number, the way of informing, the letter's number; else empty
 * @param until when they promised to come, or the letter's date; else absent
 */
public record Deed(
        String commandId,
        Kind kind,
        String contact,
        String name,
        Instant at,
        PersonId by,
        String who,
        String words,
        Optional<Instant> until) {
    /** What was done. */
    public enum Kind {
        /** Called, and somebody answered. */
        ANSWERED,
        /** Called, and nobody answered. */
        SILENT,
        TICKET,
        PROMISED,
        /** They came and are done. */
        DONE,
        /** The provincial Centre was informed. */
        INFORMED,
        LETTER
    }

    /** True where the telephone was picked up for it. */
    public boolean call() {
        return kind == Kind.ANSWERED || kind == Kind.SILENT;
    }
}
