package vn.trucban.bot.paper;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every minute whether paper is to be entered soon, or late. Starts after the stores are open, stops before they close. */
final class PaperRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PaperRound.class);
    private static final int SECONDS = 60;

    private final PaperReminders reminders;
    private final ScheduledExecutorService threads;
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    PaperRound(PaperReminders reminders, ScheduledExecutorService threads) {
        this.reminders = reminders;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        rounds = Optional.of(threads.scheduleWithFixedDelay(this::survive, SECONDS, SECONDS, TimeUnit.SECONDS));
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private void survive() {
        try {
            reminders.round();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "a round of paper intake failed and is tried again: {}",
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
