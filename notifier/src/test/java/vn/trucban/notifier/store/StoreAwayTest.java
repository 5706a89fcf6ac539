package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that dies or hangs is an exception within seconds, and the same client goes on when it is back. */
class StoreAwayTest {
    @TempDir
    private Path dir;

    @Test
    void a_store_that_died_is_used_again_when_it_is_back() {
        withStore((store, things) -> {
            things.insertOne(new Document("_id", "before"));
            store.kill();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "meanwhile")))
                    .isInstanceOf(MongoException.class);
            store.startAgain();
            things.insertOne(new Document("_id", "after"));
            assertThat(things.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void a_store_that_hangs_is_given_up() {
        withStore((store, things) -> {
            things.insertOne(new Document("_id", "before"));
            store.suspend();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "meanwhile")))
                    .isInstanceOf(MongoException.class);
            store.resume();
            assertThat(things.find().first()).isEqualTo(new Document("_id", "before"));
        });
    }

    private void withStore(BiConsumer<StoreProcess, MongoCollection<Document>> work) {
        try (StoreProcess store = StoreProcess.start(dir);
                MongoClient client = MongoClients.create(StoreConfiguration.clientSettings(new ConnectionString(
                        store.connectionString() + "/?socketTimeoutMS=1500&serverSelectionTimeoutMS=1500")))) {
            work.accept(store, client.getDatabase("trucban").getCollection("things"));
        }
    }
}
