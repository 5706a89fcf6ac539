package vn.trucban.bot.adapter.simulator;

import java.util.List;

/**
 * One bubble on a phone's screen.
 *
 * @param id stays the same when the message is edited
 * @param mine written by the person at the phone
 * @param clock when, as people say it
 */
public record Line(String phone, String id, boolean mine, String text, List<Tap> buttons, String clock) {
    /**
     * Something to tap: exactly one of the three.
     *
     * @param press payload of a button that answers the bot
     */
    public record Tap(String label, String press, String link, String call) {}
}
