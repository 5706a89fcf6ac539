package vn.trucban.notifier.delivery.engine;

import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Stands where this installation has no channel of a kind: whatever was meant for it fails visibly, and can be sent again later. */
record AbsentChannel(ChannelKind kind) implements Channel {
    private static final Reason ABSENT = new Reason(Failure.NOT_CONFIGURED, "channel is switched off");

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public ChannelLimits limits() {
        return new ChannelLimits(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        return new SendOutcome.Rejected(ABSENT);
    }

    @Override
    public ChannelHealth check() {
        return new ChannelHealth.NotReady(ABSENT);
    }
}
