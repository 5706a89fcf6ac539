package vn.trucban.bot.revision;

import java.time.Instant;

/**
 * Who is about to write a text, and why. Kept before the file is written: whoever finds the text in force, after a crash too, knows whose
 * it is.
 */
public record Intent(String file, boolean own, String digest, Revision.Author by, String why, Instant at) {
    /** One for each text of each file. */
    public String id() {
        return id(file, own, digest);
    }

    /** The id of an intent to put this text into force. */
    public static String id(String file, boolean own, String digest) {
        return file + "|" + (own ? "own" : "built-in") + "|" + digest;
    }
}
