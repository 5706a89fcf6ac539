package vn.trucban.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");

    private final Rest rest = new Rest(NOW, Duration.ofMinutes(7));

    @Test
    void it_is_kept_until_it_is_over() {
        assertThat(rest.left(NOW)).hasValue(Duration.ofMinutes(7));
        assertThat(rest.left(NOW.plusSeconds(419))).hasValue(Duration.ofSeconds(1));
        assertThat(rest.left(NOW.plusSeconds(420))).isEmpty();
        assertThat(Rest.NONE.left(NOW)).isEmpty();
    }

    @Test
    void a_clock_that_went_back_an_hour_does_not_make_it_an_hour_longer() {
        assertThat(rest.left(NOW.minusSeconds(3600))).isEmpty();
    }
}
