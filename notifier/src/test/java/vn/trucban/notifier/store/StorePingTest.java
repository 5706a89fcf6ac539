package vn.trucban.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StorePingTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void an_answer_is_an_answer_and_a_failure_is_none_for_as_long_as_it_lasts() {
        AtomicInteger asked = new AtomicInteger();
        try (StorePing ping = new StorePing(
                () -> {
                    if (asked.incrementAndGet() == 2) {
                        throw new IllegalStateException("no node answers");
                    }
                },
                LONG)) {
            assertThat(ping.answers()).isTrue();
            assertThat(ping.answers()).isFalse();
            assertThat(ping.answers()).isTrue();
        }
    }

    @Test
    @Timeout(30)
    void a_store_that_hangs_keeps_nobody_waiting_and_is_asked_once_until_it_answers() {
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (StorePing ping = new StorePing(
                () -> {
                    asked.incrementAndGet();
                    wait(hangs);
                },
                Duration.ofMillis(200))) {
            assertThat(ping.answers()).isFalse();
            assertThat(ping.answers()).isFalse();
            assertThat(asked).hasValue(1);
            hangs.countDown();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
