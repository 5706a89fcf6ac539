package vn.trucban.notifier.channel.sandbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/**
 * Takes every message and keeps the last {@value #KEPT} in memory. Behaves as a good channel does: edits in place, a message sent again
 * under its id is still one message, and what the channel it stands in for would refuse as too long is refused.
 */
public final class SandboxChannel implements Channel {
    static final int KEPT = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(SandboxChannel.class);

    private final ChannelKind kind;
    private final ChannelLimits limits;
    private final Clock clock;
    private final Map<String, SandboxMessage> kept = new LinkedHashMap<>();
    private final List<Consumer<SandboxMessage>> watchers = new CopyOnWriteArrayList<>();

    /** @param limits those of the channel it stands in for, so that texts are cut and buttons numbered alike */
    public SandboxChannel(ChannelKind kind, ChannelLimits limits, Clock clock) {
        this.kind = kind;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public ChannelLimits limits() {
        return limits;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        if (!limits.room().takes(message.text(), message.buttons())) {
            return new SendOutcome.Rejected(
                    new Reason(Failure.MESSAGE_REFUSED, message.text().length() + " characters"));
        }
        SandboxMessage shown = keep(message);
        watchers.forEach(watcher -> tell(watcher, shown));
        return new SendOutcome.Sent(shown.providerId());
    }

    private static void tell(Consumer<SandboxMessage> watcher, SandboxMessage shown) {
        try {
            watcher.accept(shown);
        } catch (RuntimeException watcherFailed) {
            LOG.warn(
                    "a watcher of sandbox messages failed: {}",
                    watcherFailed.getClass().getSimpleName());
        }
    }

    private synchronized SandboxMessage keep(OutgoingMessage message) {
        boolean edits = message.replaces().filter(kept::containsKey).isPresent();
        String id = edits ? message.replaces().get() : "sandbox-" + message.id();
        SandboxMessage shown = new SandboxMessage(id, message, clock.instant(), edits);
        kept.put(id, shown);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return shown;
    }

    /** Oldest first; an edited message keeps its place. */
    public synchronized List<SandboxMessage> messages() {
        return List.copyOf(kept.values());
    }

    /** Those to one address, oldest first. */
    public synchronized List<SandboxMessage> messagesTo(Address address) {
        return kept.values().stream()
                .filter(shown -> shown.message().to().equals(address))
                .toList();
    }

    /**
     * Tells of every message from now on, on the sender's thread: return at once.
     *
     * @return run it to stop
     */
    public Runnable watch(Consumer<SandboxMessage> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public ChannelHealth check() {
        return new ChannelHealth.Ready("");
    }
}
