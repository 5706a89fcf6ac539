package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log of decisions. Never changed: what was wrong is put right by another entry.
 *
 * @param number from 1
 * @param at when it was decided
 * @param saidAt when it was written down; later than {@code at} where it was said afterwards
 * @param amends the number of the entry that this one puts right
 */
public record Decision(int number, Instant at, Instant saidAt, Actor by, String text, Optional<Integer> amends) {
    /** True where it was written down afterwards. */
    public boolean late() {
        return saidAt.isAfter(at);
    }
}
