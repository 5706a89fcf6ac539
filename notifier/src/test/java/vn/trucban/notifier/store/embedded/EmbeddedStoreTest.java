package vn.trucban.notifier.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    private Path dir;

    @Test
    void everything_is_there_after_opening_again() {
        with(things -> {
            things.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
            things.insertOne(new Document("_id", "a").append("serial", 7L).append("text", "Mất điện thôn 3"));
            things.updateOne(Filters.eq("_id", "a"), Updates.set("state", "sent"));
        });
        with(things -> {
            assertThat(things.find(Filters.eq("serial", 7)).first())
                    .isEqualTo(new Document("_id", "a")
                            .append("serial", 7L)
                            .append("text", "Mất điện thôn 3")
                            .append("state", "sent"));
            things.deleteOne(Filters.eq("_id", "a"));
            things.insertOne(new Document("_id", "b").append("serial", 7L));
        });
    }

    @Test
    void a_dropped_collection_and_its_unique_index_start_empty() {
        with(things -> {
            things.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
            things.insertOne(new Document("_id", "a").append("serial", 7));
            things.drop();
            things.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
            things.insertOne(new Document("_id", "b").append("serial", 7));
        });
        with(things -> assertThat(things.countDocuments()).isEqualTo(1));
    }

    @Test
    void it_says_hello_to_health_checks() {
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                MongoClient client = MongoClients.create(store.connectionString())) {
            for (String database : List.of("admin", "trucban")) {
                assertThat(client.getDatabase(database)
                                .runCommand(new Document("hello", 1))
                                .getInteger("maxWireVersion"))
                        .isPositive();
            }
        }
    }

    @Test
    void a_second_one_on_the_same_directory_is_refused() {
        try (EmbeddedStore first = EmbeddedStore.open(dir)) {
            assertThat(refused().reason()).isEqualTo(StoreRefused.Reason.IN_USE);
            assertThat(refused().place()).isEqualTo(dir.toString());
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void a_file_that_is_no_store_is_refused_and_left_alone() throws IOException {
        Path file = dir.resolve(EmbeddedStore.FILE);
        Files.writeString(file, "đây không phải kho dữ liệu\n".repeat(1000), StandardCharsets.UTF_8);
        long size = Files.size(file);
        assertThat(refused().reason()).isEqualTo(StoreRefused.Reason.DAMAGED);
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void a_directory_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        StoreRefused refused = catchThrowableOfType(StoreRefused.class, () -> EmbeddedStore.open(file.resolve("data")));
        assertThat(refused.reason()).isEqualTo(StoreRefused.Reason.NOT_WRITABLE);
    }

    @Test
    void a_power_cut_while_the_file_was_being_made_does_no_harm() throws IOException {
        for (int size : new int[] {0, 1, 4096, 8191}) {
            Files.write(dir.resolve(EmbeddedStore.FILE), new byte[size]);
            with(things -> things.insertOne(new Document("_id", "a")));
            Files.delete(dir.resolve(EmbeddedStore.FILE));
        }
    }

    @Test
    void a_torn_last_write_does_no_harm() throws IOException {
        with(things -> IntStream.range(0, 50).forEach(i -> things.insertOne(new Document("_id", "a" + i))));
        try (RandomAccessFile file =
                new RandomAccessFile(dir.resolve(EmbeddedStore.FILE).toFile(), "rw")) {
            file.seek(file.length());
            file.write(new byte[5000]);
        }
        with(things -> assertThat(things.countDocuments()).isEqualTo(50));
    }

    /** The engine changes documents in place; a reader must not see one half changed. */
    @Test
    void readers_see_whole_documents_while_writers_change_them() {
        with(things -> {
            things.insertOne(new Document("_id", "a").append("left", 0).append("right", 0));
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                work.add(times(() -> things.updateOne(
                        Filters.eq("_id", "a"), Updates.combine(Updates.inc("left", 1), Updates.inc("right", 1)))));
                work.add(times(() -> {
                    Document seen = things.find(Filters.gte("left", 0)).first();
                    assertThat(seen.get("left")).isEqualTo(seen.get("right"));
                }));
            }
            inParallel(work);
            assertThat(things.find().first().getInteger("left")).isEqualTo(400);
        });
    }

    private static Callable<Void> times(Runnable each) {
        return () -> {
            IntStream.range(0, 100).forEach(i -> each.run());
            return null;
        };
    }

    private static void inParallel(List<Callable<Void>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_file_does_not_grow_with_the_number_of_writes_once_space_has_rested() {
        try (EmbeddedStore store = EmbeddedStore.open(dir, 0, Duration.ZERO);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("trucban").getCollection("things");
            things.insertOne(new Document("_id", "a").append("text", "x".repeat(4000)));
            IntStream.range(0, 1500).forEach(i -> things.updateOne(Filters.eq("_id", "a"), Updates.set("n", i)));
            assertThat(dir.resolve(EmbeddedStore.FILE))
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(2_000_000));
        }
    }

    private StoreRefused refused() {
        return catchThrowableOfType(StoreRefused.class, () -> EmbeddedStore.open(dir));
    }

    private void with(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                MongoClient client = MongoClients.create(store.connectionString())) {
            work.accept(client.getDatabase("trucban").getCollection("things"));
        }
    }
}
