package vn.trucban.notifier.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operations of MongoDB that the stores of this program use, on every kind of store. See {@code notifier/STORE.md}. */
@StoreContract
class EngineFactsTest {
    private final StoreUnderTest store;
    private MongoCollection<Document> things;

    EngineFactsTest(StoreUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void emptyCollection() {
        things = store.template().getCollection("things");
    }

    @Test
    void an_update_with_a_condition_counts_what_it_matched() {
        things.insertOne(new Document("_id", "a").append("version", 3));
        Bson next = Updates.inc("version", 1);
        assertThat(things.updateOne(and(eq("_id", "a"), eq("version", 3)), next).getMatchedCount())
                .isEqualTo(1);
        assertThat(things.updateOne(and(eq("_id", "a"), eq("version", 3)), next).getMatchedCount())
                .isZero();
        assertThat(things.updateOne(and(eq("_id", "b"), eq("version", 4)), next).getMatchedCount())
                .isZero();
    }

    @Test
    void find_and_modify_returns_the_document_after_or_before() {
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(things.findOneAndUpdate(eq("_id", "a"), Updates.inc("n", 1L), after))
                .isEqualTo(new Document("_id", "a").append("n", 1L));
        assertThat(things.findOneAndUpdate(eq("_id", "a"), Updates.inc("n", 1L)))
                .isEqualTo(new Document("_id", "a").append("n", 1L));
        assertThat(things.findOneAndUpdate(and(eq("_id", "a"), eq("n", 9L)), Updates.inc("n", 1L)))
                .isNull();
    }

    @Test
    void an_upsert_sets_some_fields_only_on_insert() {
        Bson update = Updates.combine(Updates.setOnInsert("created", 1), Updates.inc("n", 1));
        things.updateOne(eq("_id", "a"), update, new UpdateOptions().upsert(true));
        things.updateOne(eq("_id", "a"), update, new UpdateOptions().upsert(true));
        assertThat(one("a"))
                .isEqualTo(new Document("_id", "a").append("created", 1).append("n", 2));
    }

    @Test
    void push_keeps_the_last_few() {
        things.insertOne(new Document("_id", "a").append("seen", List.of("1", "2", "3")));
        things.updateOne(eq("_id", "a"), Updates.pushEach("seen", List.of("4", "5"), new PushOptions().slice(-3)));
        assertThat(one("a").getList("seen", String.class)).containsExactly("3", "4", "5");
    }

    @Test
    void sets_and_pulls_and_extremes() {
        things.insertOne(new Document("_id", "a").append("tags", List.of("x")).append("n", 5));
        things.updateOne(
                eq("_id", "a"),
                Updates.combine(Updates.addToSet("tags", "x"), Updates.max("n", 7), Updates.set("deep.er", true)));
        things.updateOne(eq("_id", "a"), Updates.combine(Updates.pull("tags", "x"), Updates.min("n", 1)));
        things.updateOne(eq("_id", "a"), Updates.unset("deep"));
        assertThat(one("a"))
                .isEqualTo(new Document("_id", "a").append("tags", List.of()).append("n", 1));
    }

    @Test
    void one_element_of_a_list_changes_by_position_or_by_filter() {
        things.insertOne(page());
        assertThat(things.updateOne(
                                and(
                                        eq("_id", "p"),
                                        elemMatch("recipients", and(eq("to", "b"), eq("state", "waiting")))),
                                Updates.set("recipients.$.state", "sent"))
                        .getMatchedCount())
                .isEqualTo(1);
        things.updateOne(
                eq("_id", "p"),
                Updates.set("recipients.$[r].state", "failed"),
                new UpdateOptions().arrayFilters(List.of(eq("r.to", "c"))));
        things.updateOne(eq("_id", "p"), Updates.set("recipients.0.state", "sending"));
        assertThat(one("p").getList("recipients", Document.class))
                .extracting(each -> each.getString("state"))
                .containsExactly("sending", "sent", "failed");
    }

    private static Document page() {
        return new Document("_id", "p")
                .append(
                        "recipients",
                        List.of(
                                new Document("to", "a").append("state", "waiting"),
                                new Document("to", "b").append("state", "waiting"),
                                new Document("to", "c").append("state", "waiting")));
    }

    @Test
    void a_unique_index_refuses_the_second() {
        things.createIndex(Indexes.ascending("channel", "address"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", "1").append("channel", "zalo").append("address", "a"));
        assertThat(duplicate(new Document("_id", "2").append("channel", "zalo").append("address", "a")))
                .isEqualTo(11000);
        things.insertOne(new Document("_id", "3").append("channel", "telegram").append("address", "a"));
        MongoWriteException moved = catchThrowableOfType(
                MongoWriteException.class, () -> things.updateOne(eq("_id", "3"), Updates.set("channel", "zalo")));
        assertThat(moved.getCode()).isEqualTo(11000);
        things.deleteOne(eq("_id", "1"));
        things.updateOne(eq("_id", "3"), Updates.set("channel", "zalo"));
        assertThat(ids(and(eq("channel", "zalo"), eq("address", "a"), exists("absent", false))))
                .containsExactly("3");
    }

    @Test
    void a_unique_index_on_a_list_refuses_an_element_another_has() {
        things.createIndex(
                Indexes.ascending("contacts"), new IndexOptions().unique(true).sparse(true));
        things.insertOne(new Document("_id", "1").append("contacts", List.of("telegram:1", "zalo:1")));
        assertThat(duplicate(new Document("_id", "2").append("contacts", List.of("zalo:2", "telegram:1"))))
                .isEqualTo(11000);
        things.insertOne(new Document("_id", "3"));
        things.insertOne(new Document("_id", "4"));
        assertThat(ids(eq("contacts", "zalo:1"))).containsExactly("1");
        things.updateOne(eq("_id", "1"), Updates.pull("contacts", "zalo:1"));
        things.updateOne(eq("_id", "3"), Updates.addToSet("contacts", "zalo:1"));
        assertThat(ids(eq("contacts", "zalo:1"))).containsExactly("3");
    }

    private int duplicate(Document document) {
        return catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(document))
                .getCode();
    }

    @Test
    void an_unordered_bulk_insert_names_the_duplicates_and_keeps_the_rest() {
        things.insertOne(new Document("_id", "b"));
        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(documents("a", "b", "c"), new InsertManyOptions().ordered(false)));
        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsExactly(11000);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids(new Document())).containsExactly("a", "b", "c");
    }

    @Test
    void an_ordered_bulk_insert_stops_at_the_first_duplicate() {
        things.insertOne(new Document("_id", "b"));
        MongoBulkWriteException refused =
                catchThrowableOfType(MongoBulkWriteException.class, () -> things.insertMany(documents("a", "b", "c")));
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids(new Document())).containsExactly("a", "b");
    }

    @Test
    void bulk_updates_count_what_they_matched() {
        things.insertMany(documents("a", "b"));
        BulkWriteResult result = things.bulkWrite(List.of(
                new UpdateOneModel<>(eq("_id", "a"), Updates.set("x", 1)),
                new UpdateOneModel<>(eq("_id", "z"), Updates.set("x", 1)),
                new UpdateOneModel<>(eq("_id", "b"), Updates.set("x", 1))));
        assertThat(result.getMatchedCount()).isEqualTo(2);
    }

    @Test
    void ranges_of_ids_come_sorted_and_limited_from_either_end() {
        things.insertMany(documents("n/1", "n/2", "n/3", "m/9", "o/1"));
        Bson notice = and(gte("_id", "n/"), lt("_id", "n0"));
        assertThat(things.find(notice).sort(Sorts.ascending("_id")).limit(2))
                .extracting(each -> each.getString("_id"))
                .containsExactly("n/1", "n/2");
        assertThat(things.find(and(gt("_id", "n/1"), lte("_id", "o/1")))
                        .sort(Sorts.descending("_id"))
                        .limit(2))
                .extracting(each -> each.getString("_id"))
                .containsExactly("o/1", "n/3");
        assertThat(ids(in("_id", "o/1", "x", "n/2"))).containsExactly("n/2", "o/1");
        assertThat(ids(regex("_id", "^n/"))).containsExactly("n/1", "n/2", "n/3");
    }

    private static List<Document> documents(String... ids) {
        List<Document> documents = new ArrayList<>();
        for (String id : ids) {
            documents.add(new Document("_id", id));
        }
        return documents;
    }

    @Test
    void other_fields_sort_too_with_a_limit() {
        for (int n : new int[] {3, 1, 2}) {
            things.insertOne(new Document("_id", "t" + n).append("due", Date.from(Instant.ofEpochSecond(n))));
        }
        assertThat(things.find(lte("due", Date.from(Instant.ofEpochSecond(2))))
                        .sort(Sorts.descending("due"))
                        .limit(1))
                .extracting(each -> each.getString("_id"))
                .containsExactly("t2");
    }

    @Test
    void queries_with_or_ne_exists_and_projection() {
        things.insertOne(new Document("_id", "a").append("state", "open").append("x", 1));
        things.insertOne(new Document("_id", "b").append("state", "done"));
        things.insertOne(new Document("_id", "c"));
        assertThat(ids(or(eq("state", "open"), exists("state", false)))).containsExactly("a", "c");
        assertThat(ids(ne("state", "done"))).containsExactly("a", "c");
        assertThat(things.find(eq("_id", "a")).projection(Projections.include("x")))
                .containsExactly(new Document("_id", "a").append("x", 1));
        assertThat(things.countDocuments(in("state", "open", "done"))).isEqualTo(2);
        assertThat(things.deleteMany(exists("state")).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void groups_are_counted() {
        things.insertOne(new Document("_id", "a").append("state", "sent").append("n", 2));
        things.insertOne(new Document("_id", "b").append("state", "sent").append("n", 3));
        things.insertOne(new Document("_id", "c").append("state", "failed").append("n", 4));
        assertThat(things.aggregate(List.of(
                        Aggregates.match(ne("_id", "x")),
                        Aggregates.group("$state", Accumulators.sum("n", "$n")),
                        Aggregates.sort(Sorts.ascending("_id")))))
                .containsExactly(
                        new Document("_id", "failed").append("n", 4), new Document("_id", "sent").append("n", 5));
    }

    private Document one(String id) {
        return things.find(eq("_id", id)).first();
    }

    private List<String> ids(Bson query) {
        return things.find(query)
                .sort(Sorts.ascending("_id"))
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>());
    }
}
