package vn.trucban.notifier.broadcast;

import java.util.Set;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/**
 * A channel that matters only for how much text it takes.
 *
 * @param alive the kinds that reach people outside at the moment
 */
record FakeChannel(ChannelKind kind, int maxText, Set<ChannelKind> alive) implements Channel {
    FakeChannel(ChannelKind kind, int maxText) {
        this(kind, maxText, Set.of());
    }

    @Override
    public boolean live() {
        return alive.contains(kind);
    }

    @Override
    public ChannelLimits limits() {
        return new ChannelLimits(maxText, 0, 30);
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        return new SendOutcome.Sent("1");
    }

    @Override
    public ChannelHealth check() {
        return new ChannelHealth.Ready("");
    }
}
