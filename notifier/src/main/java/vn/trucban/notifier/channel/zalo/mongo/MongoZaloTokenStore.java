package vn.trucban.notifier.channel.zalo.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.channel.zalo.ZaloTokenPair;
import vn.trucban.notifier.channel.zalo.ZaloTokenStore;
import vn.trucban.notifier.settings.Secret;

/**
 * Tokens as {@code {_id: app, version, refresh, access, obtainedAt, expiresAt, seeds: [digests], claim: {owner, until}}}.
 *
 * <p>why unencrypted: the key would have to lie beside the data folder. Whoever can read that folder can read everything; it is the
 * boundary, as the database's sign-in is where {@code MONGODB_URI} is set.
 */
final class MongoZaloTokenStore implements ZaloTokenStore {
    private final MongoCollection<Document> apps;

    MongoZaloTokenStore(MongoOperations store) {
        this.apps = store.getCollection("zalo_tokens");
    }

    @Override
    public boolean adopt(String appId, Secret seed) {
        String digest = digest(seed);
        try {
            // why: a seed seen before makes the upsert an insert of a taken _id, which the store refuses
            apps.updateOne(
                    Filters.and(Filters.eq("_id", appId), Filters.ne("seeds", digest)),
                    Updates.combine(
                            Updates.set("refresh", seed.reveal()),
                            Updates.unset("access"),
                            Updates.unset("obtainedAt"),
                            Updates.unset("expiresAt"),
                            Updates.unset("claim"),
                            Updates.inc("version", 1L),
                            Updates.push("seeds", digest)),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Stored> load(String appId) {
        return Optional.ofNullable(apps.find(Filters.eq("_id", appId)).first()).map(MongoZaloTokenStore::read);
    }

    @Override
    public boolean claim(String appId, long version, String owner, Instant now, Instant until) {
        Bson free = Filters.or(Filters.exists("claim", false), Filters.lte("claim.until", Date.from(now)));
        return apps.updateOne(
                                Filters.and(of(appId, version), free),
                                Updates.set("claim", new Document("owner", owner).append("until", Date.from(until))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(String appId, long version, String owner) {
        apps.updateOne(Filters.and(of(appId, version), Filters.eq("claim.owner", owner)), Updates.unset("claim"));
    }

    @Override
    public boolean save(String appId, long version, ZaloTokenPair pair) {
        return apps.updateOne(
                                of(appId, version),
                                Updates.combine(
                                        Updates.set("refresh", pair.refresh().reveal()),
                                        Updates.set("access", pair.access().reveal()),
                                        Updates.set("obtainedAt", Date.from(pair.obtainedAt())),
                                        Updates.set("expiresAt", Date.from(pair.expiresAt())),
                                        Updates.unset("claim"),
                                        Updates.inc("version", 1L)))
                        .getMatchedCount()
                == 1;
    }

    private static Bson of(String appId, long version) {
        return Filters.and(Filters.eq("_id", appId), Filters.eq("version", version));
    }

    private static Stored read(Document app) {
        Secret refresh = new Secret(app.getString("refresh"));
        Optional<ZaloTokenPair> pair = Optional.ofNullable(app.getString("access"))
                .map(access -> new ZaloTokenPair(
                        new Secret(access),
                        refresh,
                        app.getDate("obtainedAt").toInstant(),
                        app.getDate("expiresAt").toInstant()));
        return new Stored(app.getLong("version"), refresh, pair);
    }

    /** Seeds are remembered by digest: only to know them again. */
    private static String digest(Secret seed) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(seed.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
