package vn.trucban.notifier.selftest.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.selftest.Report;
import vn.trucban.notifier.selftest.SelfTestBook;
import vn.trucban.notifier.store.DocumentCodec;

/** Tasks as {@code {_id: task, owner, until, done}}; the last report as one document. All by {@code _id}: no index is needed. */
final class MongoSelfTestBook implements SelfTestBook {
    private static final String LAST = "last";

    private final MongoCollection<Document> tasks;
    private final MongoCollection<Document> reports;
    private final DocumentCodec<Report> codec = new DocumentCodec<>(Report.class);

    MongoSelfTestBook(MongoOperations store) {
        this.tasks = store.getCollection("self-test-tasks");
        this.reports = store.getCollection("self-tests");
    }

    @Override
    public boolean claim(String task, String owner, Instant now, Instant until) {
        try {
            // why: a task that is done or another's makes the upsert an insert of a taken _id, which the store refuses
            tasks.updateOne(
                    Filters.and(
                            Filters.eq("_id", task),
                            Filters.ne("done", true),
                            Filters.or(Filters.lte("until", Date.from(now)), Filters.eq("owner", owner))),
                    Updates.combine(Updates.set("owner", owner), Updates.set("until", Date.from(until))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void done(String task) {
        tasks.updateOne(Filters.eq("_id", task), Updates.set("done", true), new UpdateOptions().upsert(true));
    }

    @Override
    public boolean isDone(String task) {
        return tasks.find(Filters.and(Filters.eq("_id", task), Filters.eq("done", true)))
                        .first()
                != null;
    }

    @Override
    public void keep(Report report) {
        reports.replaceOne(Filters.eq("_id", LAST), codec.write(LAST, report), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Report> last() {
        return Optional.ofNullable(reports.find(Filters.eq("_id", LAST)).first())
                .map(codec::read);
    }
}
