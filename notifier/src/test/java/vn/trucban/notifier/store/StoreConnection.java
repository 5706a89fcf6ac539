package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.function.LongSupplier;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A store as the application connects to it, for programs and child processes of tests. */
public final class StoreConnection implements AutoCloseable {
    private final MongoClient client;
    private final MongoTemplate template;

    private StoreConnection(MongoClient client) {
        this.client = client;
        this.template = StoreConfiguration.template(new SimpleMongoClientDatabaseFactory(client, "trucban"));
    }

    public static StoreConnection to(String uri) {
        return new StoreConnection(MongoClients.create(StoreConfiguration.clientSettings(new ConnectionString(uri))));
    }

    public MongoTemplate template() {
        return template;
    }

    public Leases leases() {
        return leases(System::nanoTime);
    }

    /** Leases that measure time by this clock, which only goes forward. */
    public Leases leases(LongSupplier nanos) {
        return new MongoLeases(template, nanos);
    }

    @Override
    public void close() {
        client.close();
    }
}
