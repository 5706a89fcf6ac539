package vn.trucban.bot.filing;

import java.time.Instant;

/**
 * Something of an incident that somebody wrote down some time after it happened.
 *
 * @param at when it happened
 * @param who wrote it down; empty with {@code text} where it was erased
 * @param text as it was put right last
 * @param enteredAt when it was written down, or put right
 */
public record LateFact(Instant at, String who, String text, Instant enteredAt) {}
