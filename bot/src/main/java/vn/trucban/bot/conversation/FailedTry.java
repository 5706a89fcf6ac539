package vn.trucban.bot.conversation;

import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Hears what surely does not get through at this moment, long before that counts as not delivered. */
interface FailedTry {
    /**
     * This message is tried in vain, and tried on. Told after each such attempt, and before it is told to be undelivered.
     *
     * @param id under which it was handed to the chat
     */
    void failed(String id, Address to, Failure why);
}
