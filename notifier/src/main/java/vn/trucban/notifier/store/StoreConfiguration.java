package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** Opens the store: {@code MONGODB_URI} where it is set, else the embedded one under {@code TRUCBAN_DATA_DIR}. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    static final String DATABASE = "trucban";
    /** Monitors and container health checks give up after five. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** The embedded store where no {@code MONGODB_URI} is set. */
    record OpenedStore(ConnectionString uri, Optional<EmbeddedStore> embedded) implements AutoCloseable {
        @Override
        public void close() {
            embedded.ifPresent(EmbeddedStore::close);
        }
    }

    @Bean
    StoreSettings storeSettings(Environment environment) {
        return StoreSettings.read(new Variables(environment::getProperty));
    }

    @Bean
    OpenedStore openedStore(StoreSettings settings) {
        if (settings.server().isPresent()) {
            return new OpenedStore(settings.server().get(), Optional.empty());
        }
        EmbeddedStore embedded = EmbeddedStore.open(settings.dataDir());
        return new OpenedStore(new ConnectionString(embedded.connectionString()), Optional.of(embedded));
    }

    @Bean
    MongoClient mongoClient(OpenedStore opened) {
        return MongoClients.create(clientSettings(opened.uri()));
    }

    static MongoClientSettings clientSettings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.DEFAULT)
                .retryWrites(true)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .build();
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client, OpenedStore opened) {
        String database = Optional.ofNullable(opened.uri().getDatabase()).orElse(DATABASE);
        return new SimpleMongoClientDatabaseFactory(client, database);
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory databases) {
        return template(databases);
    }

    /** Documents without {@code _class}: the stores know what they read. */
    static MongoTemplate template(MongoDatabaseFactory databases) {
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return new MongoTemplate(databases, converter);
    }

    @Bean
    StorePing storePing(MongoTemplate store) {
        return new StorePing(() -> store.executeCommand(new Document("ping", 1)), SIGN_OF_LIFE);
    }

    @Bean
    SmartInitializingSingleton storeIndexesAtStart(List<StoreIndexes> indexes, MongoTemplate store) {
        return () -> indexes.forEach(each -> each.create(store));
    }

    @Bean
    Leases leases(MongoTemplate store, OpenedStore opened) {
        MongoLeases leases = new MongoLeases(store, System::nanoTime);
        if (opened.embedded().isPresent()) {
            // why: only one process at a time can open its file, so whoever held a lease before is dead.
            leases.freeAll();
        }
        return leases;
    }
}
