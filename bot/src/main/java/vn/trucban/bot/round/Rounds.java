package vn.trucban.bot.round;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/**
 * Looks, again and again, whether something is due or was left undone. Starts after the stores are open, stops before they close: a look
 * under way is waited for, though not for long. A look that fails (the store is away) ends neither the next one nor any other; one that
 * fails because the program ends is no fault, and what it left undone is found after the next start.
 */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** More than a look takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final ScheduledExecutorService threads;
    private final List<Look> looks = new ArrayList<>();
    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    /** Held for reading by each look, for writing by nobody for longer than it takes to see that none is under way. */
    private final ReadWriteLock underWay = new ReentrantReadWriteLock();

    private volatile boolean stopped;
    private Runnable last = () -> {};

    private record Look(Duration first, Duration every, Runnable what) {}

    /** @param name of whose rounds these are, for the log */
    public Rounds(String name, ScheduledExecutorService threads) {
        this.name = name;
        this.threads = threads;
    }

    /** Looks so long after the start, and so long after each look; comes in before the start. */
    public Rounds every(Duration time, Runnable look) {
        return every(time, time, look);
    }

    /** Looks so long after the start for the first time. */
    public Rounds every(Duration first, Duration time, Runnable look) {
        looks.add(new Look(first, time, look));
        return this;
    }

    /** The same, and at the start already. */
    public Rounds nowAndEvery(Duration time, Runnable look) {
        return every(Duration.ZERO, time, look);
    }

    /** Done when it stops, after the last look has begun. */
    public Rounds atTheEnd(Runnable work) {
        last = work;
        return this;
    }

    @Override
    public synchronized void start() {
        stopped = false;
        for (Look look : looks) {
            running.add(threads.scheduleWithFixedDelay(
                    () -> lookOnce(look.what()),
                    look.first().toMillis(),
                    look.every().toMillis(),
                    TimeUnit.MILLISECONDS));
        }
    }

    private void lookOnce(Runnable look) {
        underWay.readLock().lock();
        try {
            if (!stopped) {
                survive(look);
            }
        } finally {
            underWay.readLock().unlock();
        }
    }

    private void survive(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            // why not its message: those of the store name people
            LOG.atLevel(stopped ? Level.DEBUG : Level.WARN)
                    .log(
                            "a round of {} failed and is tried again: {} at {}",
                            name,
                            failed.getClass().getSimpleName(),
                            failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0]);
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        running.forEach(round -> round.cancel(false));
        running.clear();
        waitForTheLookUnderWay();
        survive(last);
    }

    private void waitForTheLookUnderWay() {
        try {
            if (underWay.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                underWay.writeLock().unlock();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
