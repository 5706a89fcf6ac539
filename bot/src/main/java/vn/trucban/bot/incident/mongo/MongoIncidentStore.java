package vn.trucban.bot.incident.mongo;

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
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code incidents} by id, and one counter. */
public final class MongoIncidentStore implements IncidentStore {
    private static final String INCIDENTS = "incidents";
    private static final String COUNTERS = "counters";
    private static final String OPEN = "isOpen";
    private static final String UNRELAYED = "isUnrelayed";

    private final MongoOperations mongo;
    private final DocumentCodec<Incident> codec = new DocumentCodec<>(Incident.class, Step.class, Button.class);

    public MongoIncidentStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(INCIDENTS).createIndex(new Index(OPEN, Sort.Direction.ASC));
        mongo.indexOps(INCIDENTS).createIndex(new Index(UNRELAYED, Sort.Direction.ASC));
        mongo.indexOps(INCIDENTS).createIndex(new Index("number", Sort.Direction.DESC).unique());
    }

    @Override
    public int nextNumber() {
        Document counter = mongo.findAndModify(
                Query.query(Criteria.where("_id").is("incident")),
                new Update().inc("last", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COUNTERS);
        return ((Number) counter.get("last")).intValue();
    }

    @Override
    public boolean insert(Incident incident) {
        try {
            mongo.insert(document(incident), INCIDENTS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Incident incident) {
        Query before = Query.query(
                Criteria.where("_id").is(incident.id().value()).and("version").is(incident.version() - 1));
        return mongo.replace(before, document(incident), INCIDENTS).getMatchedCount() == 1;
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Document.class, INCIDENTS))
                .map(codec::read);
    }

    @Override
    public Optional<Incident> numbered(int number) {
        return list(Query.query(Criteria.where("number").is(number))).stream().findFirst();
    }

    @Override
    public List<Incident> open() {
        return list(Query.query(Criteria.where(OPEN).is(true)).with(Sort.by("number")));
    }

    @Override
    public List<Incident> unrelayed() {
        return list(Query.query(Criteria.where(UNRELAYED).is(true)));
    }

    @Override
    public List<Incident> recent(int limit) {
        return list(new Query().with(Sort.by(Sort.Direction.DESC, "number")).limit(limit));
    }

    private List<Incident> list(Query query) {
        return mongo.find(query, Document.class, INCIDENTS).stream()
                .map(codec::read)
                .toList();
    }

    private Document document(Incident incident) {
        return codec.write(incident.id().value(), incident)
                .append(OPEN, incident.open())
                .append(UNRELAYED, incident.unrelayed());
    }
}
