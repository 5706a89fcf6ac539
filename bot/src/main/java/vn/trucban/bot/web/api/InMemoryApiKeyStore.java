package vn.trucban.bot.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** For tests and throw-away runs. */
public final class InMemoryApiKeyStore implements ApiKeyStore {
    private final Map<String, ApiKey> keys = new ConcurrentSkipListMap<>();

    @Override
    public void put(ApiKey key) {
        keys.put(key.id(), key);
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean revoke(String id, Instant at) {
        AtomicBoolean ended = new AtomicBoolean();
        keys.computeIfPresent(id, (same, key) -> {
            ended.set(key.usable());
            return key.usable() ? key.revoked(at) : key;
        });
        return ended.get();
    }
}
