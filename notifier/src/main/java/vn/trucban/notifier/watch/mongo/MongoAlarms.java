package vn.trucban.notifier.watch.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.store.DocumentCodec;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Alarms;

/** Open alarms, one document each by the key of its trouble, never more than a handful; and one document of when they were last looked for. */
final class MongoAlarms implements Alarms {
    private static final String LOOK = "look";
    private static final String AT = "at";

    private final MongoCollection<Document> alarms;
    private final MongoCollection<Document> looks;
    private final DocumentCodec<Alarm> codec = new DocumentCodec<>(Alarm.class);

    MongoAlarms(MongoOperations store) {
        this.alarms = store.getCollection("alarms");
        this.looks = store.getCollection("alarm_looks");
    }

    @Override
    public List<Alarm> open() {
        return alarms.find().map(codec::read).into(new ArrayList<>());
    }

    @Override
    public boolean raise(Alarm alarm) {
        return inserted(alarms, codec.write(alarm.key(), alarm));
    }

    @Override
    public boolean save(Alarm changed) {
        return alarms.replaceOne(kept(changed), codec.write(changed.key(), changed.next()))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean close(Alarm alarm) {
        return alarms.deleteOne(kept(alarm)).getDeletedCount() == 1;
    }

    @Override
    public Optional<Instant> lastLook() {
        return Optional.ofNullable(looks.find(Filters.eq("_id", LOOK)).first())
                .map(look -> look.getDate(AT).toInstant());
    }

    @Override
    public boolean look(Optional<Instant> before, Instant now) {
        if (before.isPresent()) {
            return looks.updateOne(
                                    Filters.and(Filters.eq("_id", LOOK), Filters.eq(AT, Date.from(before.get()))),
                                    Updates.set(AT, Date.from(now)))
                            .getMatchedCount()
                    == 1;
        }
        return inserted(looks, new Document("_id", LOOK).append(AT, Date.from(now)));
    }

    private static boolean inserted(MongoCollection<Document> into, Document fresh) {
        try {
            into.insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Bson kept(Alarm alarm) {
        return Filters.and(Filters.eq("_id", alarm.key()), Filters.eq("version", alarm.version()));
    }
}
