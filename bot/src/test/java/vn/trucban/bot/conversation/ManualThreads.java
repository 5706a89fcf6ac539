package vn.trucban.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what it is given when the test says so, on the test's thread, by the test's clock. */
final class ManualThreads extends ScheduledThreadPoolExecutor {
    private final Clock clock;
    private final List<Due> waiting = new ArrayList<>();

    ManualThreads(Clock clock) {
        super(1);
        this.clock = clock;
    }

    private record Due(Instant at, Runnable task) {}

    @Override
    public void execute(Runnable task) {
        waiting.add(new Due(clock.instant(), task));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        waiting.add(new Due(clock.instant().plusMillis(unit.toMillis(delay)), task));
        return null;
    }

    void runDue() {
        while (true) {
            List<Due> due = waiting.stream()
                    .filter(one -> !one.at().isAfter(clock.instant()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            waiting.removeAll(due);
            due.forEach(one -> one.task().run());
        }
    }
}
