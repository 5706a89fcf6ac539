package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

class StoreAwayCausedTest {
    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 27017);

    @Test
    void no_answer_is_known_however_deep_it_is_wrapped() {
        assertThat(StoreAway.caused(new MongoTimeoutException("no server"))).isTrue();
        assertThat(StoreAway.caused(new DataAccessResourceFailureException("no server")))
                .isTrue();
        assertThat(StoreAway.caused(
                        new IllegalStateException(new RuntimeException(new MongoSocketException("cut off", SERVER)))))
                .isTrue();
    }

    @Test
    void a_no_of_the_store_and_a_defect_of_ours_are_something_else() {
        assertThat(StoreAway.caused(new MongoWriteException(
                        new WriteError(11000, "duplicate key", new BsonDocument()), SERVER, Set.of())))
                .isFalse();
        assertThat(StoreAway.caused(new DuplicateKeyException("twice"))).isFalse();
        assertThat(StoreAway.caused(new IllegalStateException(new NullPointerException())))
                .isFalse();
    }
}
