package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/** The words by which the sign-in page sends people to the bot for a link. */
final class SignInTalk {
    private final Situation situation;

    SignInTalk(Situation situation) {
        this.situation = situation;
    }

    Optional<Turn> text(ChatState state, Words words) {
        return words.are("conversation.words.sign-in") && asksForThePages(state)
                ? Optional.of(Turn.to(state).then(new Effect.SignIn(true)).done())
                : Optional.empty();
    }

    /** Amid the steps of somebody whose account fails the same words tell what fails. */
    private boolean asksForThePages(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Guided guided
                        && situation
                                .books()
                                .incident(guided.incident())
                                .filter(incident -> incident.playbook().id() != PlaybookId.ACCOUNT)
                                .isPresent();
    }
}
