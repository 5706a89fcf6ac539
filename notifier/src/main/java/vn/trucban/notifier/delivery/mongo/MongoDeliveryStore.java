package vn.trucban.notifier.delivery.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;

/**
 * The ledger in MongoDB. Every access but {@link #unfinished()} is by {@code _id}, so none needs a secondary index, neither on the
 * embedded store nor on a large one.
 */
final class MongoDeliveryStore implements DeliveryStore {
    private static final String AGENDA = "agenda";

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> agenda;
    private final MongoCollection<Document> handOvers;

    MongoDeliveryStore(MongoOperations store) {
        this.runs = store.getCollection("delivery-runs");
        this.pages = store.getCollection("delivery-pages");
        this.agenda = store.getCollection("delivery-agenda");
        this.handOvers = store.getCollection("delivery-handovers");
    }

    @Override
    public void insert(Run run) {
        try {
            runs.insertOne(RunDocument.of(run));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Run> runs(Collection<String> runIds) {
        return runs.find(Filters.in("_id", runIds)).map(RunDocument::read).into(new ArrayList<>());
    }

    @Override
    public List<String> unfinished() {
        List<String> unfinished = new ArrayList<>();
        for (Document run : runs.find()
                .projection(Projections.include(
                        "round", "handOvers", "report.stage", "report.round", "report.handOvers"))) {
            Document report = run.get("report", Document.class);
            if (!Stage.DONE.name().equals(report.getString("stage"))
                    || report.getInteger("round") < run.getInteger("round")
                    || report.getInteger("handOvers", 0) < run.getInteger("handOvers", 0)) {
                unfinished.add(run.getString("_id"));
            }
        }
        return unfinished;
    }

    @Override
    public void cancel(String runId, Instant now) {
        runs.updateOne(
                Filters.and(Filters.eq("_id", runId), Filters.exists("cancelledAt", false)),
                Updates.set("cancelledAt", Date.from(now)));
    }

    @Override
    public void askAgain(String runId) {
        runs.updateOne(Filters.eq("_id", runId), Updates.inc("round", 1));
    }

    @Override
    public boolean report(String runId, Run.Report report) {
        return runs.updateOne(
                                Filters.and(Filters.eq("_id", runId), Filters.lte("report.fence", report.fence())),
                                Updates.set("report", RunDocument.of(report)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean insertPages(List<Page> fresh) {
        try {
            pages.insertMany(fresh.stream().map(PageDocument::of).toList(), new InsertManyOptions().ordered(true));
            return true;
        } catch (MongoBulkWriteException e) {
            boolean exists =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (exists && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void removePages(String runId, int from, int count) {
        pages.deleteMany(Filters.in("_id", ids(runId, from, count)));
    }

    @Override
    public List<Page> pages(String runId, int from, int count) {
        List<Page> found = pages.find(Filters.in("_id", ids(runId, from, count)))
                .map(PageDocument::read)
                .into(new ArrayList<>());
        found.sort(Comparator.comparingInt(Page::number));
        return found;
    }

    private static List<String> ids(String runId, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> Page.id(runId, number))
                .toList();
    }

    @Override
    public Optional<Page> page(String runId, int number) {
        return Optional.ofNullable(
                        pages.find(Filters.eq("_id", Page.id(runId, number))).first())
                .map(PageDocument::read);
    }

    @Override
    public Optional<Page> save(Page changed) {
        Page next = changed.next();
        boolean saved = pages.replaceOne(
                                Filters.and(Filters.eq("_id", changed.id()), Filters.eq("v", changed.version())),
                                PageDocument.of(next))
                        .getMatchedCount()
                == 1;
        return saved ? Optional.of(next) : Optional.empty();
    }

    @Override
    public void keepHandOvers(Collection<HandOver> kept) {
        if (kept.isEmpty()) {
            return;
        }
        try {
            handOvers.insertMany(kept.stream().map(RouteDocument::of).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean known =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!known || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    @Override
    public void callToTakeIn(String runId) {
        runs.updateOne(Filters.eq("_id", runId), Updates.inc("handOvers", 1));
    }

    /** why: '0' follows '/', so this is every key of the run and no other. */
    @Override
    public List<HandOver> handOvers(String runId, int limit) {
        return handOvers
                .find(Filters.and(Filters.gt("_id", runId + "/"), Filters.lt("_id", runId + "0")))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(RouteDocument::handOver)
                .into(new ArrayList<>());
    }

    @Override
    public void removeHandOvers(String runId, Collection<String> subscriberIds) {
        handOvers.deleteMany(Filters.in(
                "_id",
                subscriberIds.stream().map(each -> HandOver.id(runId, each)).toList()));
    }

    @Override
    public Agenda agenda() {
        Document found = agenda.find(Filters.eq("_id", AGENDA)).first();
        return found == null
                ? Agenda.EMPTY
                : new Agenda(found.getLong("change"), Set.copyOf(found.getList("runs", String.class)));
    }

    @Override
    public void enlist(Collection<String> runIds) {
        agenda.updateOne(
                Filters.eq("_id", AGENDA),
                Updates.combine(Updates.inc("change", 1L), Updates.addEachToSet("runs", List.copyOf(runIds))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public boolean strike(String runId, Agenda read) {
        Bson unchanged = Filters.and(Filters.eq("_id", AGENDA), Filters.eq("change", read.change()));
        return agenda.updateOne(unchanged, Updates.pull("runs", runId)).getMatchedCount() == 1;
    }
}
