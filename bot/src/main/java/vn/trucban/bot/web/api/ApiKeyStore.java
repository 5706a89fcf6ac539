package vn.trucban.bot.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the keys' digests. */
public interface ApiKeyStore {
    void put(ApiKey key);

    Optional<ApiKey> find(String id);

    /** Also the revoked ones, in the order of their ids. */
    List<ApiKey> all();

    /** Ends the key; false when there is none or it had ended already. */
    boolean revoke(String id, Instant at);
}
