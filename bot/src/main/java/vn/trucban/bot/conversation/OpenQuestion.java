package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;

/** A question that a cry of danger, or the report of something broken, came into: it can wait, and one tap leads back to it. */
final class OpenQuestion {
    private final Situation situation;

    OpenQuestion(Situation situation) {
        this.situation = situation;
    }

    /** The answer to the cry, and in it the way back to what was asked before. */
    Turn kept(ChatState asked, Turn heard) {
        return again(asked)
                .map(action -> {
                    List<Say> says = new ArrayList<>(heard.says());
                    // why before the last: what is to be done now stands last, where its numbers can be typed
                    says.add(
                            says.size() < 2 ? says.size() : says.size() - 1,
                            Say.of(
                                    words(asked),
                                    List.of(action.button(situation.text("conversation.button.back-to-question")))));
                    return new Turn(heard.state(), says, heard.effects());
                })
                .orElse(heard);
    }

    /** why the numbers: the chat forgets its photos with the question. */
    private String words(ChatState asked) {
        if (!(asked instanceof ChatState.EnteringReceipts entering)) {
            return situation.text("conversation.question-kept");
        }
        return entering.serials().isEmpty()
                ? situation.text("paper.talk.kept")
                : situation.text(
                        "paper.talk.kept-photos",
                        Map.of("count", entering.serials().size(), "serials", String.join("\n", entering.serials())));
    }

    /** What asks it again; empty: nothing does. */
    private static Optional<Action> again(ChatState state) {
        if (state instanceof ChatState.Answering answering) {
            return Action.parse(answering.payload());
        }
        if (state instanceof ChatState.Drafting drafting) {
            return Optional.of(Action.of(Verb.GO_ON, drafting.notice()));
        }
        if (state instanceof ChatState.Deciding deciding) {
            return Optional.of(Action.of(deciding.reject() ? Verb.REJECT : Verb.SEND_BACK, deciding.notice()));
        }
        if (state instanceof ChatState.Resolving resolving) {
            return Optional.of(new Action(Verb.RESOLVE, resolving.incident().value(), resolving.seen()));
        }
        if (state instanceof ChatState.WritingLate late) {
            return Optional.of(Action.of(Verb.LATE, late.incident().value()));
        }
        if (state instanceof ChatState.Correcting correcting) {
            return Optional.of(
                    new Action(Verb.AMEND, correcting.incident().value(), Long.toString(correcting.entry())));
        }
        return state instanceof ChatState.Searching ? Optional.of(Action.of(Verb.FIND)) : others(state);
    }

    private static Optional<Action> others(ChatState state) {
        if (state instanceof ChatState.Filing filing) {
            return Optional.of(Action.of(Verb.FILING, Integer.toString(filing.number())));
        }
        if (state instanceof ChatState.Explaining explaining) {
            boolean backTaken = explaining.decision().equals(Effect.Decision.TAKE_BACK.name());
            return Optional.of(Action.of(backTaken ? Verb.TAKE_BACK : Verb.REVIEW_WRONG, explaining.notice()));
        }
        return state instanceof ChatState.EnteringReceipts entering
                ? Optional.of(new Action(Verb.PAPER, entering.incident().value(), PaperTalk.ENTER))
                : Optional.empty();
    }
}
