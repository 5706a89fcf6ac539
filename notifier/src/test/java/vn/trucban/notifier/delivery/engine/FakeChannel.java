package vn.trucban.notifier.delivery.engine;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/** A platform that answers as it is told to, and remembers what reached it. */
final class FakeChannel extends LivePlatform {
    private final List<OutgoingMessage> received = new CopyOnWriteArrayList<>();
    private final Queue<OutgoingMessage> delivered = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<SendOutcome>> scripts = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Function<OutgoingMessage, SendOutcome> usual = message -> sent();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FakeChannel(ChannelKind kind, int perSecond) {
        super(kind, perSecond);
    }

    SendOutcome.Sent sent() {
        return new SendOutcome.Sent("m" + ids.incrementAndGet());
    }

    /** The first messages to this address get these answers, later ones the usual. */
    FakeChannel answers(String address, SendOutcome... outcomes) {
        scripts.put(address, new ConcurrentLinkedQueue<>(List.of(outcomes)));
        return this;
    }

    /** What everybody without a script gets. */
    FakeChannel usually(Function<OutgoingMessage, SendOutcome> answer) {
        usual = answer;
        return this;
    }

    /** Messages reach the platform, but no answer comes until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    List<OutgoingMessage> received() {
        return List.copyOf(received);
    }

    /** Those it answered that they were sent, or did not answer. */
    List<OutgoingMessage> delivered() {
        return List.copyOf(delivered);
    }

    List<String> addresses() {
        return received.stream().map(message -> message.to().value()).toList();
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        received.add(message);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Queue<SendOutcome> script = scripts.get(message.to().value());
        SendOutcome scripted = script == null ? null : script.poll();
        SendOutcome outcome = scripted != null ? scripted : usual.apply(message);
        if (outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Unknown) {
            delivered.add(message);
        }
        return outcome;
    }
}
