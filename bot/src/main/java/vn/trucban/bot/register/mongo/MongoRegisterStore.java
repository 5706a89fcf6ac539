package vn.trucban.bot.register.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterStore;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collection {@code register_entries}, an entry under its number. The number is the primary key, so two writers cannot both follow the
 * same entry: the chain cannot fork. It is written with zeros in front, so that the embedded store too walks in its order.
 */
public final class MongoRegisterStore implements RegisterStore {
    private static final String ENTRIES = "register_entries";
    /** Where earlier programs kept them, under plain numbers. */
    private static final String BEFORE = "register";

    private static final String EVENT = "fact.event";

    private final MongoOperations mongo;
    private final DocumentCodec<RegisterEntry> codec = new DocumentCodec<>(RegisterEntry.class);

    public MongoRegisterStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(ENTRIES).createIndex(new Index(EVENT, Sort.Direction.ASC).unique());
        new MongoRegisterStore(mongo).takeOverFromBefore();
    }

    private void takeOverFromBefore() {
        if (!mongo.collectionExists(BEFORE)) {
            return;
        }
        try (Stream<Document> all = mongo.stream(new Query().with(Sort.by("_id")), Document.class, BEFORE)) {
            all.map(codec::read).forEach(this::append);
        }
        mongo.dropCollection(BEFORE);
    }

    @Override
    public Optional<RegisterEntry> last() {
        return Optional.ofNullable(
                        entries().find().sort(Sorts.descending("_id")).limit(1).first())
                .map(codec::read);
    }

    @Override
    public Appended append(RegisterEntry entry) {
        try {
            mongo.insert(document(entry), ENTRIES);
        } catch (DuplicateKeyException e) {
            boolean known = mongo.exists(
                    Query.query(Criteria.where(EVENT).is(entry.fact().event())), ENTRIES);
            return known ? Appended.KNOWN : Appended.NUMBER_TAKEN;
        }
        return Appended.DONE;
    }

    @Override
    public Optional<RegisterEntry> entry(long seq) {
        return Optional.ofNullable(mongo.findById(id(seq), Document.class, ENTRIES))
                .map(codec::read);
    }

    @Override
    public Optional<RegisterEntry> ofEvent(String event) {
        return Optional.ofNullable(
                        mongo.findOne(Query.query(Criteria.where(EVENT).is(event)), Document.class, ENTRIES))
                .map(codec::read);
    }

    @Override
    public List<RegisterEntry> from(long seq, int most) {
        return entries()
                .find(Filters.gte("_id", id(Math.max(0, seq))))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .batchSize(most)
                .map(codec::read)
                .into(new java.util.ArrayList<>());
    }

    @Override
    public boolean erase(RegisterEntry before, RegisterEntry after) {
        Query unchanged = Query.query(Criteria.where("_id")
                .is(id(before.seq()))
                .and("hash")
                .is(before.hash())
                .and("salt")
                .is(before.salt()));
        return mongo.replace(unchanged, document(after), ENTRIES).getMatchedCount() == 1;
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(ENTRIES);
    }

    private Document document(RegisterEntry entry) {
        return codec.write(id(entry.seq()), entry);
    }

    private static String id(long seq) {
        return String.format(Locale.ROOT, "%015d", seq);
    }
}
