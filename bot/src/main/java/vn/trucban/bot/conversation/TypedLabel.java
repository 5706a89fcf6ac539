package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.channel.Button;

/**
 * Whoever types what stands on a button of the menus, or of a call that waits for them, means the button; whoever types an incident's code
 * means that incident. Neither reports anything.
 */
final class TypedLabel {
    private final Situation situation;
    private final Chat chat;

    TypedLabel(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** The button; empty: these words are on none, or words of their own are awaited. */
    Optional<Action> in(String text, Words words) {
        ChatState state = chat.state();
        return mayBeLeft(state)
                ? offered()
                        .flatMap(button -> button instanceof Button.Press press ? Stream.of(press) : Stream.empty())
                        .filter(press -> words.say(press.label()))
                        .findFirst()
                        .flatMap(press -> Action.parse(press.payload()))
                        .filter(action -> !tellsWhatFails(state, action))
                        .or(() -> situation
                                .person()
                                .flatMap(person -> situation.talks().awaits(person, text, situation.content()))
                                .filter(answer -> !numbersAnother(words, answer)))
                        .or(() -> raising(words))
                        .or(() -> code(words))
                : Optional.empty();
    }

    /** Where there are no buttons a number is how one is pressed: it is a count only under the question that asks for it. */
    private boolean numbersAnother(Words words, Action answer) {
        OptionalInt number = words.number();
        return number.isPresent()
                && chat.offeredAs(number.getAsInt()).isPresent()
                && chat.offered().stream()
                        .flatMap(payload -> Action.parse(payload).stream())
                        .noneMatch(answer::answersTheSameAs);
    }

    /** "Lập ngay", under the question whether a board is to be raised. */
    private Optional<Action> raising(Words words) {
        List<Action> asked = chat.offered().stream()
                .flatMap(payload -> Action.parse(payload).stream())
                .filter(action -> action.verb() == Verb.COMMAND && action.arg().startsWith("raise."))
                .toList();
        return asked.size() == 2 && words.say(situation.text("command.button.raise-now"))
                ? Optional.of(asked.get(0))
                : Optional.empty();
    }

    private Optional<Action> code(Words words) {
        return situation.person().isEmpty() || !words.mayBeACode()
                ? Optional.empty()
                : situation.books().openIncidents().stream()
                        .filter(one -> words.say(situation.incidents().code(one)))
                        .findFirst()
                        .map(one -> Action.of(Verb.SHOW, one.id().value()));
    }

    private static boolean mayBeLeft(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Choosing
                || state instanceof ChatState.Joining
                || state instanceof ChatState.AwaitingWords
                || state instanceof ChatState.Guided
                || state instanceof ChatState.Subscribing
                || LookedFor.after(state).isPresent();
    }

    /** Amid steps {@link SignInTalk} knows whether it is the account that fails. */
    private static boolean tellsWhatFails(ChatState state, Action action) {
        return state instanceof ChatState.Guided && action.verb() == Verb.SIGN_IN;
    }

    private Stream<Button> offered() {
        Stream<Button> menu = Menus.of(situation).stream();
        return situation
                .person()
                .map(person -> Stream.concat(menu, Menus.more(situation, situation.features()).stream()))
                .orElse(menu);
    }
}
