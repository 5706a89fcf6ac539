package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;

/**
 * One message of the bot in the chat it is talking in.
 *
 * @param tag names it, so that a later one can take its place
 * @param inPlace true: takes the place of the earlier message with the tag, where the channel can edit
 */
public record Say(String text, List<Button> buttons, Optional<String> tag, boolean inPlace) {
    public Say {
        buttons = List.copyOf(buttons);
    }

    static Say of(String text, List<Button> buttons) {
        return new Say(text, buttons, Optional.empty(), false);
    }
}
