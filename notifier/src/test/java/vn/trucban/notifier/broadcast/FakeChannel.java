package vn.trucban.notifier.broadcast;

import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/** A channel that matters only for how much text it takes. */
record FakeChannel(ChannelKind kind, int maxText) implements Channel {
    @Override
    public boolean live() {
        return false;
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
