package vn.trucban.bot.drill.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.DrillStore;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code drills} by id, {@code drill_marks} by name; and a counter. */
public final class MongoDrillStore implements DrillStore {
    private static final String DRILLS = "drills";
    private static final String MARKS = "drill_marks";
    private static final String COUNTERS = "counters";
    private static final String ID = "_id";
    private static final String LIVE = "live";
    private static final String NUMBER = "number";

    private final MongoOperations mongo;
    private final DocumentCodec<Drill> codec = new DocumentCodec<>(Drill.class, Button.class);

    public MongoDrillStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(DRILLS).createIndex(new Index(LIVE, Sort.Direction.ASC));
    }

    @Override
    public int nextNumber() {
        Document counter = mongo.findAndModify(
                Query.query(Criteria.where(ID).is("drill")),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COUNTERS);
        return ((Number) counter.get("last")).intValue();
    }

    @Override
    public boolean save(Drill drill) {
        Document document = codec.write(drill.id().value(), drill);
        document.put(LIVE, drill.live());
        if (drill.version() == 1) {
            try {
                mongo.insert(document, DRILLS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before = Query.query(
                Criteria.where(ID).is(drill.id().value()).and("version").is(drill.version() - 1));
        return mongo.replace(before, document, DRILLS).getMatchedCount() == 1;
    }

    @Override
    public Optional<Drill> find(DrillId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Document.class, DRILLS))
                .map(codec::read);
    }

    @Override
    public List<Drill> live() {
        return list(Query.query(Criteria.where(LIVE).is(true)).with(Sort.by(NUMBER)));
    }

    @Override
    public List<Drill> all() {
        return list(new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)));
    }

    private List<Drill> list(Query query) {
        return mongo.find(query, Document.class, DRILLS).stream()
                .map(codec::read)
                .toList();
    }

    @Override
    public boolean isDone(String name) {
        return mongo.exists(Query.query(Criteria.where(ID).is(name)), MARKS);
    }

    @Override
    public void done(String name) {
        mongo.save(new Document(ID, name), MARKS);
    }
}
