package vn.trucban.bot.revision;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.staff.PersonId;

/**
 * One text of one content file, as it came into force.
 *
 * @param text empty where the file went and the program has none of this name
 */
public record Revision(Entry entry, String text) {
    /** @param name as it was then; history keeps it */
    public record Author(PersonId person, String name) {}

    /**
     * What somebody said later about a change nobody signed.
     *
     * @param who changed it, in their words
     * @param by who says so
     */
    public record Explained(String who, String why, Author by, Instant at) {}

    /**
     * Everything about it but the text.
     *
     * @param file name below the content folder
     * @param number counts the file's revisions from 1
     * @param why empty where nobody gave a reason
     * @param own the commune's file; false: the program's was in force
     * @param digest SHA-256 of the text's UTF-8, in hex
     * @param asked the administrators have been asked who it was
     */
    public record Entry(
            String file,
            int number,
            Instant at,
            Origin origin,
            Optional<Author> by,
            String why,
            boolean own,
            String digest,
            Optional<Explained> explained,
            boolean asked) {
        /** True while nobody has said who changed it. */
        public boolean unsigned() {
            return origin == Origin.SERVER && explained.isEmpty();
        }

        /** The same text in force in the same way. */
        boolean sameAs(boolean otherOwn, String otherDigest) {
            return own == otherOwn && digest.equals(otherDigest);
        }

        Entry explainedAs(Explained what) {
            return new Entry(file, number, at, origin, by, why, own, digest, Optional.of(what), asked);
        }

        Entry askedAbout() {
            return new Entry(file, number, at, origin, by, why, own, digest, explained, true);
        }
    }
}
