package vn.trucban.notifier.channel;

import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Whether a channel would work now. */
public sealed interface ChannelHealth {
    /** @param note what the provider calls us (bot name, page name); empty for a sandbox */
    record Ready(String note) implements ChannelHealth {}

    record NotReady(Reason reason) implements ChannelHealth {}
}
