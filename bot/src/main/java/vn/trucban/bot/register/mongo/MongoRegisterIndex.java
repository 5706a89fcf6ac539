package vn.trucban.bot.register.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.register.Head;
import vn.trucban.bot.register.RegisterIndex;

/**
 * Collection {@code register_words}, a document a word and block, {@code {_id: "w:modem|0000012", n: [numbers]}}; collection
 * {@code register_blocks}, a document a block, {@code {_id: "0000012", first, last, at: {number: milliseconds}}}, and how far the index
 * is under {@code "state"}. Every question is a look-up or a range of {@code _id}.
 */
public final class MongoRegisterIndex implements RegisterIndex {
    private static final String NUMBERS = "n";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String TIMES = "at";
    private static final String STATE = "state";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    /** Each is one write of the store, so that its disk is waited for once. */
    private static final int AT_A_TIME = 500;

    private final MongoOperations mongo;

    public MongoRegisterIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public State state() {
        Document state = blocks().find(Filters.eq("_id", STATE)).first();
        return state == null
                ? new State(new Head(0, ""), 0)
                : new State(
                        new Head(((Number) state.get("upTo")).longValue(), state.getString("hash")),
                        ((Number) state.get("highest")).intValue());
    }

    @Override
    public void add(Piece piece) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        piece.words()
                .forEach((word, numbers) -> writes.add(new UpdateOneModel<>(
                        Filters.eq("_id", id(word, piece.block())),
                        Updates.addEachToSet(NUMBERS, List.copyOf(numbers)),
                        UPSERT)));
        for (int from = 0; from < writes.size(); from += AT_A_TIME) {
            write(words(), writes.subList(from, Math.min(writes.size(), from + AT_A_TIME)));
        }
        if (!piece.found().isEmpty()) {
            List<Bson> times = new ArrayList<>();
            piece.found().forEach((number, at) -> {
                times.add(Updates.min(TIMES + "." + number, at.toEpochMilli()));
            });
            times.add(Updates.min(FIRST, milliseconds(piece).min().orElseThrow()));
            times.add(Updates.max(LAST, milliseconds(piece).max().orElseThrow()));
            write(
                    blocks(),
                    List.of(new UpdateOneModel<>(
                            Filters.eq("_id", id(piece.block())), Updates.combine(times), UPSERT)));
        }
    }

    private static java.util.stream.LongStream milliseconds(Piece piece) {
        return piece.found().values().stream().mapToLong(Instant::toEpochMilli);
    }

    /** why a second time: two instances may make the same document at once; one is refused, and then finds it. */
    private static void write(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        BulkWriteOptions inAnyOrder = new BulkWriteOptions().ordered(false);
        try {
            collection.bulkWrite(writes, inAnyOrder);
        } catch (MongoBulkWriteException madeMeanwhile) {
            collection.bulkWrite(writes, inAnyOrder);
        }
    }

    @Override
    public void reached(State state) {
        blocks().updateOne(
                        Filters.eq("_id", STATE),
                        Updates.combine(
                                Updates.set("upTo", state.upTo().seq()),
                                Updates.set("hash", state.upTo().hash()),
                                Updates.max("highest", state.highest())),
                        UPSERT);
    }

    @Override
    public Set<Integer> numbers(String word, int lowBlock, int highBlock) {
        Set<Integer> numbers = new TreeSet<>();
        Bson range = Filters.and(Filters.gte("_id", id(word, lowBlock)), Filters.lte("_id", id(word, highBlock)));
        words().find(range)
                .batchSize(AT_A_TIME)
                .forEach(block -> numbers.addAll(block.getList(NUMBERS, Integer.class)));
        return numbers;
    }

    @Override
    public Map<Integer, Span> spans() {
        Map<Integer, Span> spans = new HashMap<>();
        Bson everyBlock = Filters.and(Filters.gte("_id", "0"), Filters.lt("_id", "a"));
        blocks().find(everyBlock)
                .projection(Projections.include(FIRST, LAST))
                .batchSize(AT_A_TIME)
                .forEach(block -> spans.put(
                        Integer.valueOf(block.getString("_id")), new Span(time(block, FIRST), time(block, LAST))));
        return spans;
    }

    private static Instant time(Document document, String field) {
        return Instant.ofEpochMilli(((Number) document.get(field)).longValue());
    }

    @Override
    public Map<Integer, Instant> found(int block) {
        Map<Integer, Instant> found = new HashMap<>();
        Document document = blocks().find(Filters.eq("_id", id(block))).first();
        if (document != null) {
            Document times = document.get(TIMES, Document.class);
            times.keySet().forEach(number -> found.put(Integer.valueOf(number), time(times, number)));
        }
        return found;
    }

    @Override
    public void forget(int number, Set<String> words) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        words.forEach(word -> writes.add(new UpdateOneModel<>(
                Filters.eq("_id", id(word, RegisterIndex.block(number))), Updates.pull(NUMBERS, number))));
        if (!writes.isEmpty()) {
            write(words(), writes);
        }
    }

    @Override
    public void clear() {
        blocks().deleteOne(Filters.eq("_id", STATE));
        words().drop();
        blocks().drop();
    }

    private MongoCollection<Document> words() {
        return mongo.getCollection("register_words");
    }

    private MongoCollection<Document> blocks() {
        return mongo.getCollection("register_blocks");
    }

    private static String id(String word, int block) {
        return word + "|" + id(block);
    }

    private static String id(int block) {
        return String.format(Locale.ROOT, "%07d", block);
    }
}
