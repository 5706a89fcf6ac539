package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;

/** "Máy anh/chị đã dùng được chưa?", or whether everybody is safe, answered by a word instead of a button. */
final class AfterFixTalk {
    private static final List<String> SAID = List.of(
            "conversation.words.fixed",
            "conversation.words.done",
            "conversation.words.not-yet",
            "conversation.words.safe-now",
            "conversation.words.not-safe");

    private final Situation situation;

    AfterFixTalk(Situation situation) {
        this.situation = situation;
    }

    /** The answer to the newest fix this person was asked about; empty where nothing is asked or these are no words of an answer. */
    Optional<Turn> text(ChatState state, Words words) {
        return SAID.stream().anyMatch(words::are) && isFree(state)
                ? situation.books().openIncidents().stream()
                        .filter(incident -> incident.asks(situation.party()))
                        .reduce((older, newer) -> newer)
                        .flatMap(incident -> meant(incident, words).map(works -> answer(incident, works)))
                : Optional.empty();
    }

    /** Whoever still stands at the steps of what was fixed is asked about it, and answers. */
    private boolean isFree(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Joining
                || state instanceof ChatState.Guided guided && !GuidanceTalk.underWay(guided, situation);
    }

    /** Of people it is asked whether they are safe. */
    private Optional<Boolean> meant(Incident incident, Words words) {
        boolean people = new Fitting(incident, situation.content()).ofPeople();
        if (words.are("conversation.words.fixed")
                || words.are("conversation.words.done")
                || people && words.are("conversation.words.safe-now")) {
            return Optional.of(true);
        }
        return words.are("conversation.words.not-yet") || people && words.are("conversation.words.not-safe")
                ? Optional.of(false)
                : Optional.empty();
    }

    private Turn answer(Incident incident, boolean works) {
        return Turn.idle()
                .then(new Effect.Work(incident.id(), works ? Deed.SOLVED : Deed.REOPEN, "", ""))
                .done();
    }
}
