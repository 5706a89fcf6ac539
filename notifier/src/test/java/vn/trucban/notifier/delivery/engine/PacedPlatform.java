package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** A platform that enforces its limit strictly: in no second, wherever it begins, more messages than that. */
final class PacedPlatform extends LivePlatform {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private long firstAt;
    private long lastAt;
    private int taken;
    private int refused;

    PacedPlatform(ChannelKind kind, int perSecond) {
        super(kind, perSecond);
        this.perSecond = perSecond;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int refused() {
        return refused;
    }

    /** From the first message to the last. */
    synchronized Duration took() {
        return Duration.ofNanos(lastAt - firstAt);
    }

    @Override
    public synchronized SendOutcome send(OutgoingMessage message) {
        long now = System.nanoTime();
        while (!lastSecond.isEmpty() && now - lastSecond.peek() >= SECOND) {
            lastSecond.remove();
        }
        if (lastSecond.size() >= perSecond) {
            refused++;
            Duration after = Duration.ofNanos(SECOND - (now - lastSecond.peek()));
            return new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "429"), Optional.of(after), true);
        }
        lastSecond.add(now);
        firstAt = taken == 0 ? now : firstAt;
        lastAt = now;
        return new SendOutcome.Sent(Integer.toString(++taken));
    }
}
