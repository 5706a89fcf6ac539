package vn.trucban.notifier.selftest.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;

/** Writes, reads and deletes a document of its own: what a full disk, a lost right or a store that only reads refuses. */
final class StoreProbe implements Probe {
    private final MongoOperations store;
    private final Supplier<String> ids;

    /** @param ids a new one each time */
    StoreProbe(MongoOperations store, Supplier<String> ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String subject() {
        return "store";
    }

    @Override
    public Finding look() {
        String id = ids.get();
        try {
            MongoCollection<Document> probes = store.getCollection("self-test-probes");
            probes.insertOne(new Document("_id", id));
            boolean there = probes.find(Filters.eq("_id", id)).first() != null;
            boolean gone = probes.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
            return there && gone
                    ? Finding.good(subject(), Note.of("watch.finding.store-good"))
                    : Finding.bad(subject(), Note.of("watch.finding.store-bad", "detail", "read"));
        } catch (RuntimeException refused) {
            return Finding.bad(
                    subject(),
                    Note.of(
                            "watch.finding.store-bad",
                            "detail",
                            refused.getClass().getSimpleName()));
        }
    }
}
