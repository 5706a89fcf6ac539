package vn.trucban.notifier.watch.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.store.DocumentCodec;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Alarms;

/** Open alarms, one document each by the key of its trouble; there are never more than a handful. */
final class MongoAlarms implements Alarms {
    private final MongoCollection<Document> alarms;
    private final DocumentCodec<Alarm> codec = new DocumentCodec<>(Alarm.class);

    MongoAlarms(MongoOperations store) {
        this.alarms = store.getCollection("alarms");
    }

    @Override
    public List<Alarm> open() {
        return alarms.find().map(codec::read).into(new ArrayList<>());
    }

    @Override
    public boolean raise(Alarm alarm) {
        try {
            alarms.insertOne(codec.write(alarm.key(), alarm));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
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

    private static Bson kept(Alarm alarm) {
        return Filters.and(Filters.eq("_id", alarm.key()), Filters.eq("version", alarm.version()));
    }
}
