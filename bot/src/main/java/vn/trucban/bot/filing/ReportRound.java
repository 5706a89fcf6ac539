package vn.trucban.bot.filing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every minute which reports are owed, late, or soon due, and whether the calendar is filled in. Starts after the stores are open, stops before they close. */
final class ReportRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReportRound.class);
    private static final int SECONDS = 60;

    private final List<Runnable> parts;
    private final ScheduledExecutorService threads;
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    /** @param parts what is looked at, each whatever became of the others */
    ReportRound(List<Runnable> parts, ScheduledExecutorService threads) {
        this.parts = List.copyOf(parts);
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        rounds = Optional.of(threads.scheduleWithFixedDelay(
                () -> parts.forEach(ReportRound::survive), SECONDS, SECONDS, TimeUnit.SECONDS));
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private static void survive(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "a round of reports failed and is tried again: {}",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        rounds = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds.isPresent();
    }
}
