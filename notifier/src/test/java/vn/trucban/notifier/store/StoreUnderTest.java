package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * A kind of store that a port's contract is tested on: the embedded one in this process, the same engine in a second process, and the
 * MongoDB of {@code TRUCBAN_TEST_MONGODB_URI} where that is set.
 *
 * <p>A contract is written once, and run on every kind and on the in-memory implementation:
 *
 * <pre>{@code
 * abstract class SubscribersContract {
 *     abstract Subscribers subscribers();          // empty, new for each test
 *
 *     @Test
 *     void a_withdrawn_subscriber_gets_nothing() { ... }
 * }
 *
 * class InMemorySubscribersTest extends SubscribersContract { ... }
 *
 * @StoreContract
 * class MongoSubscribersTest extends SubscribersContract {
 *     private final StoreUnderTest store;
 *
 *     MongoSubscribersTest(StoreUnderTest store) {
 *         this.store = store;
 *     }
 *
 *     @Override
 *     Subscribers subscribers() {
 *         MongoTemplate template = store.template();   // a database of its own
 *         new SubscriberIndexes().create(template);
 *         return new MongoSubscribers(template);
 *     }
 * }
 * }</pre>
 *
 * A test for failures starts a {@link StoreProcess} of its own. Both kinds of engine live as long as the test run; their files are under {@code target}.
 */
public final class StoreUnderTest implements AutoCloseable {
    private enum Kind {
        EMBEDDED,
        SERVER,
        REAL
    }

    private static final Map<Kind, MongoClient> CLIENTS = new EnumMap<>(Kind.class);

    private final Kind kind;
    private final List<MongoTemplate> given = new ArrayList<>();

    private StoreUnderTest(Kind kind) {
        this.kind = kind;
    }

    /** Every kind that can be had here. */
    static Stream<StoreUnderTest> each() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.REAL || realUri() != null)
                .map(StoreUnderTest::new);
    }

    /** The embedded one alone, for tests that are about something else than the store. */
    public static StoreUnderTest embedded() {
        return new StoreUnderTest(Kind.EMBEDDED);
    }

    /** A template on a new, empty database; dropped at {@link #close()}. */
    public MongoTemplate template() {
        MongoTemplate template = StoreConfiguration.template(new SimpleMongoClientDatabaseFactory(
                client(kind), "test_" + UUID.randomUUID().toString().substring(0, 13)));
        given.add(template);
        return template;
    }

    /** Called by JUnit after the class. */
    @Override
    public void close() {
        given.forEach(template -> template.getDb().drop());
    }

    @Override
    public String toString() {
        return kind.toString();
    }

    private static MongoClient client(Kind kind) {
        synchronized (CLIENTS) {
            return CLIENTS.computeIfAbsent(
                    kind,
                    each -> MongoClients.create(StoreConfiguration.clientSettings(new ConnectionString(start(each)))));
        }
    }

    private static String start(Kind kind) {
        return switch (kind) {
            case EMBEDDED -> endWithTheRun(EmbeddedStore.open(newDataDir())).connectionString();
            case SERVER -> endWithTheRun(StoreProcess.start(newDataDir())).connectionString();
            case REAL -> realUri();
        };
    }

    private static <T extends AutoCloseable> T endWithTheRun(T store) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                store.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        return store;
    }

    private static Path newDataDir() {
        try {
            Path target = Files.createDirectories(Path.of("target", "stores"));
            return Files.createTempDirectory(target, "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String realUri() {
        return System.getenv("TRUCBAN_TEST_MONGODB_URI");
    }
}
