package vn.trucban.notifier.channel.zalo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.settings.Secret;

/** Tokens for tests that are about something else; keeps the same contract. */
public final class InMemoryZaloTokenStore implements ZaloTokenStore {
    private final Map<String, Stored> apps = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Set<Secret> seeds = new HashSet<>();

    private record Claim(String owner, Instant until) {}

    @Override
    public synchronized boolean adopt(String appId, Secret seed) {
        if (!seeds.add(new Secret(appId + seed.reveal()))) {
            return false;
        }
        claims.remove(appId);
        apps.put(appId, new Stored(nextVersion(appId), seed, Optional.empty()));
        return true;
    }

    private long nextVersion(String appId) {
        return load(appId).map(Stored::version).orElse(0L) + 1;
    }

    @Override
    public synchronized Optional<Stored> load(String appId) {
        return Optional.ofNullable(apps.get(appId));
    }

    @Override
    public synchronized boolean claim(String appId, long version, String owner, Instant now, Instant until) {
        Claim held = claims.get(appId);
        if (!current(appId, version) || (held != null && held.until().isAfter(now))) {
            return false;
        }
        claims.put(appId, new Claim(owner, until));
        return true;
    }

    @Override
    public synchronized void release(String appId, long version, String owner) {
        Claim held = claims.get(appId);
        if (current(appId, version) && held != null && held.owner().equals(owner)) {
            claims.remove(appId);
        }
    }

    @Override
    public synchronized boolean save(String appId, long version, ZaloTokenPair pair) {
        if (!current(appId, version)) {
            return false;
        }
        claims.remove(appId);
        apps.put(appId, new Stored(version + 1, pair.refresh(), Optional.of(pair)));
        return true;
    }

    private boolean current(String appId, long version) {
        return load(appId).filter(stored -> stored.version() == version).isPresent();
    }
}
