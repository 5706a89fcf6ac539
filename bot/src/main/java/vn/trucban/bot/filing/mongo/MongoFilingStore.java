package vn.trucban.bot.filing.mongo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.filing.DutiesInForce;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.filing.FilingStore;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;
import vn.trucban.bot.kept.mongo.MongoKeptFiles;
import vn.trucban.bot.kept.mongo.MongoNumberClaims;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collection {@code filings} by the incident's number. Collection {@code filings_unsent} names each that is not settled, with the highest
 * version that needs it: the name is there before that version is, and goes after one that is settled, unless a later version needs it
 * again. A crash in between leaves a name too many, never one too few. Collection {@code filing_duties} has the rules of each time.
 */
public final class MongoFilingStore implements FilingStore {
    private static final String FILINGS = "filings";
    private static final String UNSENT = "filings_unsent";
    private static final String DUTIES = "filing_duties";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoOperations mongo;
    private final DocumentCodec<DutiesInForce> duties = new DocumentCodec<>(DutiesInForce.class);
    private final DocumentCodec<Filing> codec = new DocumentCodec<>(Filing.class);

    public MongoFilingStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Filing> find(int number) {
        return Optional.ofNullable(mongo.findById(number, Document.class, FILINGS))
                .map(codec::read);
    }

    @Override
    public boolean insert(Filing filing) {
        name(filing);
        try {
            mongo.insert(codec.write(filing.number(), filing), FILINGS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Filing after) {
        if (!after.settled()) {
            name(after);
        }
        Query before =
                Query.query(Criteria.where(ID).is(after.number()).and(VERSION).is(after.version() - 1));
        boolean replaced = mongo.replace(before, codec.write(after.number(), after), FILINGS)
                        .getMatchedCount()
                == 1;
        if (replaced && after.settled()) {
            forget(after);
        }
        return replaced;
    }

    private void name(Filing filing) {
        mongo.upsert(
                Query.query(Criteria.where(ID).is(filing.number())),
                new Update().max(VERSION, filing.version()),
                UNSENT);
    }

    /** why by version: what was taken back meanwhile is named by a later one, which this must leave. */
    private void forget(Filing settled) {
        Criteria named = Criteria.where(ID).is(settled.number());
        Criteria noLater = new Criteria()
                .orOperator(
                        Criteria.where(VERSION).exists(false),
                        Criteria.where(VERSION).lte(settled.version()));
        mongo.remove(Query.query(new Criteria().andOperator(named, noLater)), UNSENT);
    }

    @Override
    public List<Filing> unsent() {
        List<Integer> numbers = mongo.findAll(Document.class, UNSENT).stream()
                .map(name -> ((Number) name.get(ID)).intValue())
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Filing> named = list(Query.query(Criteria.where(ID).in(numbers)));
        named.stream().filter(Filing::settled).forEach(this::forget);
        return named.stream()
                .filter(filing -> !filing.settled())
                .sorted(Comparator.comparingInt(Filing::number))
                .toList();
    }

    @Override
    public Stream<Filing> all() {
        return mongo.stream(new Query().with(Sort.by(ID)), Document.class, FILINGS)
                .map(codec::read);
    }

    @Override
    public List<Filing> recent(int limit) {
        return list(new Query().with(Sort.by(Sort.Direction.DESC, ID)).limit(limit));
    }

    /** why no index: asked when somebody gives a number, a few times a month. */
    @Override
    public List<Filing> numbered(String paper) {
        return list(Query.query(Criteria.where("numbered.number").is(paper)).with(Sort.by(ID)));
    }

    @Override
    public List<DutiesInForce> duties() {
        return mongo.find(new Query().with(Sort.by(ID)), Document.class, DUTIES).stream()
                .map(duties::read)
                .toList();
    }

    @Override
    public boolean insert(DutiesInForce next) {
        try {
            mongo.insert(duties.write(next.number(), next), DUTIES);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public KeptFiles files() {
        return new MongoKeptFiles(mongo);
    }

    @Override
    public NumberClaims numberClaims() {
        return new MongoNumberClaims(mongo);
    }

    private List<Filing> list(Query query) {
        return mongo.find(query, Document.class, FILINGS).stream()
                .map(codec::read)
                .toList();
    }
}
