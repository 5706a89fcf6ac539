package vn.trucban.bot.talk;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.notifier.channel.Button;

/**
 * What a talk answers, in this order.
 *
 * @param question what the next text or photo answers; absent: nothing is awaited
 */
public record Reply(List<Said> says, Optional<Question> question) {
    /** Nothing to say. */
    public static final Reply NONE = new Reply(List.of(), Optional.empty());

    public Reply {
        says = List.copyOf(says);
    }

    /**
     * One message.
     *
     * @param tag names it in the chat; one that is said again takes the place of the earlier, where the channel can edit
     * @param drill true: it is about a drill, and reaches the person with the words that say so around it
     */
    public record Said(String text, List<Button> buttons, Optional<String> tag, boolean drill) {
        public Said {
            buttons = List.copyOf(buttons);
        }

        public Said(String text, List<Button> buttons) {
            this(text, buttons, Optional.empty());
        }

        public Said(String text, List<Button> buttons, Optional<String> tag) {
            this(text, buttons, tag, false);
        }
    }

    /**
     * @param answering handed back with what is written next
     * @param numbers a bare number is an answer, too; else it means the button with that number, which channels without buttons need
     */
    public record Question(Action answering, boolean numbers) {}

    /** The same about a drill. */
    public Reply ofDrill() {
        return new Reply(
                says.stream()
                        .map(said -> new Said(said.text(), said.buttons(), said.tag(), true))
                        .toList(),
                question);
    }

    public static Reply say(String text, List<Button> buttons) {
        return new Reply(List.of(new Said(text, buttons)), Optional.empty());
    }

    /** Asks for something to be typed that is no bare number, or to be chosen from the buttons. */
    public static Reply ask(String text, Action answering, List<Button> buttons) {
        return new Reply(List.of(new Said(text, buttons)), Optional.of(new Question(answering, false)));
    }

    /** Asks for something that may be a bare number. */
    public static Reply askNumber(String text, Action answering, List<Button> buttons) {
        return new Reply(List.of(new Said(text, buttons)), Optional.of(new Question(answering, true)));
    }
}
