package vn.trucban.notifier.broadcast.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.Broadcasts;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.broadcast.Stage;

/** Notices as {@link BroadcastDocument} writes them; series as {@code {_id: series, last: number}}. */
final class MongoBroadcasts implements Broadcasts {
    private final MongoCollection<Document> broadcasts;
    private final MongoCollection<Document> serials;

    MongoBroadcasts(MongoOperations store) {
        this.broadcasts = store.getCollection("broadcasts");
        this.serials = store.getCollection("serials");
    }

    static void createIndexes(MongoOperations store) {
        MongoCollection<Document> broadcasts = store.getCollection("broadcasts");
        broadcasts.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
        broadcasts.createIndex(Indexes.ascending("stage", "createdAt"));
        broadcasts.createIndex(Indexes.descending("changedAt"));
        broadcasts.createIndex(Indexes.descending("issuedAt"));
        broadcasts.createIndex(Indexes.descending("expiresAt"));
        broadcasts.createIndex(Indexes.ascending(ReviewDocument.DUE), new IndexOptions().sparse(true));
    }

    @Override
    public boolean insert(Broadcast broadcast) {
        try {
            broadcasts.insertOne(BroadcastDocument.write(broadcast));
            return true;
        } catch (MongoWriteException e) {
            boolean known = e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    && find(broadcast.id()).isPresent();
            if (known) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean save(Broadcast changed) {
        Bson before =
                Filters.and(Filters.eq("_id", changed.id().value()), Filters.eq("version", changed.version() - 1));
        return broadcasts.replaceOne(before, BroadcastDocument.write(changed)).getMatchedCount() == 1;
    }

    @Override
    public Optional<Broadcast> find(BroadcastId id) {
        return Optional.ofNullable(
                        broadcasts.find(Filters.eq("_id", id.value())).first())
                .map(BroadcastDocument::read);
    }

    @Override
    public Optional<Broadcast> bySerial(Serial serial) {
        return Optional.ofNullable(
                        broadcasts.find(Filters.eq("serial", serial.value())).first())
                .map(BroadcastDocument::read);
    }

    @Override
    public List<Broadcast> atStages(Set<Stage> stages) {
        return broadcasts
                .find(Filters.in("stage", stages.stream().map(Stage::name).toList()))
                .sort(Sorts.ascending("createdAt", "serial"))
                .map(BroadcastDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Broadcast> recent(int most) {
        return newest(new Document(), "changedAt", most);
    }

    @Override
    public List<Broadcast> issued(int most) {
        return newest(Filters.exists("issuedAt"), "issuedAt", most);
    }

    @Override
    public List<Broadcast> inForce(Instant now) {
        Bson notOver = Filters.gt("expiresAt", Date.from(now));
        return broadcasts
                .find(Filters.and(notOver, Filters.exists("successor", false)))
                .sort(Sorts.descending("issuedAt", "serial"))
                .map(BroadcastDocument::read)
                .into(new ArrayList<>())
                .stream()
                .filter(one -> one.inForce(now))
                .toList();
    }

    @Override
    public List<Broadcast> underReview() {
        return broadcasts
                .find(Filters.exists(ReviewDocument.DUE))
                .sort(Sorts.ascending(ReviewDocument.DUE, "serial"))
                .map(BroadcastDocument::read)
                .into(new ArrayList<>());
    }

    private List<Broadcast> newest(Bson filter, String by, int most) {
        return broadcasts
                .find(filter)
                .sort(Sorts.descending(by, "serial"))
                .limit(most)
                .map(BroadcastDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public long nextNumber(String series) {
        try {
            return count(series);
        } catch (MongoCommandException e) {
            // why: two first ones of a year may both try to insert the counter
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return count(series);
            }
            throw e;
        }
    }

    private long count(String series) {
        return serials.findOneAndUpdate(
                        Filters.eq("_id", series),
                        Updates.inc("last", 1L),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .getLong("last");
    }
}
