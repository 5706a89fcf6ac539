package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** The store for a program that reads it and ends, while no server runs on it or beside servers on a MongoDB. */
public final class StoreAccess implements AutoCloseable {
    private final Optional<EmbeddedStore> embedded;
    private final MongoClient client;
    private final MongoTemplate template;

    private StoreAccess(Optional<EmbeddedStore> embedded, ConnectionString uri) {
        this.embedded = embedded;
        this.client = MongoClients.create(StoreConfiguration.clientSettings(uri));
        String database = Optional.ofNullable(uri.getDatabase()).orElse(StoreConfiguration.DATABASE);
        this.template = StoreConfiguration.template(new SimpleMongoClientDatabaseFactory(client, database));
    }

    /**
     * Opens what {@code MONGODB_URI} or {@code TRUCBAN_DATA_DIR} says; nothing is made where there is nothing.
     *
     * @throws vn.trucban.notifier.settings.ConfigurationRefused naming the variable and the remedy
     * @throws vn.trucban.notifier.store.embedded.StoreRefused when there is none, or a server has it open
     */
    public static StoreAccess open(Variables variables) {
        StoreSettings settings = StoreSettings.read(variables);
        if (settings.server().isPresent()) {
            return new StoreAccess(Optional.empty(), settings.server().get());
        }
        EmbeddedStore embedded = EmbeddedStore.openExisting(settings.dataDir());
        return new StoreAccess(Optional.of(embedded), new ConnectionString(embedded.connectionString()));
    }

    public MongoTemplate template() {
        return template;
    }

    @Override
    public void close() {
        client.close();
        embedded.ifPresent(EmbeddedStore::close);
    }
}
