package vn.trucban.notifier.channel;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A live Telegram that answers as a test says.
 *
 * @param sending what becomes of a message
 * @param health what it says of itself
 */
public record ScriptedChannel(Function<OutgoingMessage, SendOutcome> sending, Supplier<ChannelHealth> health)
        implements Channel {
    /** To which nothing may be sent. */
    public static ScriptedChannel onlyAsked(Supplier<ChannelHealth> health) {
        return new ScriptedChannel(
                message -> {
                    throw new AssertionError("it only asks");
                },
                health);
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public ChannelLimits limits() {
        return new ChannelLimits(1500, 5, 30, TextRoom.plain(4096));
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        return sending.apply(message);
    }

    @Override
    public ChannelHealth check() {
        return health.get();
    }
}
