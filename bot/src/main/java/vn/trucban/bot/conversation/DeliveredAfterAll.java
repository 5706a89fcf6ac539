package vn.trucban.bot.conversation;

import vn.trucban.notifier.channel.Address;

/** Hears what went out after it had been said not to get through. */
interface DeliveredAfterAll {
    /**
     * The last part of this message has gone out. Told at least once, before the message leaves its outbox.
     *
     * @param id under which it was handed to the chat
     */
    void delivered(String id, Address to);
}
