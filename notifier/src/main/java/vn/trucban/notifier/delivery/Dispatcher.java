package vn.trucban.notifier.delivery;

import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/**
 * Sends one message now, inside the budget of its provider token. Everything that leaves goes through here: broadcasts, replies,
 * escalations.
 */
public interface Dispatcher {
    /** Waits for the lane's turn, then sends. Answers what became of it; never throws. */
    SendOutcome send(OutgoingMessage message, Lane lane);
}
