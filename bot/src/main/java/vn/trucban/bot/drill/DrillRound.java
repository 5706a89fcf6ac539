package vn.trucban.bot.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds what a drill needs, and every minute what is to be reminded of. Starts after the stores are open. */
final class DrillRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DrillRound.class);
    /** Within this long something real stops a drill. */
    private static final int SECONDS = 3;

    private static final int REMIND_SECONDS = 60;

    private final DrillDesk drills;
    private final ScheduledExecutorService threads;
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    DrillRound(DrillDesk drills, ScheduledExecutorService threads) {
        this.drills = drills;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        rounds.add(threads.scheduleWithFixedDelay(() -> survive(drills::round), SECONDS, SECONDS, TimeUnit.SECONDS));
        rounds.add(threads.scheduleWithFixedDelay(
                () -> survive(drills::remind), REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS));
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private static void survive(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "a round of drills failed and is tried again: {}",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        rounds.forEach(round -> round.cancel(false));
        rounds.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !rounds.isEmpty();
    }
}
