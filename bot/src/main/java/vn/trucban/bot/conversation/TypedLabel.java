package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Cards.Named;
import vn.trucban.notifier.channel.Button;

/**
 * Whoever types what stands on a button of the last message, of the menus, or of what is open means the button; whoever types an incident's
 * code means that incident. Neither reports anything.
 */
final class TypedLabel {
    private final Situation situation;
    private final Chat chat;

    TypedLabel(Situation situation, Chat chat) {
        this.situation = situation;
        this.chat = chat;
    }

    /** The buttons; empty: these words are on none, or words of their own are awaited. Of several nobody knows which is meant. */
    List<Named> in(String text, Words words) {
        Optional<Named> safe = new SafetyAnswer(situation, chat).in(text, words);
        if (safe.isPresent()) {
            return List.of(safe.get());
        }
        NamedButtons named = new NamedButtons(situation, chat);
        List<Named> standing = named.standing(text, words);
        if (!standing.isEmpty()) {
            return standing;
        }
        Optional<Action> known = mayBeLeft(chat.state()) ? known(text, words) : Optional.empty();
        if (known.isPresent()) {
            return List.of(new Named(text, known.get().payload()));
        }
        List<Named> above = named.above(text, words);
        return above.isEmpty() ? new DutyWords(situation, chat).in(text, words) : above;
    }

    /** Whatever was shown last. */
    private Optional<Action> known(String text, Words words) {
        return offered()
                .filter(press -> words.sayKindly(press.label()))
                .findFirst()
                .flatMap(Named::action)
                .filter(action -> !tellsWhatFails(chat.state(), action))
                .or(() -> situation
                        .person()
                        .flatMap(person -> situation.talks().awaits(person, text, situation.content()))
                        .filter(answer -> !new TypedNumber(situation, chat).numbersAnother(words, answer)))
                .or(() -> raising(words))
                .or(() -> code(words));
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

    /** Where no words of their own are awaited that a label may be. */
    static boolean mayBeLeft(ChatState state) {
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

    private Stream<Named> offered() {
        List<Button> menu = Menus.of(situation);
        return Stream.concat(
                Named.of(menu),
                situation.person().map(person -> Menus.more(situation, situation.features())).stream()
                        .flatMap(Named::of));
    }
}
