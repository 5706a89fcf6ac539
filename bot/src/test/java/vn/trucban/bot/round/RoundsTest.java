package vn.trucban.bot.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void over() {
        threads.shutdownNow();
    }

    @Test
    void a_look_that_fails_is_made_again_and_keeps_no_other_from_being_made() throws InterruptedException {
        CountDownLatch failing = new CountDownLatch(2);
        CountDownLatch other = new CountDownLatch(2);
        Rounds rounds = new Rounds("tests", threads)
                .every(Duration.ofMillis(1), () -> {
                    failing.countDown();
                    throw new IllegalStateException("the store is away");
                })
                .nowAndEvery(Duration.ofMillis(1), other::countDown);
        rounds.start();
        assertThat(failing.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds.isRunning()).isTrue();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void they_begin_again_after_they_were_stopped() throws Exception {
        CountDownLatch again = new CountDownLatch(2);
        Rounds rounds = new Rounds("tests", threads).nowAndEvery(Duration.ofHours(1), again::countDown);
        rounds.start();
        threads.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();
        rounds.stop();
        rounds.start();
        assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
