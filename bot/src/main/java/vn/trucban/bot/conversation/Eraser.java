package vn.trucban.bot.conversation;

import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Takes a message that a person sent off the screen, on one channel. Never throws; whether it worked is nobody's to rely on. */
public interface Eraser {
    ChannelKind channel();

    /** @param messageId {@link Inbound#messageId()} */
    void erase(Address address, String messageId);
}
