package vn.trucban.bot.web.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One key of another program. The key itself is readable only when it is made.
 *
 * @param id public part, in the history of notices as {@code api:<id>}
 * @param name what the administrator calls the program
 * @param digest SHA-256 of the whole key, hexadecimal
 * @param maker person id of the administrator who made it; absent in those made before this was kept
 * @param revokedAt absent while it may be used
 */
public record ApiKey(
        String id,
        String name,
        String digest,
        Instant madeAt,
        String madeBy,
        Optional<String> maker,
        Optional<Instant> revokedAt) {
    public boolean usable() {
        return revokedAt.isEmpty();
    }

    ApiKey revoked(Instant at) {
        return new ApiKey(id, name, digest, madeAt, madeBy, maker, Optional.of(at));
    }
}
