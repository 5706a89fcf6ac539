package vn.trucban.bot.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation to join the staff from a chat, or to sign in on the web. The code itself is never stored.
 *
 * @param codeDigest SHA-256 of the code, in hex
 * @param person who the code makes the bearer
 * @param door where it opens, and nowhere else: a link to sign in never makes a chat somebody's
 */
public record Invite(String codeDigest, PersonId person, Door door, Instant expiresAt, Optional<Instant> usedAt) {
    /** What a code is for. */
    public enum Door {
        /** Makes a chat the person's. */
        CHAT,
        /** Signs in on the web. */
        WEB
    }

    boolean usable(Door at, Instant now) {
        return door == at && usedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
