package vn.trucban.bot.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation to join the staff from a chat or the web. The code itself is never stored.
 *
 * @param codeDigest SHA-256 of the code, in hex
 * @param person who the code makes the bearer
 */
public record Invite(String codeDigest, PersonId person, Instant expiresAt, Optional<Instant> usedAt) {
    boolean usable(Instant now) {
        return usedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
