package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;

/**
 * One message of the bot in the chat it is talking in.
 *
 * @param tag names it, so that a later one can take its place
 * @param inPlace true: takes the place of the earlier message with the tag, where the channel can edit
 * @param drill true: it is about a drill, and leaves with the words that say so around it
 */
public record Say(String text, List<Button> buttons, Optional<String> tag, boolean inPlace, boolean drill) {
    public Say {
        buttons = List.copyOf(buttons);
    }

    Say(String text, List<Button> buttons, Optional<String> tag, boolean inPlace) {
        this(text, buttons, tag, inPlace, false);
    }

    static Say of(String text, List<Button> buttons) {
        return new Say(text, buttons, Optional.empty(), false, false);
    }

    /** The same with other buttons. */
    Say with(List<Button> others) {
        return new Say(text, others, tag, inPlace, drill);
    }

    /** The same, about a drill where that is one. */
    Say about(boolean drillToo) {
        return new Say(text, buttons, tag, inPlace, drill || drillToo);
    }
}
