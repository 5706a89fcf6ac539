package vn.trucban.bot.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.Broadcast;

/** How often the feeds read the store, and what they show while it is away. */
class IssuedNoticesTest {
    private final MovedClock clock = new MovedClock("2026-11-23T01:05:00Z");
    private final IssuedNotices notices = new IssuedNotices(this::read, clock);
    private int reads;
    private boolean away;

    private List<Broadcast> read() {
        reads++;
        if (away) {
            throw new IllegalStateException("store away");
        }
        return List.of();
    }

    @Test
    void many_readers_are_one_look_at_the_store() {
        notices.newest();
        notices.newest();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void a_change_here_is_seen_at_once() {
        notices.newest();
        notices.changed(null, null);
        notices.newest();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_change_elsewhere_is_seen_within_two_seconds() {
        notices.newest();
        clock.move(Duration.ofSeconds(2));
        notices.newest();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void while_the_store_is_away_the_last_known_stays() {
        away = true;
        assertThatThrownBy(notices::newest).isInstanceOf(IllegalStateException.class);
        away = false;
        notices.newest();
        away = true;
        notices.changed(null, null);
        assertThat(notices.newest()).isEmpty();
    }
}
