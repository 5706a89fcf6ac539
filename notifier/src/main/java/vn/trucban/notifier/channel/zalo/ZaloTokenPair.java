package vn.trucban.notifier.channel.zalo;

import java.time.Duration;
import java.time.Instant;
import vn.trucban.notifier.settings.Secret;

/**
 * What one refresh brought.
 *
 * @param refresh good for exactly one refresh; losing it means that the administrator must give a new one
 * @param expiresAt end of the access token's life, 25 h after {@code obtainedAt}
 */
public record ZaloTokenPair(Secret access, Secret refresh, Instant obtainedAt, Instant expiresAt) {
    /** Refreshed at four fifths of its life (20 h): five hours remain to put right what may be wrong. */
    Instant refreshAt() {
        return obtainedAt.plus(
                Duration.between(obtainedAt, expiresAt).multipliedBy(4).dividedBy(5));
    }
}
