package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Card;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.content.text.TextLength;
import vn.trucban.notifier.channel.Button;

/**
 * A bare number: the button of that place in the last message, or the minutes that a call asks for. Under the question of the minutes it is
 * minutes; where something with buttons came below that question by itself, and has as many, only whoever typed it knows.
 */
final class TypedNumber {
    /** The name of the message that asks which of the two is meant. */
    private static final String WHICH = "which-number";

    private static final int ON_A_BUTTON = 40;

    private final Situation situation;
    private final Chat chat;

    TypedNumber(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** Which is meant, where both may be. */
    Optional<Turn> asked(String text, Words words) {
        OptionalInt number = words.number();
        Optional<Action> minutes =
                number.isPresent() && mayBeBoth(chat.state()) && cameByItself() ? minutes(text) : Optional.empty();
        return minutes.filter(action -> numbersAnother(words, action))
                .map(action -> asked(
                        number.getAsInt(),
                        action,
                        chat.offeredAs(number.getAsInt()).orElseThrow()));
    }

    private Turn asked(int number, Action minutes, String payload) {
        String label = chat.cards().newest().stream()
                .flatMap(card -> card.buttons().stream())
                .filter(button -> button.payload().equals(payload))
                .findFirst()
                .map(Named::label)
                .orElse("");
        Map<String, Object> values = Map.of(
                "number", number, "label", TextLength.split(label, ON_A_BUTTON).get(0));
        return Turn.to(chat.state())
                .sayInPlace(
                        situation.text("conversation.which-number", values),
                        List.of(
                                minutes.button(situation.text("conversation.button.number-minutes", values)),
                                new Button.Press(situation.text("conversation.button.number-choice", values), payload)),
                        WHICH,
                        false)
                .done();
    }

    private Optional<Action> minutes(String text) {
        return situation
                .person()
                .flatMap(person -> situation.talks().awaits(person, text, situation.content()))
                .filter(action -> action.verb() == Verb.COMMAND);
    }

    /** False of what whoever types asked for themselves: its number is meant. */
    private boolean cameByItself() {
        return chat.cards()
                .newest()
                .filter(card -> !chat.answers().contains(card))
                .isPresent();
    }

    /** Where the chat waits for nothing but perhaps these minutes. */
    private static boolean mayBeBoth(ChatState state) {
        return TypedLabel.mayBeLeft(state)
                || state instanceof ChatState.Answering asked
                        && asked.numbers()
                        && Action.parse(asked.payload())
                                .filter(action -> action.verb() == Verb.COMMAND)
                                .isPresent();
    }

    /** True where the last message has a button of this number, and is not the question that the answer answers. */
    boolean numbersAnother(Words words, Action answer) {
        OptionalInt number = words.number();
        return number.isPresent()
                && chat.offeredAs(number.getAsInt()).isPresent()
                && (isWhich()
                        || chat.offered().stream()
                                .flatMap(payload -> Action.parse(payload).stream())
                                .noneMatch(answer::answersTheSameAs));
    }

    private boolean isWhich() {
        return chat.cards().newest().flatMap(Card::tag).filter(WHICH::equals).isPresent();
    }

    /** The payload of the button that it numbers; empty where it is no such number, or a number may be what is awaited. */
    Optional<String> payload(Words words) {
        return words.number().stream()
                .boxed()
                .flatMap(number -> chat.offeredAs(number).stream())
                .filter(one ->
                        isWhich() || !Awaited.text(chat.state()) || WayOut.isNumbered(one, chat.state(), situation))
                .findFirst();
    }
}
