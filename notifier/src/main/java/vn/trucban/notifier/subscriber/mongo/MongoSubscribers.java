package vn.trucban.notifier.subscriber.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.subscriber.Subscribers;

/** Subscribers as {@link SubscriberDocument} writes them. A walk is a range of {@code _id}, which the embedded store walks too. */
final class MongoSubscribers implements Subscribers {
    private final MongoCollection<Document> subscribers;

    MongoSubscribers(MongoOperations store) {
        this.subscribers = store.getCollection("subscribers");
    }

    static void createIndexes(MongoOperations store) {
        MongoCollection<Document> subscribers = store.getCollection("subscribers");
        subscribers.createIndex(Indexes.ascending("hamlet", "_id"));
        subscribers.createIndex(Indexes.ascending("topics", "_id"));
    }

    @Override
    public Optional<Subscriber> find(Address address) {
        return Optional.ofNullable(
                        subscribers.find(Filters.eq("_id", address.key())).first())
                .map(SubscriberDocument::read);
    }

    @Override
    public Map<Address, Subscriber> findAll(Collection<Address> addresses) {
        Map<Address, Subscriber> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            List<String> ids = addresses.stream().map(Address::key).toList();
            for (Document document : subscribers.find(Filters.in("_id", ids))) {
                Subscriber subscriber = SubscriberDocument.read(document);
                found.put(subscriber.address(), subscriber);
            }
        }
        return found;
    }

    @Override
    public boolean save(Subscriber changed) {
        if (changed.version() > 1) {
            return subscribers
                            .replaceOne(before(changed), SubscriberDocument.write(changed))
                            .getMatchedCount()
                    == 1;
        }
        try {
            subscribers.insertOne(SubscriberDocument.write(changed));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Set<Address> saveAll(Collection<Subscriber> changed) {
        List<WriteModel<Document>> writes =
                changed.stream().map(MongoSubscribers::write).toList();
        try {
            var result = subscribers.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() == changed.size()) {
                return Set.of();
            }
        } catch (MongoBulkWriteException e) {
            boolean onlyFaster = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyFaster) {
                throw e;
            }
        }
        Map<Address, Subscriber> now =
                findAll(changed.stream().map(Subscriber::address).toList());
        return changed.stream()
                .filter(it -> !it.equals(now.get(it.address())))
                .map(Subscriber::address)
                .collect(Collectors.toSet());
    }

    private static WriteModel<Document> write(Subscriber changed) {
        Document document = SubscriberDocument.write(changed);
        return changed.version() == 1
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(before(changed), document);
    }

    private static Bson before(Subscriber changed) {
        return Filters.and(Filters.eq("_id", changed.address().key()), Filters.eq("version", changed.version() - 1));
    }

    @Override
    public List<Found> walk(
            Audience audience, ChannelKind channel, Optional<Instant> endedSince, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>();
        // why: ';' follows ':' , so this is every key of the channel and no other
        conditions.add(Filters.gt("_id", channel.id() + ":" + after.orElse("")));
        conditions.add(Filters.lt("_id", channel.id() + ";"));
        conditions.add(endedSince
                .map(since -> Filters.or(
                        Filters.eq("active", true),
                        Filters.and(Filters.exists("person"), Filters.gte("end.at", Date.from(since)))))
                .orElseGet(() -> Filters.eq("active", true)));
        conditions.add(
                audience.topics().isEmpty()
                        ? Filters.elemMatch("topics", new Document("$ne", Subscriber.DRILL_TOPIC))
                        : Filters.in("topics", audience.topics()));
        if (!audience.hamlets().isEmpty()) {
            List<String> hamlets = new ArrayList<>(audience.hamlets());
            hamlets.add(null);
            conditions.add(Filters.in("hamlet", hamlets));
        }
        return subscribers
                .find(Filters.and(conditions))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(limit)
                .projection(Projections.include("_id", "person"))
                .map(it -> new Found(Address.parse(it.getString("_id")), Optional.ofNullable(it.getString("person"))))
                .into(new ArrayList<>());
    }
}
