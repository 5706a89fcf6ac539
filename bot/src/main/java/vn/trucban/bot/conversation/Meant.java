package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.bot.action.Action;

/** The button that somebody means: pressed, by its number, or by a command. */
final class Meant {
    private Meant() {}

    /** Empty where something else was said. */
    static Optional<Action> by(Inbound.Event event, Chat chat) {
        if (event instanceof Inbound.Event.Press press) {
            return Action.parse(press.payload());
        }
        return event instanceof Inbound.Event.Text text ? by(text.text().strip(), chat) : Optional.empty();
    }

    private static Optional<Action> by(String text, Chat chat) {
        if (text.startsWith("/")) {
            return Command.of(text.split("\\s+", 2)[0].replaceFirst("@.*$", ""))
                    .map(command -> Action.of(command.verb()));
        }
        boolean number = text.matches("\\d{1,2}") && !Awaited.text(chat.state());
        return Action.parse(text)
                .or(() -> number ? chat.offeredAs(Integer.parseInt(text)).flatMap(Action::parse) : Optional.empty());
    }
}
