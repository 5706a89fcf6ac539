package vn.trucban.bot.conversation;

import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Hears what could not be delivered. */
interface Undelivered {
    /**
     * This message was given up for good. Told at least once, before the message leaves its outbox.
     *
     * @param id under which it was handed to the chat
     */
    void undelivered(String id, Address to, Failure why);
}
