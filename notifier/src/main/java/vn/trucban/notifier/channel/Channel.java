package vn.trucban.notifier.channel;

/**
 * One provider, or the sandbox that stands in for it. Implementations are thread-safe, keep every provider type to themselves, bound
 * every call by timeouts, and log neither tokens nor texts nor addresses.
 */
public interface Channel {
    ChannelKind kind();

    /** False for a stand-in without credentials: it keeps messages and shows them, marked MÔ PHỎNG. */
    boolean live();

    ChannelLimits limits();

    /** Sends, or edits in place when the message says what it replaces. Blocks for at most the channel's timeouts; never throws. */
    SendOutcome send(OutgoingMessage message);

    /** A harmless call that shows whether the channel would work now: token valid, platform reachable. Never throws. */
    ChannelHealth check();
}
