package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.content.text.VietnameseText;

/** The button that somebody means: pressed, by its number or its label, or by a command. */
final class Meant {
    private Meant() {}

    /** Empty where something else was said. */
    static Optional<Action> by(Inbound.Event event, Chat chat, Situation situation) {
        if (event instanceof Inbound.Event.Press press) {
            return Action.parse(press.payload());
        }
        return event instanceof Inbound.Event.Text text
                ? by(VietnameseText.clean(text.text()).strip(), chat, situation)
                : Optional.empty();
    }

    private static Optional<Action> by(String text, Chat chat, Situation situation) {
        if (text.startsWith("/")) {
            return Command.of(text.split("\\s+", 2)[0].replaceFirst("@.*$", ""))
                    .map(command -> Action.of(command.verb()));
        }
        // why only in a drill: elsewhere nothing depends on it, and features are asked for their labels
        Optional<Action> labelled = Supposed.is(chat.state())
                ? Optional.of(labelled(text, chat, situation))
                        .filter(buttons -> buttons.size() == 1)
                        .flatMap(buttons -> buttons.get(0).action())
                : Action.parse(text);
        if (labelled.isPresent()) {
            return labelled;
        }
        boolean number = text.matches("\\d{1,2}") && !Awaited.text(chat.state());
        return number ? chat.offeredAs(Integer.parseInt(text)).flatMap(Action::parse) : Optional.empty();
    }

    /** The same as {@link #payload}; a defect in it means nothing, because the turn meets it, too, and says so. */
    static Optional<String> ifAny(Inbound.Event event, Chat chat, Situation situation) {
        try {
            return payload(event, chat, situation);
        } catch (RuntimeException failed) {
            return Optional.empty();
        }
    }

    /** The payload of what was pressed, or of the one button whose words were typed; empty: neither. */
    static Optional<String> payload(Inbound.Event event, Chat chat, Situation situation) {
        if (event instanceof Inbound.Event.Press press) {
            return Optional.of(press.payload());
        }
        return Optional.of(event)
                .filter(Inbound.Event.Text.class::isInstance)
                .map(said ->
                        VietnameseText.clean(((Inbound.Event.Text) said).text()).strip())
                .filter(text -> text.length() <= NamedButtons.LONGEST)
                .map(text -> labelled(text, chat, situation))
                .filter(buttons -> buttons.size() == 1)
                .map(buttons -> buttons.get(0).payload());
    }

    /** What a whole line says that stands on a button; empty: words of their own. Of several nobody knows which is meant. */
    static List<Named> labelled(String text, Chat chat, Situation situation) {
        Words words = new Words(situation.content().messages(), text);
        return Action.parse(text)
                .map(action -> List.of(new Named(text, action.payload())))
                .orElseGet(() -> new TypedLabel(situation, chat).in(text, words));
    }
}
