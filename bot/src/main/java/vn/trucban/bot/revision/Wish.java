package vn.trucban.bot.revision;

import java.util.Optional;

/**
 * What somebody wants a content file to be.
 *
 * @param text empty: the commune's file goes, and the program's is in force again
 * @param seen {@link Saving.Draft#seen} of the draft they began from
 */
public record Wish(String file, Optional<String> text, String seen, String why, Revision.Author by) {}
