package vn.trucban.notifier.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Leases as one document each: {@code {_id: name, owner, fence, expiresAt}}. */
final class MongoLeases implements Leases {
    private final MongoCollection<Document> leases;
    private final Clock clock;

    MongoLeases(MongoOperations store, Clock clock) {
        this.leases = store.getCollection("leases");
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration ttl) {
        Instant now = clock.instant();
        try {
            // why: another owner's running lease makes the upsert an insert of a taken _id, which the store refuses.
            Document taken = leases.findOneAndUpdate(
                    Filters.and(
                            Filters.eq("_id", name),
                            Filters.or(Filters.lte("expiresAt", Date.from(now)), Filters.eq("owner", owner))),
                    Updates.combine(
                            Updates.set("owner", owner),
                            Updates.set("expiresAt", Date.from(now.plus(ttl))),
                            Updates.inc("fence", 1L)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return Optional.of(lease(taken));
        } catch (MongoCommandException | MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration ttl) {
        Instant now = clock.instant();
        Document kept = leases.findOneAndUpdate(
                Filters.and(held(lease), Filters.gt("expiresAt", Date.from(now))),
                Updates.set("expiresAt", Date.from(now.plus(ttl))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(kept).map(MongoLeases::lease);
    }

    @Override
    public Optional<Lease> look(String name) {
        return Optional.ofNullable(leases.find(Filters.eq("_id", name)).first()).map(MongoLeases::lease);
    }

    @Override
    public void release(Lease lease) {
        leases.updateOne(held(lease), Updates.set("expiresAt", Date.from(Instant.EPOCH)));
    }

    private static org.bson.conversions.Bson held(Lease lease) {
        return Filters.and(
                Filters.eq("_id", lease.name()),
                Filters.eq("owner", lease.owner()),
                Filters.eq("fence", lease.fence()));
    }

    private static Lease lease(Document document) {
        return new Lease(
                document.getString("_id"),
                document.getString("owner"),
                document.getLong("fence"),
                document.getDate("expiresAt").toInstant());
    }
}
