package vn.trucban.notifier.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.notifier.store.ChildJvm;

/** What the issue demands: {@code kill -9} right after an answer loses nothing. */
class KilledStoreTest {
    private static final int ROUNDS = 20;

    @TempDir
    private Path dir;

    private final Random moments = new Random(20260901);
    private final List<String> messages = new ArrayList<>();
    private final Map<String, Long> answered = new HashMap<>();

    @Test
    void nothing_that_was_acknowledged_is_lost_in_twenty_kills() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int before = messages.size();
            killAfter(1 + moments.nextInt(120), "r" + round);
            assertThat(messages.size()).as("round %d wrote something", round).isGreaterThan(before);
            everythingAcknowledgedIsThere();
        }
    }

    /** Kills the writer when it has acknowledged this many changes; those it acknowledged until it died count too. */
    private void killAfter(int changes, String round) throws IOException, InterruptedException {
        Process writer = ChildJvm.start(AcknowledgingWriter.class, dir.toString(), round);
        try (BufferedReader output = writer.inputReader(StandardCharsets.US_ASCII)) {
            int seen = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (acknowledged(line) && ++seen == changes) {
                    // why: Process.destroyForcibly() would close the output that is still to be read.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private boolean acknowledged(String line) {
        String[] words = line.split(" ");
        if (words.length != 2 || !line.matches("(message r\\d+/chat-\\d/\\d+|answered chat-\\d)")) {
            return false;
        }
        if (words[0].equals("message")) {
            messages.add(words[1]);
        } else {
            answered.merge(words[1], 1L, Long::sum);
        }
        return true;
    }

    private void everythingAcknowledgedIsThere() {
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoDatabase database = client.getDatabase("trucban");
            List<Document> stored = database.getCollection("messages").find().into(new ArrayList<>());
            assertThat(stored).extracting(each -> each.getString("_id")).containsAll(messages);
            answered.forEach((chat, count) -> assertThat(database.getCollection("chats")
                            .find(Filters.eq("_id", chat))
                            .first()
                            .getLong("answered"))
                    .isGreaterThanOrEqualTo(count));
            Document keys =
                    database.runCommand(new Document("validate", "messages")).get("keysPerIndex", Document.class);
            assertThat(new HashSet<>(keys.values()))
                    .as("documents and unique index agree: %s", keys)
                    .hasSize(1);
        }
    }
}
