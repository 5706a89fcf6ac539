package vn.trucban.notifier.subscriber.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.subscriber.LinkCodes;

/** Codes as {@code {_id: code, shown: address's key, until, by: address's key}}; old ones go when a new one comes. */
final class MongoLinkCodes implements LinkCodes {
    /** A repetition after a crash is over by then. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final MongoCollection<Document> codes;

    MongoLinkCodes(MongoOperations store) {
        this.codes = store.getCollection("subscriber_link_codes");
    }

    static void createIndexes(MongoOperations store) {
        store.getCollection("subscriber_link_codes").createIndex(Indexes.ascending("until"));
    }

    @Override
    public boolean keep(String code, Address shownTo, Instant until) {
        codes.deleteMany(Filters.lt("until", Date.from(until.minus(REMEMBERED))));
        try {
            codes.insertOne(
                    new Document("_id", code).append("shown", shownTo.key()).append("until", Date.from(until)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Address> use(String code, Address by, Instant now) {
        Document used = codes.findOneAndUpdate(
                Filters.and(
                        Filters.eq("_id", code),
                        Filters.gt("until", Date.from(now)),
                        Filters.or(Filters.exists("by", false), Filters.eq("by", by.key()))),
                Updates.set("by", by.key()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(used).map(it -> Address.parse(it.getString("shown")));
    }
}
