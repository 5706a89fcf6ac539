package vn.trucban.bot.outside.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.mongo.MongoKeptFiles;
import vn.trucban.bot.outside.Deed;
import vn.trucban.bot.outside.OutsideHelp;
import vn.trucban.bot.outside.OutsideStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code outside} by incident, with the times of its calls beside it. */
public final class MongoOutsideStore implements OutsideStore {
    private static final String OUTSIDE = "outside";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String NUMBER = "number";
    private static final String UNTOLD = "tells";
    private static final String CALLED = "called";

    private final MongoOperations mongo;
    private final DocumentCodec<OutsideHelp> codec = new DocumentCodec<>(OutsideHelp.class);

    public MongoOutsideStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What real MongoDB needs to find these without a scan. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(OUTSIDE).createIndex(new Index(CALLED, Sort.Direction.ASC));
        mongo.indexOps(OUTSIDE).createIndex(new Index(UNTOLD, Sort.Direction.ASC));
    }

    @Override
    public boolean save(OutsideHelp help) {
        Document document = codec.write(help.incident().value(), help);
        document.put(UNTOLD, !help.untold().isEmpty());
        document.put(
                CALLED,
                help.calls().stream().map(Deed::at).map(Date::from).distinct().toList());
        if (help.version() == 1) {
            try {
                mongo.insert(document, OUTSIDE);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before = Query.query(
                Criteria.where(ID).is(help.incident().value()).and(VERSION).is(help.version() - 1));
        return mongo.replace(before, document, OUTSIDE).getMatchedCount() == 1;
    }

    @Override
    public Optional<OutsideHelp> find(IncidentId incident) {
        return Optional.ofNullable(mongo.findById(incident.value(), Document.class, OUTSIDE))
                .map(codec::read);
    }

    @Override
    public List<OutsideHelp> of(Collection<IncidentId> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : list(Criteria.where(ID)
                        .in(incidents.stream().map(IncidentId::value).toList()));
    }

    @Override
    public List<OutsideHelp> untold() {
        return list(Criteria.where(UNTOLD).is(true));
    }

    @Override
    public List<OutsideHelp> calledBetween(Instant from, Instant to) {
        return list(Criteria.where(CALLED)
                .elemMatch(new Criteria().gte(Date.from(from)).lt(Date.from(to))));
    }

    @Override
    public KeptFiles files() {
        return new MongoKeptFiles(mongo);
    }

    private List<OutsideHelp> list(Criteria which) {
        return mongo.find(Query.query(which).with(Sort.by(NUMBER)), Document.class, OUTSIDE).stream()
                .map(codec::read)
                .toList();
    }
}
