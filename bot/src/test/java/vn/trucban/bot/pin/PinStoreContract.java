package vn.trucban.bot.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of PINs promises. */
public abstract class PinStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Pin FIRST =
            new Pin("an", "c2FsdA==", "aGFzaA==", 7, 0, Optional.empty(), Optional.empty(), Optional.empty(), 1);

    private PinStore store;

    /** Empty, new for each test. */
    protected abstract PinStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void everything_comes_back_as_it_was_kept() {
        Pin locked = FIRST.attempted(NOW)
                .attempted(NOW)
                .attempted(NOW)
                .attempted(NOW)
                .attempted(NOW);
        assertThat(store.save(FIRST)).isTrue();
        assertThat(store.find("an")).contains(FIRST);
        assertThat(store.find("binh")).isEmpty();
        Pin passed = FIRST.passed("notice", NOW.plusSeconds(300));
        assertThat(store.save(passed)).isTrue();
        assertThat(store.find("an")).contains(passed);
        assertThat(locked.locked(NOW)).isTrue();
    }

    @Test
    void of_two_changes_made_on_the_same_one_is_kept() {
        store.save(FIRST);
        assertThat(store.save(FIRST)).isFalse();
        assertThat(store.save(FIRST.attempted(NOW))).isTrue();
        assertThat(store.save(FIRST.passed("x", NOW))).isFalse();
        assertThat(store.find("an").orElseThrow().wrong()).isEqualTo(1);
    }

    @Test
    void what_is_forgotten_can_be_chosen_anew() {
        store.save(FIRST);
        store.remove("an");
        store.remove("nobody");
        assertThat(store.find("an")).isEmpty();
        assertThat(store.save(FIRST)).isTrue();
    }
}
