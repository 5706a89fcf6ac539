package vn.trucban.notifier.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** Prints what the embedded store costs; figures for {@code notifier/STORE.md}, not a test. {@code StoreBenchmark DIR}. */
final class StoreBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final MongoCollection<Document> chats;
    private final MongoCollection<Document> many;
    private final Path file;

    private StoreBenchmark(MongoClient client, Path file) {
        this.chats = client.getDatabase("bench").getCollection("chats");
        this.many = client.getDatabase("bench").getCollection("many");
        this.file = file;
    }

    public static void main(String[] given) throws Exception {
        // Maven hands on all arguments in one.
        String[] args = String.join(" ", given).trim().split("\\s+");
        Path dir = Files.createTempDirectory(Path.of(args[0]), "bench");
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                MongoClient client = MongoClients.create(store.connectionString())) {
            new StoreBenchmark(client, dir.resolve("trucban.mv")).run();
        }
        OUT.printf("file after close %d KB%n", Files.size(dir.resolve("trucban.mv")) / 1024);
        long start = System.nanoTime();
        EmbeddedStore.open(dir).close();
        OUT.printf("open and close again %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private void run() throws Exception {
        for (int writers : new int[] {1, 1, 4, 16, 16}) {
            updates(writers, 4000 / Math.max(1, 4 / writers), 1_000);
            updates(writers, 2000 / Math.max(1, 4 / writers), 6_000);
        }
        for (int size : new int[] {10_000, 100_000}) {
            lookups(size);
        }
        scattered(20_000);
    }

    /** Conditional updates of whole documents of this size, each its own. */
    private void updates(int writers, int total, int bytes) throws Exception {
        IntStream.range(0, 200)
                .forEach(i -> chats.replaceOne(
                        Filters.eq("_id", "chat-" + i),
                        new Document("_id", "chat-" + i).append("version", 0).append("text", "x".repeat(bytes)),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true)));
        long[] nanos = new long[total];
        CountDownLatch done = new CountDownLatch(writers);
        long start = System.nanoTime();
        for (int writer = 0; writer < writers; writer++) {
            int mine = writer;
            new Thread(() -> {
                        for (int i = mine; i < total; i += writers) {
                            long begin = System.nanoTime();
                            chats.updateOne(
                                    Filters.and(Filters.eq("_id", "chat-" + i % 200), Filters.gte("version", 0)),
                                    Updates.combine(Updates.inc("version", 1), Updates.set("last", "step " + i)));
                            nanos[i] = System.nanoTime() - begin;
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        OUT.printf(
                "%2d writers, %d B documents: %.0f updates/s, p50 %.2f ms, p99 %.2f ms, file %d KB%n",
                writers,
                bytes,
                total / seconds,
                nanos[total / 2] / 1e6,
                nanos[total * 99 / 100] / 1e6,
                Files.size(file) / 1024);
    }

    private void lookups(int size) {
        many.drop();
        fill(size);
        byId(size);
        scans(size);
    }

    private void fill(int size) {
        timed("insert " + size + " in batches of 1000", () -> {
            for (int from = 0; from < size; from += 1000) {
                List<Document> batch = new ArrayList<>();
                for (int i = from; i < from + 1000; i++) {
                    batch.add(new Document("_id", String.format("r-%07d", i))
                            .append("hamlet", "h" + i % 9)
                            .append("address", "telegram:" + i)
                            .append("topics", List.of("power", "disaster"))
                            .append("state", "active"));
                }
                many.insertMany(batch);
            }
        });
    }

    private void byId(int size) {
        timed("find by _id, 1000 times", () -> Stream.iterate(7, i -> i + 37)
                .limit(1000)
                .forEach(i -> many.find(Filters.eq("_id", String.format("r-%07d", i % size)))
                        .first()));
        timed(
                "find by _id and condition, 1000 times",
                () -> Stream.iterate(7, i -> i + 37).limit(1000).forEach(i -> many.find(Filters.and(
                                Filters.eq("_id", String.format("r-%07d", i % size)), Filters.eq("state", "active")))
                        .first()));
        timed("page of 500 after an _id, sorted, 10 times", () -> IntStream.range(0, 10)
                .forEach(i -> many.find(Filters.gt("_id", String.format("r-%07d", i * size / 10)))
                        .sort(Sorts.ascending("_id"))
                        .limit(500)
                        .into(new ArrayList<>())));
    }

    private void scans(int size) {
        timed("find by another field (scan), 10 times", () -> IntStream.range(0, 10)
                .forEach(i -> many.find(Filters.eq("address", "telegram:" + i)).first()));
        timed("walk all by pages of 1000", () -> {
            String last = "";
            List<Document> page;
            do {
                page = many.find(Filters.gt("_id", last))
                        .sort(Sorts.ascending("_id"))
                        .limit(1000)
                        .into(new ArrayList<>());
                last = page.isEmpty() ? last : page.get(page.size() - 1).getString("_id");
            } while (!page.isEmpty());
        });
        timed("count with a condition (scan)", () -> many.countDocuments(Filters.eq("hamlet", "h3")));
        Runtime.getRuntime().gc();
        OUT.printf(
                "heap in use %d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    /** Updates all over the 100,000 documents, which is what makes a file grow. */
    private void scattered(int total) throws IOException {
        long before = Files.size(file) / 1024;
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            many.updateOne(
                    Filters.eq("_id", String.format("r-%07d", (i * 7919L) % 100_000)), Updates.set("state", "s" + i));
        }
        OUT.printf(
                "%d scattered updates among 100000 documents: %.0f/s, file %d KB before, %d KB after%n",
                total, total / ((System.nanoTime() - start) / 1e9), before, Files.size(file) / 1024);
    }

    private static void timed(String what, Runnable work) {
        work.run();
        long start = System.nanoTime();
        if (!what.startsWith("insert")) {
            work.run();
            OUT.printf("%s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        } else {
            OUT.printf("%s: done%n", what);
        }
    }
}
