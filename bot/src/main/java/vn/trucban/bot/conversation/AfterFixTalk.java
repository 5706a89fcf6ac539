package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;

/** "Máy anh/chị đã dùng được chưa?" answered by a word instead of a button. */
final class AfterFixTalk {
    private final Situation situation;

    AfterFixTalk(Situation situation) {
        this.situation = situation;
    }

    /** The answer to the newest fix this person was asked about; empty where nothing is asked or these are no words of an answer. */
    Optional<Turn> text(ChatState state, Words words) {
        boolean works = words.are("conversation.words.fixed") || words.are("conversation.words.done");
        boolean free = state instanceof ChatState.Idle || state instanceof ChatState.Joining;
        if (!free || (!works && !words.are("conversation.words.not-yet"))) {
            return Optional.empty();
        }
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.asks(situation.party()))
                .reduce((older, newer) -> newer)
                .map(incident -> answer(incident, works));
    }

    private Turn answer(Incident incident, boolean works) {
        return Turn.idle()
                .then(new Effect.Work(incident.id(), works ? Deed.SOLVED : Deed.REOPEN, "", ""))
                .done();
    }
}
