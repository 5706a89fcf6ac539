package vn.trucban.notifier.delivery.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, or until it is let run. */
final class MovedClock extends Clock {
    private volatile Instant now;
    private volatile long runningSince;
    private volatile boolean running;

    MovedClock(Instant now) {
        this.now = now;
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    /** From now on it also goes by itself. */
    void run() {
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
        throw new UnsupportedOperationException();
    }
}
