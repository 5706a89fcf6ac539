package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of persons promises. */
public abstract class PersonsContract {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00.007Z");
    private static final Address TELEGRAM = new Address(ChannelKind.TELEGRAM, "1");
    private static final Address ZALO = new Address(ChannelKind.ZALO, "2");

    private Persons persons;

    /** Empty, new for each test. */
    protected abstract Persons persons();

    @BeforeEach
    void open() {
        persons = persons();
    }

    @Test
    void a_person_reads_as_it_was_kept_with_the_addresses_in_order() {
        Linked linked = Linked.first("p1", List.of(ZALO, TELEGRAM), NOW);
        assertThat(persons.save(linked)).isTrue();
        assertThat(persons.find("p1")).contains(linked);
        assertThat(persons.find("p2")).isEmpty();
        assertThat(persons.findAll(List.of("p1", "p2"))).containsOnlyKeys("p1").containsValue(linked);
        assertThat(persons.findAll(List.of())).isEmpty();
    }

    @Test
    void of_two_changes_decided_on_the_same_person_one_is_saved() {
        Linked linked = Linked.first("p1", List.of(ZALO, TELEGRAM), NOW);
        assertThat(persons.save(linked)).isTrue();
        assertThat(persons.save(linked)).isFalse();
        Linked turned = linked.beginningWith(List.of(TELEGRAM), NOW.plusSeconds(1));
        assertThat(persons.save(turned)).isTrue();
        assertThat(persons.save(linked.without(ZALO, NOW.plusSeconds(2)))).isFalse();
        assertThat(persons.find("p1")).contains(turned);
        assertThat(turned.addresses()).containsExactly(TELEGRAM, ZALO);
    }
}
