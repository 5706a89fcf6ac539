package vn.trucban.bot.round;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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

    /** The store is closed while somebody looks: that is no fault, and nobody is to read of one. */
    @Test
    void a_look_that_fails_while_they_stop_is_waited_for_and_warns_nobody() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger log = (Logger) LoggerFactory.getLogger(Rounds.class);
        log.addAppender(logged);
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean failed = new AtomicBoolean();
        AtomicBoolean waitedFor = new AtomicBoolean();
        Rounds rounds = new Rounds("tests", threads)
                .nowAndEvery(Duration.ofHours(1), () -> {
                    looking.countDown();
                    awaitStop(stopping);
                    failed.set(true);
                    throw new RejectedExecutionException("the threads are gone");
                })
                .atTheEnd(() -> waitedFor.set(failed.get()));
        rounds.start();
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stop = new Thread(rounds::stop);
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        stopping.countDown();
        stop.join(10_000);
        log.detachAppender(logged);
        assertThat(waitedFor).isTrue();
        assertThat(logged.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    private static void awaitStop(CountDownLatch stopping) {
        try {
            assertThat(stopping.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
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
