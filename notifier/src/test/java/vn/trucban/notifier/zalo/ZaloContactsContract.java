package vn.trucban.notifier.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises. */
public abstract class ZaloContactsContract {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00.005Z");

    private ZaloContacts contacts;

    /** Empty, new for each test. */
    protected abstract ZaloContacts contacts();

    @BeforeEach
    void open() {
        contacts = contacts();
    }

    @Test
    void whoever_was_never_heard_of_is_a_stranger() {
        assertThat(contacts.findAll(List.of("1"))).containsEntry("1", ZaloContact.stranger("1"));
        assertThat(contacts.findAll(List.of())).isEmpty();
    }

    @Test
    void of_events_out_of_order_the_latest_counts() {
        contacts.interacted("1", NOW);
        contacts.interacted("1", NOW.minusSeconds(5));
        contacts.refused("1", NOW.plusSeconds(9));
        contacts.refused("1", NOW.plusSeconds(3));
        contacts.phone("1", "84912345678");
        contacts.phone("2", "84987654321");
        assertThat(contacts.findAll(List.of("1", "2", "3")))
                .containsEntry(
                        "1",
                        new ZaloContact(
                                "1", Optional.of(NOW), Optional.of(NOW.plusSeconds(9)), Optional.of("84912345678")))
                .containsEntry(
                        "2", new ZaloContact("2", Optional.empty(), Optional.empty(), Optional.of("84987654321")))
                .hasSize(3);
    }
}
