package vn.trucban.notifier.store.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * Answers people until it is killed: each of its threads inserts messages and counts them in its chat, and says so on standard output only
 * after the store has answered. {@code AcknowledgingWriter DATA_DIR ROUND}.
 */
final class AcknowledgingWriter {
    private static final int THREADS = 4;

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> chats;
    private final PrintStream acknowledged;
    private final String round;

    private AcknowledgingWriter(MongoClient client, PrintStream acknowledged, String round) {
        this.messages = client.getDatabase("trucban").getCollection("messages");
        this.chats = client.getDatabase("trucban").getCollection("chats");
        this.acknowledged = acknowledged;
        this.round = round;
    }

    public static void main(String[] args) throws IOException {
        EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]));
        MongoClient client = MongoClients.create(store.connectionString());
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        AcknowledgingWriter writer = new AcknowledgingWriter(client, output, args[1]);
        writer.messages.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
        for (int thread = 0; thread < THREADS; thread++) {
            String chat = "chat-" + thread;
            Thread writing = new Thread(() -> writer.write(chat));
            writing.setDaemon(true);
            writing.start();
        }
        while (System.in.read() >= 0) {
            // lives as long as the test
        }
    }

    private void write(String chat) {
        chats.updateOne(
                Filters.eq("_id", chat),
                Updates.setOnInsert("answered", 0L),
                new com.mongodb.client.model.UpdateOptions().upsert(true));
        AtomicLong next = new AtomicLong();
        while (true) {
            String id = round + "/" + chat + "/" + next.incrementAndGet();
            messages.insertOne(
                    new Document("_id", id).append("serial", "s-" + id).append("text", "x".repeat(300)));
            acknowledged.println("message " + id);
            chats.updateOne(
                    Filters.and(Filters.eq("_id", chat), Filters.gte("answered", 0L)),
                    Updates.combine(Updates.inc("answered", 1L), Updates.set("last", id)));
            acknowledged.println("answered " + chat);
        }
    }
}
