package vn.trucban.notifier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that stands until a test moves it, or until it is let run. */
public final class MovedClock extends Clock {
    private volatile Instant now;
    private volatile long runningSince;
    private volatile boolean running;

    public MovedClock(Instant start) {
        this.now = start;
    }

    public MovedClock(String start) {
        this(Instant.parse(start));
    }

    /** For tests that keep the moment themselves. */
    public static Clock reading(Supplier<Instant> moment) {
        return new Read(moment);
    }

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }

    /** Back or forth, to this moment. */
    public synchronized void set(Instant moment) {
        now = moment;
    }

    /** From now on it also goes by itself. */
    public void run() {
        runningSince = System.nanoTime();
        running = true;
    }

    @Override
    public Instant instant() {
        return running ? now.plusNanos(System.nanoTime() - runningSince) : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private static final class Read extends Clock {
        private final Supplier<Instant> moment;

        Read(Supplier<Instant> moment) {
            this.moment = moment;
        }

        @Override
        public Instant instant() {
            return moment.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
