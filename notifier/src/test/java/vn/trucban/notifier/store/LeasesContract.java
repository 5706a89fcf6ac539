package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of leases keeps. */
abstract class LeasesContract {
    private static final Duration TTL = Duration.ofSeconds(30);

    private long nanos = 7;
    private Leases leases;

    /** Without any lease. */
    abstract Leases leases(LongSupplier nanos);

    @BeforeEach
    void start() {
        leases = leases(() -> nanos);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    /** Time goes by while somebody else asks again and again, in vain. */
    private void watchedFor(Duration time) {
        long end = nanos + time.toNanos();
        while (nanos < end) {
            watched();
            nanos = Math.min(end, nanos + Duration.ofSeconds(10).toNanos());
        }
    }

    /** Somebody else wants it, in vain, and begins to watch its holder. */
    private void watched() {
        assertThat(leases.acquire("poll", "b", TTL)).isEmpty();
    }

    @Test
    void one_owner_at_a_time() {
        assertThat(leases.acquire("poll", "a", TTL))
                .hasValueSatisfying(lease -> assertThat(lease.owner()).isEqualTo("a"));
        assertThat(leases.acquire("poll", "b", TTL)).isEmpty();
        assertThat(leases.acquire("other", "b", TTL)).isPresent();
    }

    @Test
    void a_silent_holders_lease_goes_to_whoever_watched_it_with_a_larger_fence() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        watchedFor(TTL.minusMillis(1));
        watchedFor(Duration.ofMillis(1));
        Lease second = leases.acquire("poll", "b", TTL).orElseThrow();
        assertThat(second.owner()).isEqualTo("b");
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(first, TTL)).isEmpty();
        leases.release(first);
        assertThat(leases.acquire("poll", "a", TTL)).isEmpty();
    }

    @Test
    void renewing_keeps_the_fence_and_is_a_sign_of_life() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        watchedFor(Duration.ofSeconds(20));
        assertThat(leases.renew(first, TTL)).hasValue(first);
        watchedFor(TTL);
        assertThat(leases.acquire("poll", "b", TTL)).isPresent();
    }

    @Test
    void the_holders_own_time_to_live_counts() {
        assertThat(leases.acquire("poll", "a", TTL.multipliedBy(2))).isPresent();
        watchedFor(TTL.multipliedBy(2).minusMillis(1));
        watched();
    }

    @Test
    void whoever_was_silent_keeps_it_as_long_as_nobody_took_it() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        passes(TTL.multipliedBy(3));
        assertThat(leases.renew(first, TTL)).hasValue(first);
    }

    @Test
    void the_holder_hears_once_that_somebody_would_take_it() {
        leases.wish("poll");
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        assertThat(first.wished()).isFalse();
        assertThat(leases.renew(first, TTL).orElseThrow().wished()).isFalse();
        leases.wish("poll");
        leases.wish("poll");
        assertThat(leases.renew(first, TTL).orElseThrow().wished()).isTrue();
        assertThat(leases.renew(first, TTL).orElseThrow().wished()).isFalse();
    }

    @Test
    void a_released_lease_is_free_at_once_and_its_fence_still_grows() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        leases.release(first);
        assertThat(leases.renew(first, TTL)).isEmpty();
        Lease next = leases.acquire("poll", "b", TTL).orElseThrow();
        assertThat(next.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(next, TTL)).hasValue(next);
        assertThat(leases.acquire("poll", "a", TTL)).isEmpty();
    }

    @Test
    void the_same_owner_may_take_it_again_which_ends_the_old_one() {
        Lease first = leases.acquire("poll", "a", TTL).orElseThrow();
        Lease again = leases.acquire("poll", "a", TTL).orElseThrow();
        assertThat(again.fence()).isGreaterThan(first.fence());
        assertThat(leases.renew(first, TTL)).isEmpty();
    }

    @Test
    void anybody_may_see_whether_its_holder_gives_signs_of_life() {
        assertThat(leases.sign("poll")).isEmpty();
        Lease held = leases.acquire("poll", "a", TTL).orElseThrow();
        String first = leases.sign("poll").orElseThrow();
        assertThat(leases.sign("poll")).contains(first);
        passes(TTL.dividedBy(4));
        held = leases.renew(held, TTL).orElseThrow();
        assertThat(leases.sign("poll")).isPresent().get().isNotEqualTo(first);
        leases.release(held);
        assertThat(leases.sign("poll")).isEmpty();
    }
}
