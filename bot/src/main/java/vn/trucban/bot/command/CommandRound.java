package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks, again and again, whether something of a command is due or was left undone. Starts after the stores are open, stops before they close. */
final class CommandRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRound.class);
    private static final int DUE_SECONDS = 3;
    private static final int LEFTOVER_SECONDS = 30;

    private final CommandDesk commands;
    private final ScheduledExecutorService threads;
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    CommandRound(CommandDesk commands, ScheduledExecutorService threads) {
        this.commands = commands;
        this.threads = threads;
    }

    @Override
    public synchronized void start() {
        rounds.add(threads.scheduleWithFixedDelay(
                () -> survive(commands::round), DUE_SECONDS, DUE_SECONDS, TimeUnit.SECONDS));
        rounds.add(threads.scheduleWithFixedDelay(
                () -> survive(commands::recover), 0, LEFTOVER_SECONDS, TimeUnit.SECONDS));
    }

    /** A round that fails (the store is away) must not end the rounds. */
    private static void survive(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "a round of commands failed and is tried again: {}",
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
