package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The store by itself, for programs that need nothing else of the application. The server must not have the embedded one open. */
public final class StoreAlone implements AutoCloseable {
    private final Optional<EmbeddedStore> embedded;
    private final MongoClient client;
    private final MongoTemplate template;
    private final Path dataDir;

    private StoreAlone(Optional<EmbeddedStore> embedded, ConnectionString uri, Path dataDir) {
        this.embedded = embedded;
        this.dataDir = dataDir;
        this.client = MongoClients.create(StoreConfiguration.clientSettings(uri));
        String database = Optional.ofNullable(uri.getDatabase()).orElse(StoreConfiguration.DATABASE);
        this.template = StoreConfiguration.template(new SimpleMongoClientDatabaseFactory(client, database));
    }

    /**
     * Opens what the server would open with these variables.
     *
     * @return empty where there is no embedded store yet: nothing is made
     * @throws vn.trucban.notifier.store.embedded.StoreRefused where it cannot be opened
     * @throws vn.trucban.notifier.settings.ConfigurationRefused naming the variable and the remedy
     */
    public static Optional<StoreAlone> open(Variables variables) {
        StoreSettings settings = StoreSettings.read(variables);
        if (settings.server().isPresent()) {
            return Optional.of(
                    new StoreAlone(Optional.empty(), settings.server().get(), settings.dataDir()));
        }
        if (!EmbeddedStore.existsIn(settings.dataDir())) {
            return Optional.empty();
        }
        EmbeddedStore embedded = EmbeddedStore.open(settings.dataDir());
        return Optional.of(new StoreAlone(
                Optional.of(embedded), new ConnectionString(embedded.connectionString()), settings.dataDir()));
    }

    /**
     * The same for programs that have nothing to do where there is no store.
     *
     * @throws vn.trucban.notifier.store.embedded.StoreRefused when there is none, or it cannot be opened
     * @throws vn.trucban.notifier.settings.ConfigurationRefused naming the variable and the remedy
     */
    public static StoreAlone openExisting(Variables variables) {
        return open(variables)
                .orElseThrow(() ->
                        EmbeddedStore.missing(StoreSettings.read(variables).dataDir()));
    }

    public MongoTemplate template() {
        return template;
    }

    /** {@code TRUCBAN_DATA_DIR}, also where the store is elsewhere. */
    public Path dataDir() {
        return dataDir;
    }

    @Override
    public void close() {
        client.close();
        embedded.ifPresent(EmbeddedStore::close);
    }
}
