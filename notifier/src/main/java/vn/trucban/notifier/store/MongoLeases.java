package vn.trucban.notifier.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** Leases as one document each: {@code {_id: name, owner, fence, beat: signs of life, ttl: milliseconds, free, wished}}. */
final class MongoLeases implements Leases {
    /** Since when, by our clock, a holder has stood at this sign of life, and when we last looked. */
    private record Seen(long fence, long beat, long since, long looked) {
        /** @param patience nanoseconds; whoever did not look for so long begins anew: perhaps the holder could not reach the store either */
        Seen then(Seen later, long patience) {
            boolean silent = fence == later.fence && beat == later.beat && later.looked - looked <= patience;
            return silent ? new Seen(fence, beat, since, later.looked) : later;
        }
    }

    private final MongoCollection<Document> leases;
    private final LongSupplier nanos;
    private final Map<String, Seen> watched = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime()} */
    MongoLeases(MongoOperations store, LongSupplier nanos) {
        this.leases = store.getCollection("leases");
        this.nanos = nanos;
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration ttl) {
        Document held = leases.find(Filters.eq("_id", name)).first();
        if (held == null) {
            return insert(name, owner, ttl);
        }
        boolean takes = owner.equals(held.getString("owner"))
                || held.getBoolean("free", false)
                || silent(held, held.get("ttl", ttl.toMillis()));
        return takes ? take(held, owner, ttl) : Optional.empty();
    }

    private boolean silent(Document held, long ttlMillis) {
        long now = nanos.getAsLong();
        long ttl = Duration.ofMillis(ttlMillis).toNanos();
        Seen seen = watched.merge(
                held.getString("_id"),
                new Seen(held.getLong("fence"), held.get("beat", 0L), now, now),
                (before, later) -> before.then(later, ttl / 2));
        return now - seen.since >= ttl;
    }

    private Optional<Lease> insert(String name, String owner, Duration ttl) {
        try {
            leases.insertOne(new Document("_id", name)
                    .append("owner", owner)
                    .append("fence", 1L)
                    .append("beat", 0L)
                    .append("ttl", ttl.toMillis()));
            return Optional.of(new Lease(name, owner, 1, false));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Only from the state that was read: a sign of life since then, or another who was faster, keeps it from us. */
    private Optional<Lease> take(Document held, String owner, Duration ttl) {
        Bson unchanged = Filters.and(
                Filters.eq("_id", held.getString("_id")),
                Filters.eq("owner", held.getString("owner")),
                Filters.eq("fence", held.getLong("fence")),
                Filters.eq("beat", held.getLong("beat")));
        return changed(
                        unchanged,
                        Updates.combine(
                                Updates.set("owner", owner),
                                Updates.set("ttl", ttl.toMillis()),
                                Updates.set("beat", 0L),
                                Updates.set("free", false),
                                Updates.set("wished", false),
                                Updates.inc("fence", 1L)))
                .map(before -> new Lease(before.getString("_id"), owner, before.getLong("fence") + 1, false));
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration ttl) {
        return changed(
                        held(lease),
                        Updates.combine(
                                Updates.set("ttl", ttl.toMillis()),
                                Updates.inc("beat", 1L),
                                Updates.set("wished", false)))
                .map(before ->
                        new Lease(lease.name(), lease.owner(), lease.fence(), before.getBoolean("wished", false)));
    }

    @Override
    public void wish(String name) {
        leases.updateOne(Filters.and(Filters.eq("_id", name), Filters.ne("wished", true)), Updates.set("wished", true));
    }

    @Override
    public Optional<String> sign(String name) {
        return Optional.ofNullable(leases.find(Filters.eq("_id", name)).first())
                .filter(held -> !held.getBoolean("free", false))
                .map(held -> held.getLong("fence") + "/" + held.getLong("beat"));
    }

    @Override
    public void release(Lease lease) {
        leases.updateOne(held(lease), Updates.set("free", true));
    }

    /** Nobody holds any, for whoever knows that no other instance lives. Fences go on growing. */
    void freeAll() {
        leases.updateMany(new Document(), Updates.set("free", true));
    }

    private static Bson held(Lease lease) {
        return Filters.and(
                Filters.eq("_id", lease.name()),
                Filters.eq("owner", lease.owner()),
                Filters.eq("fence", lease.fence()),
                Filters.ne("free", true));
    }

    /** @return what stood there before the change; empty: there was nothing to change */
    private Optional<Document> changed(Bson which, Bson change) {
        return Optional.ofNullable(leases.findOneAndUpdate(
                which, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE)));
    }
}
