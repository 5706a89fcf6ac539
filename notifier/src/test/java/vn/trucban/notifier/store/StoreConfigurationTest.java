package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.store.embedded.StoreRefused;

class StoreConfigurationTest {
    @TempDir
    private Path dir;

    @Test
    void without_a_mongodb_the_embedded_store_serves_and_keeps() {
        try (AnnotationConfigApplicationContext program = start()) {
            program.getBean(MongoTemplate.class).insert(new Document("_id", "a"), "things");
            assertThat(program.getBean(Leases.class).acquire("poll", "me", Duration.ofSeconds(30)))
                    .isPresent();
        }
        assertThat(dir.resolve("trucban.mv"))
                .satisfies(file -> assertThat(Files.isRegularFile(file)).isTrue());
        try (AnnotationConfigApplicationContext again = start()) {
            MongoTemplate store = again.getBean(MongoTemplate.class);
            assertThat(store.findById("a", Document.class, "things")).isEqualTo(new Document("_id", "a"));
            assertThat(store.indexOps("things").getIndexInfo())
                    .extracting(index -> index.getName())
                    .contains("by_serial");
        }
    }

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("TRUCBAN_DATA_DIR", dir.toString(), "MONGODB_URI", "")));
        program.register(StoreConfiguration.class);
        program.registerBean(Clock.class, Clock::systemUTC);
        program.registerBean(
                StoreIndexes.class,
                () -> store -> store.indexOps("things")
                        .createIndex(new Index()
                                .on("serial", org.springframework.data.domain.Sort.Direction.ASC)
                                .named("by_serial")));
        program.refresh();
        return program;
    }

    @Test
    void a_server_is_asked_for_majority_writes_and_given_up_within_seconds() {
        MongoClientSettings settings =
                StoreConfiguration.clientSettings(new ConnectionString("mongodb://a,b,c/commune?replicaSet=rs0"));
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isLessThanOrEqualTo(5);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isBetween(1, 10);
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_sentence_that_names_the_place_and_the_remedy(StoreRefused.Reason reason) {
        Messages messages = ContentLibrary.builtIn().current().messages();
        assertThat(messages.text(reason.messageKey(), Map.of("place", "/var/lib/trucban")))
                .contains("/var/lib/trucban")
                .contains("Hãy");
    }
}
