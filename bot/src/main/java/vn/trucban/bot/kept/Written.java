package vn.trucban.bot.kept;

import java.time.Instant;

/**
 * Who wrote what stands in a blank of a paper, and when.
 *
 * @param by id of a member of staff, never a name: nothing of it has to be erased with them
 */
public record Written(String by, Instant at) {}
