package vn.trucban.bot.adapter.reception;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a platform for what people wrote, for as long as the program runs: through an unreachable platform, a wrong token, a store that is
 * away. One thread; what a poll is, its caller says.
 */
public final class PollingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);
    private static final String STANDING_BY = "another instance polls";

    private final String platform;
    private final PollingRight right;
    private final Reception reception;
    private final Pace pace;
    private final Clock clock;
    private final Supplier<Duration> round;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param hold how long the platform may hold a poll open
     * @param backOff pauses after failures
     * @param turn how often an instance without the right to poll asks for it
     */
    public record Pace(Duration hold, BackOff backOff, Duration turn) {
        /** Pauses of 1 to 10 s after failures, a turn each 5 s. */
        public static Pace usual(Duration hold, RandomGenerator chance) {
            return new Pace(
                    hold, new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10), chance), Duration.ofSeconds(5));
        }
    }

    /**
     * @param platform names it in the log and the thread
     * @param round one poll, or whatever comes before one; answers the pause before the next
     */
    public PollingLoop(
            String platform,
            PollingRight right,
            Reception reception,
            Pace pace,
            Clock clock,
            Supplier<Duration> round) {
        this.platform = platform;
        this.right = right;
        this.reception = reception;
        this.pace = pace;
        this.clock = clock;
        this.round = round;
        this.thread = new Thread(this::run, platform + "-poll");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public Pace pace() {
        return pace;
    }

    private void run() {
        boolean stop = false;
        while (!stop) {
            Duration pause = roundThatSurvives();
            try {
                stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }
        right.giveBack();
    }

    /** why everything is caught: a polling thread that dies leaves a bot that looks alive and hears nobody. */
    private Duration roundThatSurvives() {
        try {
            return round.get();
        } catch (RuntimeException | LinkageError | VirtualMachineError defect) {
            return failed(defect.getClass().getName());
        }
    }

    /** The poll, if this instance has the right to; else the pause before it asks for the right again. */
    public Duration inTurn(Supplier<Duration> poll) {
        if (right.hold()) {
            return poll.get();
        }
        reception.trouble(STANDING_BY);
        return pace.turn();
    }

    /** The platform answered. */
    public void answered() {
        reception.good(clock.instant());
    }

    /** All went well: the next poll comes at once. */
    public Duration goOn() {
        pace.backOff().reset();
        return Duration.ZERO;
    }

    /** Something is kept from being taken here. @return the pause before the next attempt */
    public Duration later() {
        return pace.backOff().next();
    }

    /** The platform could not be asked, or refused. @param what without anything a person wrote @return the pause before the next attempt */
    public Duration failed(String what) {
        if (stopping.getCount() > 0 && reception.trouble(what)) {
            LOG.warn("nothing is heard from {}: {}", platform, what);
        }
        return later();
    }

    /** No round begins after this. */
    public void stopAsking() {
        stopping.countDown();
    }

    /** Waits for the round under way, at most so long. */
    public void await(Duration longest) {
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
