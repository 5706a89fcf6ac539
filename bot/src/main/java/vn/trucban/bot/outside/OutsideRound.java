package vn.trucban.bot.outside;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks twice a minute whether somebody outside is due. Starts after the stores are open, stops before they close. */
final class OutsideRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideRound.class);
    private static final int SECONDS = 30;

    private final OutsideDesk desk;
    private final ScheduledExecutorService threads;
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    OutsideRound(OutsideDesk desk, ScheduledExecutorService threads) {
        this.desk = desk;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        rounds = Optional.of(threads.scheduleWithFixedDelay(this::survive, SECONDS, SECONDS, TimeUnit.SECONDS));
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private void survive() {
        try {
            desk.round();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "a round of help from outside failed and is tried again: {}",
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
