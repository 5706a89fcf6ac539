package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.delivery.Lane;

class BudgetTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Budget budget = new Budget(1, nanos::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Lane> order = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
        threads.shutdownNow();
    }

    private void wants(Lane lane) {
        threads.execute(() -> {
            try {
                budget.take(lane, over::get).ifPresent(turn -> order.add(lane));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void second() {
        nanos.addAndGet(Duration.ofMillis(1010).toNanos());
        budget.nudge();
    }

    private void goes(int turns) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> order.size() == turns);
    }

    private List<Lane> seconds(int count) {
        List<Lane> went = new ArrayList<>();
        for (int turn = 1; turn <= count; turn++) {
            second();
            goes(order.size() < turn + 1 ? turn + 1 : order.size());
        }
        went.addAll(order.subList(1, order.size()));
        return went;
    }

    /** Takes the turn that is there at once, so that everybody after it waits. */
    private void first() {
        wants(Lane.BULK);
        goes(1);
    }

    private void waiting(int count) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> budget.waiting() == count);
    }

    @Test
    void emergencies_before_replies_before_bulk() {
        first();
        wants(Lane.BULK);
        wants(Lane.REPLY);
        wants(Lane.EMERGENCY);
        waiting(3);
        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(order).hasSize(1);
        nanos.addAndGet(Duration.ofMillis(490).toNanos());
        assertThat(seconds(3)).containsExactly(Lane.REPLY, Lane.EMERGENCY, Lane.BULK);
    }

    @Test
    void a_reply_passes_a_long_emergency_after_a_second_and_only_once_a_second() {
        first();
        for (int each = 0; each < 3; each++) {
            wants(Lane.EMERGENCY);
            wants(Lane.REPLY);
        }
        waiting(6);
        assertThat(seconds(4)).startsWith(Lane.REPLY).contains(Lane.EMERGENCY);
    }

    @Test
    void replies_have_a_tenth_of_a_faster_channel_in_a_long_emergency() throws InterruptedException {
        Budget fast = new Budget(30, nanos::get);
        AtomicInteger replies = new AtomicInteger();
        for (int each = 0; each < 5; each++) {
            threads.execute(() -> {
                try {
                    fast.take(Lane.REPLY, over::get).ifPresent(turn -> replies.incrementAndGet());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        threads.execute(() -> {
            try {
                while (fast.take(Lane.EMERGENCY, over::get).isPresent()) {
                    // takes whatever there is
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().pollInterval(Duration.ofMillis(2)).until(() -> {
            nanos.addAndGet(Duration.ofMillis(2).toNanos());
            fast.nudge();
            return replies.get() == 5;
        });
        assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whoever_gives_up_takes_nothing() throws InterruptedException {
        assertThat(budget.take(Lane.BULK, () -> true)).isEmpty();
        assertThat(budget.take(Lane.BULK, () -> false)).isPresent();
    }

    @Test
    void a_rest_is_for_everybody() {
        budget.holdFor(Duration.ofSeconds(5));
        assertThat(budget.held()).isEqualTo(Duration.ofSeconds(5));
        wants(Lane.EMERGENCY);
        waiting(1);
        second();
        assertThat(order).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        goes(1);
        assertThat(budget.held()).isZero();
    }
}
