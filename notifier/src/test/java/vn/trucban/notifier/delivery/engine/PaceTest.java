package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** When so many messages leave, each some time after its turn came. */
    private static List<Long> departures(int perSecond, int messages, long seed, int mostLateMicros) {
        Random random = new Random(seed);
        Pace pace = new Pace(perSecond, 0);
        List<Long> departures = new ArrayList<>();
        long now = 0;
        for (int message = 0; message < messages; message++) {
            now = Math.max(now, now + pace.waitAt(now)) + 1000L * random.nextInt(mostLateMicros + 1);
            int turn = pace.take(now);
            pace.leaves(turn, now);
            departures.add(now);
        }
        return departures;
    }

    @Property(tries = 100)
    void no_second_sees_more_than_the_limit(
            @ForAll @IntRange(min = 1, max = 1000) int perSecond,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 50_000) int late) {
        List<Long> departures = departures(perSecond, 3 * perSecond, seed, late);
        for (int message = perSecond; message < departures.size(); message++) {
            assertThat(departures.get(message) - departures.get(message - perSecond))
                    .isGreaterThan(SECOND);
        }
    }

    @Property(tries = 50)
    void lateness_is_made_up_for(@ForAll @IntRange(min = 20, max = 1000) int perSecond, @ForAll long seed) {
        int messages = 10 * perSecond;
        List<Long> departures = departures(perSecond, messages, seed, 100_000 / perSecond);
        double ideal = (messages - 1) * (double) SECOND / perSecond;
        assertThat(departures.get(messages - 1) / ideal).isBetween(1.0, 1.02);
    }

    @Example
    void a_second_is_spread_evenly() {
        List<Long> departures = departures(10, 5, 1, 0);
        assertThat(departures).containsExactly(0L, SECOND / 10, SECOND / 5, 3 * SECOND / 10, 2 * SECOND / 5);
    }

    @Example
    void without_a_limit_nobody_waits() {
        Pace pace = new Pace(Integer.MAX_VALUE, 0);
        for (int message = 0; message < 10_000; message++) {
            assertThat(pace.waitAt(5)).isNotPositive();
            pace.leaves(pace.take(5), 5);
        }
    }

    @Example
    void a_rest_holds_everything() {
        Pace pace = new Pace(100, 0);
        pace.holdUntil(7 * SECOND);
        pace.holdUntil(3 * SECOND);
        assertThat(pace.waitAt(SECOND)).isEqualTo(6 * SECOND);
    }

    @Example
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Pace(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
