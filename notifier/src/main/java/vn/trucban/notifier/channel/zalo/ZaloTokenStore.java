package vn.trucban.notifier.channel.zalo;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.notifier.settings.Secret;

/**
 * The tokens of each app, shared by all instances. A refresh token works once, so a refresh is claimed first and its pair is on disk
 * when {@link #save} returns. Throws when the store is away.
 */
public interface ZaloTokenStore {
    /**
     * What is known of an app's tokens.
     *
     * @param version one more with every change of the refresh token
     * @param refresh to be used for the next refresh
     * @param pair absent until the seed was used
     */
    record Stored(long version, Secret refresh, Optional<ZaloTokenPair> pair) {}

    /**
     * Starts over from a refresh token that an administrator pasted, unless that one was seen before: the settings still hold the old
     * seed long after it was used up.
     *
     * @return true: taken
     */
    boolean adopt(String appId, Secret seed);

    Optional<Stored> load(String appId);

    /**
     * Asks for the right to use the refresh token of this version, until the claim runs out.
     *
     * @return false: another has it, or the version is no longer the current one
     */
    boolean claim(String appId, long version, String owner, Instant now, Instant until);

    /** Gives the right back where the refresh token was certainly not used. */
    void release(String appId, long version, String owner);

    /**
     * Keeps the pair that the refresh token of this version brought, and ends the claim.
     *
     * @return false: the version is no longer the current one, and its pair is worth nothing
     */
    boolean save(String appId, long version, ZaloTokenPair pair);
}
