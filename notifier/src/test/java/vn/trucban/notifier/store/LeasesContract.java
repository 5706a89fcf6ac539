package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of leases keeps. */
abstract class LeasesContract {
    private static final Duration TTL = Duration.ofSeconds(30);

    private final MovedClock clock = new MovedClock();
    private Leases leases;

    /** Without any lease. */
    abstract Leases leases(Clock clock);

    @BeforeEach
    void start() {
        leases = leases(clock);
    }

    @Test
    void one_owner_at_a_time() {
        assertThat(leases.acquire("poll", "a", TTL)).hasValueSatisfying(lease -> {
            assertThat(lease.owner()).isEqualTo("a");
            assertThat(lease.expiresAt()).isEqualTo(clock.instant().plus(TTL));
        });
        assertThat(leases.acquire("poll", "b", TTL)).isEmpty();
        assertThat(leases.acquire("other", "b", TTL)).isPresent();
    }

    @Test
    void an_expired_lease_goes_to_whoever_asks_with_a_larger_fence() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        clock.forward(TTL);
        Lease second = leases.acquire("poll", "b", TTL).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(first, TTL)).isEmpty();
        leases.release(first);
        assertThat(leases.acquire("poll", "a", TTL)).isEmpty();
    }

    @Test
    void renewing_keeps_the_fence_and_moves_the_end() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        clock.forward(Duration.ofSeconds(20));
        Lease renewed = leases.renew(first, TTL).orElseThrow();
        assertThat(renewed.fence()).isEqualTo(first.fence());
        clock.forward(Duration.ofSeconds(20));
        assertThat(leases.acquire("poll", "b", TTL)).isEmpty();
    }

    @Test
    void an_expired_lease_cannot_be_renewed() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        clock.forward(TTL);
        assertThat(leases.renew(first, TTL)).isEmpty();
    }

    @Test
    void a_released_lease_is_free_at_once_and_its_fence_still_grows() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        leases.release(first);
        assertThat(leases.acquire("poll", "b", TTL))
                .hasValueSatisfying(next -> assertThat(next.fence()).isGreaterThan(first.fence()));
    }

    @Test
    void the_same_owner_may_take_it_again_which_ends_the_old_one() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        Lease again = leases.acquire("poll", "a", TTL).orElseThrow();
        assertThat(again.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(first, TTL)).isEmpty();
    }

    @Test
    void anybody_may_look_who_holds_it_or_held_it_last() {
        assertThat(leases.look("poll")).isEmpty();
        Lease held = leases.acquire("poll", "a", TTL).orElseThrow();
        assertThat(leases.look("poll")).contains(held);
        clock.forward(TTL.multipliedBy(2));
        assertThat(leases.look("poll")).contains(held);
        leases.release(held);
        assertThat(leases.look("poll")).hasValueSatisfying(last -> {
            assertThat(last.owner()).isEqualTo("a");
            assertThat(last.expiresAt()).isBefore(clock.instant());
        });
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-09-01T01:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
