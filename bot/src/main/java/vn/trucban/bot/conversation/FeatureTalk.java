package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;

/** Hands what belongs to a feature's own talk to it, and keeps the question that it asked. */
final class FeatureTalk {
    private final Situation situation;

    FeatureTalk(Situation situation) {
        this.situation = situation;
    }

    /** A button of a feature; a question that was open is open no more. */
    Turn act(ChatState state, Action action) {
        ChatState left = state instanceof ChatState.Answering ? new ChatState.Idle() : state;
        return Turn.to(left)
                .then(new Effect.Talked(action.payload(), Optional.empty(), Optional.empty()))
                .done();
    }

    /** "Đã đọc", under the word that there is a new version of the plan; or a subscription. */
    Optional<Turn> ofFewWords(ChatState state, Words words) {
        return words.areKindly("conversation.words.plan")
                ? Optional.of(act(state, Action.of(Verb.PLAN)))
                : new ResidentTalk(situation).ofStaff(state, words);
    }

    /** A call waits for whoever is asked nothing else; empty: it does not, or these words may tell of something. */
    Optional<Turn> presumed(ChatState state, String text) {
        boolean free = state instanceof ChatState.Idle
                && new CryPieces(situation).justNow().isEmpty();
        return situation
                .person()
                .filter(person -> free)
                .flatMap(person -> situation.talks().presumes(person, text, situation.content()))
                .map(action -> act(state, action));
    }

    /** What is told of a thing that somebody has in hand, where no words of another kind are awaited. */
    private Optional<Turn> told(Chat chat, String text) {
        boolean free = TypedLabel.mayBeLeft(chat.state())
                && !(chat.state() instanceof ChatState.Guided)
                && !(chat.state() instanceof ChatState.Subscribing);
        List<Action> under = chat.offered().stream()
                .flatMap(payload -> Action.parse(payload).stream())
                .toList();
        return situation
                .person()
                .filter(person -> free)
                .flatMap(person -> situation.talks().tells(person, text, under, situation.content(), situation.now()))
                .map(action -> Turn.idle()
                        .then(new Effect.Talked(action.payload(), Optional.of(text), Optional.empty()))
                        .done());
    }

    /** The answer to a question that is open, or what is told of a thing that somebody has in hand. */
    Optional<Turn> text(Chat chat, String text) {
        return answered(chat.state(), Optional.of(text), Optional.empty()).or(() -> told(chat, text));
    }

    /** A photo in answer; what stands beneath it comes along. */
    static Optional<Turn> photo(ChatState state, String photo, Optional<String> caption) {
        return answered(state, caption, Optional.of(photo));
    }

    private static Optional<Turn> answered(ChatState state, Optional<String> words, Optional<String> photo) {
        return state instanceof ChatState.Answering asked
                ? Optional.of(Turn.idle()
                        .then(new Effect.Talked(asked.payload(), words, photo))
                        .done())
                : Optional.empty();
    }

    /** Empty where nobody answers such a button. */
    Aftermath carryOut(String commandId, Effect.Talked effect) {
        Optional<Action> pressed = Action.parse(effect.payload());
        if (pressed.filter(action -> action.verb() == Verb.MORE).isPresent()) {
            return Aftermath.say(
                    Say.of(situation.text("conversation.more"), Menus.more(situation, situation.features())));
        }
        return pressed.flatMap(action ->
                        situation.talks().of(action.verb()).map(talk -> talk.hear(heard(commandId, action, effect))))
                .map(this::aftermath)
                .orElseGet(() -> Aftermath.say(Say.of(
                        situation.text("conversation.menu.staff", Menus.greeting(situation)), Menus.of(situation))));
    }

    private Heard heard(String commandId, Action action, Effect.Talked effect) {
        return new Heard(
                commandId,
                situation.person().orElseThrow(),
                situation.address(),
                action,
                effect.words(),
                effect.photo(),
                situation.content(),
                situation.staff(),
                situation.now());
    }

    private Aftermath aftermath(Reply reply) {
        List<Say> says = reply.says().stream()
                .map(said -> new Say(
                        said.text(), said.buttons(), said.tag(), said.tag().isPresent(), said.drill()))
                .toList();
        return new Aftermath(
                reply.question()
                        .map(question ->
                                new ChatState.Answering(question.answering().payload(), question.numbers())),
                says);
    }
}
