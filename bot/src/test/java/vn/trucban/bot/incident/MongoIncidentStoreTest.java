package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoIncidentStoreTest extends IncidentStoreContract {
    private final StoreUnderTest under;
    private MongoTemplate mongo;

    MongoIncidentStoreTest(StoreUnderTest under) {
        this.under = under;
    }

    @Override
    IncidentStore store() {
        mongo = under.template();
        MongoIncidentStore.createIndexes(mongo);
        return new MongoIncidentStore(mongo);
    }

    @Test
    void incidents_of_an_earlier_program_are_found_after_the_first_start() {
        Incident incident = reported("a");
        mongo.dropCollection("incidents_live");
        mongo.dropCollection("counters");
        assertThat(new MongoIncidentStore(mongo).open()).isEmpty();
        MongoIncidentStore.createIndexes(mongo);
        assertThat(new MongoIncidentStore(mongo).open()).containsExactly(incident);
    }

    @Test
    void a_name_that_a_crash_left_behind_goes_at_the_next_look() {
        IncidentStore store = new MongoIncidentStore(mongo);
        Incident closed = closed("a");
        mongo.save(new Document("_id", "a").append("version", closed.version()), "incidents_live");
        mongo.save(new Document("_id", "never-written").append("version", 1L), "incidents_live");
        assertThat(store.open()).isEmpty();
        assertThat(mongo.findById("a", Document.class, "incidents_live")).isNull();
    }

    @Test
    void what_another_instance_wrote_is_seen_although_it_was_read_before() {
        IncidentStore mine = new MongoIncidentStore(mongo);
        Incident incident = reported("a");
        assertThat(mine.find(incident.id())).contains(incident);
        assertThat(mine.open()).containsExactly(incident);
        Incident changed = relayed(incident);
        assertThat(mine.find(incident.id())).contains(changed);
        assertThat(mine.open()).containsExactly(changed);
        assertThat(mine.replace(incident, incident.relayed())).isFalse();
        assertThat(mine.find(incident.id())).contains(changed);
    }

    @Test
    void what_drills_suppose_is_never_among_what_happened_and_numbers_apart() {
        IncidentStore happened = new MongoIncidentStore(mongo);
        IncidentStore supposed = MongoIncidentStore.ofDrills(mongo);
        Incident incident = reported("a");
        Incident other = closed("b");
        assertThat(supposed.open()).isEmpty();
        assertThat(supposed.unrelayed()).isEmpty();
        assertThat(supposed.recent(10)).isEmpty();
        assertThat(sums(supposed)).isEmpty();
        assertThat(supposed.find(other.id())).isEmpty();
        assertThat(supposed.nextNumber()).isEqualTo(1);
        assertThat(supposed.insert(incident)).isTrue();
        Incident changed = incident.relayed();
        assertThat(supposed.replace(incident, changed)).isTrue();
        assertThat(happened.find(incident.id())).contains(incident);
        assertThat(supposed.find(incident.id())).contains(changed);
    }

    @Test
    void a_name_given_for_a_reopening_under_way_stays() {
        Incident closed = closed("a");
        mongo.save(new Document("_id", "a").append("version", closed.version() + 1), "incidents_live");
        assertThat(new MongoIncidentStore(mongo).open()).isEmpty();
        assertThat(mongo.findById("a", Document.class, "incidents_live")).isNotNull();
    }

    private List<Summary> sums(IncidentStore store) {
        try (Stream<Summary> found = store.summaries(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))) {
            return found.toList();
        }
    }

    @Test
    void what_an_earlier_programs_incidents_came_to_is_known_after_the_first_start() {
        Incident closed = closed("a");
        mongo.dropCollection("incident_sums");
        mongo.dropCollection("counters");
        MongoIncidentStore.createIndexes(mongo);
        new MongoIncidentStore(mongo).nextNumber();
        assertThat(sums(new MongoIncidentStore(mongo))).containsExactly(Summary.of(closed, ""));
    }

    @Test
    void a_sum_that_a_crash_left_unwritten_is_written_at_the_next_look() {
        Incident closed = closed("a");
        mongo.dropCollection("incident_sums");
        mongo.save(new Document("_id", "a").append("version", closed.version()), "incidents_live");
        assertThat(sums(new MongoIncidentStore(mongo))).containsExactly(Summary.of(closed, ""));
        assertThat(sums(new MongoIncidentStore(mongo))).containsExactly(Summary.of(closed, ""));
    }

    @Test
    void a_late_writer_does_not_undo_a_later_sum() {
        IncidentStore slow = new MongoIncidentStore(mongo);
        Incident closed = closed("a");
        mongo.save(new Document("_id", "a").append("version", closed.version()), "incidents_live");
        Incident later = relayed(closed);
        slow.open();
        assertThat(sums(slow)).extracting(Summary::version).containsExactly(later.version());
    }
}
