package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short version of {@link HolsterRun}: every channel is told within a minute of the tap, and usually within a second or two. */
class HolsterTest {
    @Test
    void one_tap_starts_the_correction_on_every_channel_within_a_minute() {
        var first = HolsterRun.measure(2000, 100);
        assertThat(first).containsOnlyKeys(HolsterRun.CHANNELS);
        assertThat(first.values()).allSatisfy(time -> assertThat(time).isLessThan(Duration.ofSeconds(60)));
    }
}
