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
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterStore;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collection {@code register}, an entry under its number. The number is the primary key, so two writers cannot both follow the same
 * entry: the chain cannot fork. {@code register_head} only remembers where to look for the end.
 */
public final class MongoRegisterStore implements RegisterStore {
    private static final String REGISTER = "register";
    private static final String HEAD = "register_head";
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
        Document head = mongo.findById("head", Document.class, HEAD);
        long seq = head == null ? 0 : ((Number) head.get("seq")).longValue();
        Optional<RegisterEntry> last = entry(seq);
        for (Optional<RegisterEntry> next = entry(seq + 1); next.isPresent(); next = entry(seq + 1)) {
            last = next;
            seq++;
        }
        return last;
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
        mongo.upsert(Query.query(Criteria.where("_id").is("head")), new Update().max("seq", entry.seq()), HEAD);
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
