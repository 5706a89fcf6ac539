package vn.trucban.notifier.delivery.engine;

import java.util.concurrent.atomic.AtomicLong;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/** A platform that takes everything at once and only counts. */
final class CountingChannel extends LivePlatform {
    private final long madeAt = System.nanoTime();
    private final AtomicLong count = new AtomicLong();
    private volatile long firstAt;

    CountingChannel(ChannelKind kind, int perSecond) {
        super(kind, perSecond);
    }

    long count() {
        return count.get();
    }

    long firstAfterMillis() {
        return (firstAt - madeAt) / 1_000_000;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        long number = count.incrementAndGet();
        if (number == 1) {
            firstAt = System.nanoTime();
        }
        return new SendOutcome.Sent(Long.toString(number));
    }
}
