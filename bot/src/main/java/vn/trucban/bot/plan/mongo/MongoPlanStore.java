package vn.trucban.bot.plan.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.plan.PlanEdition;
import vn.trucban.bot.plan.PlanStore;
import vn.trucban.bot.plan.Reading;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.store.DocumentCodec;

/**
 * Collections {@code plan_editions} (by number), {@code plan_readings} (by version and person) and {@code plan_leaders_told} (the versions of
 * which leaders know who has not read them).
 */
public final class MongoPlanStore implements PlanStore {
    private static final String EDITIONS = "plan_editions";
    private static final String READINGS = "plan_readings";
    private static final String TOLD = "plan_leaders_told";
    private static final String ID = "_id";
    private static final String OPENED = "openedAt";
    private static final String EDITION = "edition";

    private final MongoOperations mongo;
    private final DocumentCodec<PlanEdition> editions = new DocumentCodec<>(PlanEdition.class);
    private final DocumentCodec<Reading> readings = new DocumentCodec<>(Reading.class);
    private final DocumentCodec<Reading.Tick> ticks = new DocumentCodec<>(Reading.Tick.class);

    public MongoPlanStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Asked for a version's readers every minute. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(READINGS).createIndex(new Index(EDITION, Sort.Direction.ASC));
    }

    @Override
    public boolean insert(PlanEdition edition) {
        try {
            mongo.insert(editions.write(edition.number(), edition), EDITIONS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<PlanEdition> edition(int number) {
        return Optional.ofNullable(mongo.findById(number, Document.class, EDITIONS))
                .map(editions::read);
    }

    @Override
    public Optional<PlanEdition> latest() {
        return newest(new Query().limit(1)).stream().findFirst();
    }

    @Override
    public List<PlanEdition> editions() {
        return newest(new Query());
    }

    private List<PlanEdition> newest(Query query) {
        return mongo.find(query.with(Sort.by(Sort.Direction.DESC, ID)), Document.class, EDITIONS).stream()
                .map(editions::read)
                .toList();
    }

    @Override
    public List<Reading> readings(int edition) {
        Query all = Query.query(Criteria.where(EDITION).is(edition)).with(Sort.by(ID));
        return mongo.find(all, Document.class, READINGS).stream()
                .map(readings::read)
                .toList();
    }

    @Override
    public boolean tick(int edition, PersonId person, Reading.Tick tick) {
        Document how = ticks.write("", tick);
        how.remove(ID);
        begin(edition, person);
        return changed(one(edition, person).and("tick").exists(false), Update.update("tick", how));
    }

    @Override
    public boolean asked(int edition, PersonId person, int before, Instant now) {
        begin(edition, person);
        Update update = Update.update("asked", before + 1);
        if (before == 0) {
            update.set("firstAskedAt", now.toString());
        }
        return changed(one(edition, person).and("asked").is(before), update);
    }

    @Override
    public void opened(int edition, PersonId person, Instant now) {
        begin(edition, person);
        // why no look at the answer: whoever opened it before stays noted with the first time
        mongo.updateFirst(
                Query.query(one(edition, person).and(OPENED).exists(false)),
                Update.update(OPENED, now.toString()),
                READINGS);
    }

    @Override
    public boolean leadersTold(int edition) {
        return mongo.exists(Query.query(Criteria.where(ID).is(edition)), TOLD);
    }

    @Override
    public void tellLeaders(int edition, Instant now) {
        mongo.upsert(Query.query(Criteria.where(ID).is(edition)), new Update().setOnInsert("at", now.toString()), TOLD);
    }

    private boolean changed(Criteria where, Update update) {
        return mongo.updateFirst(Query.query(where), update, READINGS).getMatchedCount() == 1;
    }

    private static Criteria one(int edition, PersonId person) {
        return Criteria.where(ID).is(id(edition, person));
    }

    private static String id(int edition, PersonId person) {
        return edition + "/" + person.value();
    }

    private void begin(int edition, PersonId person) {
        if (mongo.exists(Query.query(one(edition, person)), READINGS)) {
            return;
        }
        try {
            mongo.insert(readings.write(id(edition, person), Reading.fresh(edition, person)), READINGS);
        } catch (DuplicateKeyException somebodyWasFirst) {
            // why: all that matters is that it is there
        }
    }
}
