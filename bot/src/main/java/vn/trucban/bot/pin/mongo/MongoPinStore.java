package vn.trucban.bot.pin.mongo;

import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.trucban.bot.pin.Pin;
import vn.trucban.bot.pin.PinStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collection {@code pins}, by person. */
public final class MongoPinStore implements PinStore {
    private static final String PINS = "pins";

    private final MongoOperations mongo;
    private final DocumentCodec<Pin> codec = new DocumentCodec<>(Pin.class);

    public MongoPinStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Pin> find(String person) {
        return Optional.ofNullable(mongo.findById(person, Document.class, PINS)).map(codec::read);
    }

    @Override
    public boolean save(Pin changed) {
        Document document = codec.write(changed.person(), changed);
        if (changed.version() == 1) {
            try {
                mongo.insert(document, PINS);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        Query before = Query.query(
                Criteria.where("_id").is(changed.person()).and("version").is(changed.version() - 1));
        return mongo.replace(before, document, PINS).getMatchedCount() == 1;
    }

    @Override
    public void remove(String person) {
        mongo.remove(Query.query(Criteria.where("_id").is(person)), PINS);
    }
}
