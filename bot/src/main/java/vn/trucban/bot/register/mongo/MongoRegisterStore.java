package vn.trucban.bot.register.mongo;

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
 * Collection {@code register}, an entry under its number. The number is the primary key, so two writers cannot both follow the same
 * entry: the chain cannot fork.
 */
public final class MongoRegisterStore implements RegisterStore {
    private static final String REGISTER = "register";
    private static final String EVENT = "fact.event";

    private final MongoOperations mongo;
    private final DocumentCodec<RegisterEntry> codec = new DocumentCodec<>(RegisterEntry.class);

    public MongoRegisterStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(REGISTER).createIndex(new Index(EVENT, Sort.Direction.ASC).unique());
        mongo.indexOps(REGISTER).createIndex(new Index("fact.subject", Sort.Direction.ASC));
    }

    @Override
    public Optional<RegisterEntry> last() {
        Query newest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
        return Optional.ofNullable(mongo.findOne(newest, Document.class, REGISTER))
                .map(codec::read);
    }

    @Override
    public Appended append(RegisterEntry entry) {
        try {
            mongo.insert(codec.write(entry.seq(), entry), REGISTER);
        } catch (DuplicateKeyException e) {
            boolean known = mongo.exists(
                    Query.query(Criteria.where(EVENT).is(entry.fact().event())), REGISTER);
            return known ? Appended.KNOWN : Appended.NUMBER_TAKEN;
        }
        return Appended.DONE;
    }

    @Override
    public Stream<RegisterEntry> all() {
        return mongo.stream(new Query().with(Sort.by("_id")), Document.class, REGISTER)
                .map(codec::read);
    }

    @Override
    public Stream<RegisterEntry> of(String subject) {
        Query query = Query.query(Criteria.where("fact.subject").is(subject)).with(Sort.by("_id"));
        return mongo.stream(query, Document.class, REGISTER).map(codec::read);
    }

    @Override
    public Optional<RegisterEntry> entry(long seq) {
        return Optional.ofNullable(mongo.findById(seq, Document.class, REGISTER))
                .map(codec::read);
    }
}
