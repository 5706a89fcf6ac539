package vn.trucban.notifier.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.notifier.store.ChildJvm;
import vn.trucban.notifier.store.StoreServer;

@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    private static final int DISK_KILOBYTES = 1024;

    @TempDir
    private Path dir;

    @Test
    void a_full_disk_refuses_writes_answers_reads_and_loses_nothing() throws Exception {
        int acknowledged = 0;
        Process server = ChildJvm.startOnFullDisk(DISK_KILOBYTES, StoreServer.class, dir.toString(), "0");
        try (BufferedReader output = server.inputReader(StandardCharsets.US_ASCII);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + StoreServer.port(output))) {
            MongoCollection<Document> things = things(client);
            acknowledged = fill(things);
            assertThat(things.countDocuments()).isEqualTo(acknowledged);
            assertThatThrownBy(() -> things.insertOne(big("one more"))).isInstanceOf(MongoException.class);
        } finally {
            server.destroyForcibly().waitFor();
        }
        try (EmbeddedStore withSpaceAgain = EmbeddedStore.open(dir);
                MongoClient client = MongoClients.create(withSpaceAgain.connectionString())) {
            assertThat(things(client).countDocuments()).isEqualTo(acknowledged);
            things(client).insertOne(big("fits now"));
        }
    }

    private static int fill(MongoCollection<Document> things) {
        for (int i = 0; i < DISK_KILOBYTES; i++) {
            try {
                things.insertOne(big("t" + i));
            } catch (MongoException full) {
                assertThat(i).isGreaterThan(10);
                return i;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    private static Document big(String id) {
        return new Document("_id", id).append("text", "x".repeat(4000));
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("trucban").getCollection("things");
    }
}
