package vn.trucban.bot.revision.mongo;

import java.util.Comparator;
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
import vn.trucban.bot.revision.Intent;
import vn.trucban.bot.revision.Revision;
import vn.trucban.bot.revision.RevisionStore;
import vn.trucban.notifier.store.DocumentCodec;

/** Collections {@code content_revisions} (by file and number) and {@code content_intents} (by file and text). */
public final class MongoRevisionStore implements RevisionStore {
    private static final String REVISIONS = "content_revisions";
    private static final String INTENTS = "content_intents";
    private static final String ID = "_id";
    private static final String FILE = "entry.file";

    private final MongoOperations mongo;
    private final DocumentCodec<Revision> revisions = new DocumentCodec<>(Revision.class);
    private final DocumentCodec<Intent> intents = new DocumentCodec<>(Intent.class);
    private final DocumentCodec<Revision.Explained> explained = new DocumentCodec<>(Revision.Explained.class);

    public MongoRevisionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Asked for a file's history at each look at its page. */
    public static void createIndexes(MongoOperations mongo) {
        mongo.indexOps(REVISIONS).createIndex(new Index(FILE, Sort.Direction.ASC));
    }

    private static String id(String file, int number) {
        return file + "#" + number;
    }

    @Override
    public List<Revision.Entry> entries() {
        return entries(
                new Query(),
                Comparator.comparing(Revision.Entry::at)
                        .thenComparing(Revision.Entry::file)
                        .thenComparing(Revision.Entry::number));
    }

    @Override
    public List<Revision.Entry> entries(String file) {
        return entries(
                Query.query(Criteria.where(FILE).is(file)),
                Comparator.comparing(Revision.Entry::number).reversed());
    }

    private List<Revision.Entry> entries(Query query, Comparator<Revision.Entry> order) {
        query.fields().exclude("text");
        return mongo.find(query, Document.class, REVISIONS).stream()
                .map(document -> revisions.read(document.append("text", "")).entry())
                .sorted(order)
                .toList();
    }

    @Override
    public Optional<Revision> find(String file, int number) {
        return Optional.ofNullable(mongo.findById(id(file, number), Document.class, REVISIONS))
                .map(revisions::read);
    }

    @Override
    public boolean insert(Revision revision) {
        try {
            String id = id(revision.entry().file(), revision.entry().number());
            mongo.insert(revisions.write(id, revision), REVISIONS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean explain(String file, int number, Revision.Explained what) {
        Query unexplained = Query.query(
                Criteria.where(ID).is(id(file, number)).and("entry.explained").exists(false));
        Document said = explained.write("", what);
        said.remove(ID);
        return mongo.updateFirst(unexplained, Update.update("entry.explained", said), REVISIONS)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean markAsked(String file, int number) {
        Query unasked = Query.query(
                Criteria.where(ID).is(id(file, number)).and("entry.asked").is(false));
        return mongo.updateFirst(unasked, Update.update("entry.asked", true), REVISIONS)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void intend(Intent intent) {
        mongo.save(intents.write(intent.id(), intent), INTENTS);
    }

    @Override
    public Optional<Intent> intent(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, INTENTS)).map(intents::read);
    }

    @Override
    public void forget(String intentId) {
        mongo.remove(Query.query(Criteria.where(ID).is(intentId)), INTENTS);
    }
}
