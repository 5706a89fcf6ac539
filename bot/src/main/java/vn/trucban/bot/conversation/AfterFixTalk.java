package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Fitting;
import vn.trucban.bot.incident.Incident;

/**
 * "Máy anh/chị đã dùng được chưa?", or whether everybody is safe, answered by a word instead of a button; "xong SC-11"; and what follows the
 * cause that was just told.
 */
final class AfterFixTalk {
    /** A cause is often told in two messages. */
    private static final Duration SECOND_HALF = Duration.ofMinutes(3);

    /** Whoever writes more tells more than an answer. */
    private static final int LONGEST = 200;

    private final Situation situation;

    AfterFixTalk(Situation situation) {
        this.situation = situation;
    }

    /** The answer to the newest fix this person was asked about; empty where nothing is asked or these are no words of an answer. */
    Optional<Turn> text(ChatState state, String text, Words words) {
        return isFree(state) && !situation.content().triage().namesDanger(text)
                ? answered(text, words).or(() -> done(state, words)).or(() -> moreOfTheCause(text, words))
                : Optional.empty();
    }

    /** Whoever still stands at the steps of what was fixed is asked about it, and answers. */
    private boolean isFree(ChatState state) {
        return state instanceof ChatState.Idle
                || state instanceof ChatState.Joining
                || state instanceof ChatState.Guided guided && !GuidanceTalk.underWay(guided, situation);
    }

    private Optional<Turn> answered(String text, Words words) {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.asks(situation.party()))
                .reduce((older, newer) -> newer)
                .flatMap(incident -> meant(incident, words)
                        .map(works -> answer(incident, works))
                        .or(() -> notAll(incident, text, words)));
    }

    /** "Chưa thấy anh Tuấn": asked whether everybody is safe, whoever names somebody who may not be says no, and says why. */
    private Optional<Turn> notAll(Incident incident, String text, Words words) {
        boolean told = new Fitting(incident, situation.content()).ofPeople()
                && text.length() <= LONGEST
                && words.match("conversation.patterns.not-all-safe")
                && !situation.content().triage().tellsOfSafety(text);
        return told ? Optional.of(again(incident, text)) : Optional.empty();
    }

    private static Turn again(Incident incident, String words) {
        return Turn.idle()
                .then(new Effect.Work(incident.id(), Deed.REOPEN, words, ""))
                .done();
    }

    /** Of people it is asked whether they are safe. */
    private Optional<Boolean> meant(Incident incident, Words words) {
        boolean people = new Fitting(incident, situation.content()).ofPeople();
        if (saysDone(words) || people && words.areKindly("conversation.words.safe-now")) {
            return Optional.of(true);
        }
        return words.areKindly("conversation.words.not-yet") || people && words.areKindly("conversation.words.not-safe")
                ? Optional.of(false)
                : Optional.empty();
    }

    private static boolean saysDone(Words words) {
        return words.areKindly("conversation.words.fixed") || words.areKindly("conversation.words.done");
    }

    private Turn answer(Incident incident, boolean works) {
        return works
                ? Turn.idle()
                        .then(new Effect.Work(incident.id(), Deed.SOLVED, "", ""))
                        .done()
                : again(incident, "");
    }

    /** Of the incident whose code is said. */
    private Optional<Turn> done(ChatState state, Words words) {
        return situation.books().openIncidents().stream()
                .filter(incident -> words.besides(situation.incidents().code(incident))
                        .filter(AfterFixTalk::saysDone)
                        .isPresent())
                .findFirst()
                .map(incident -> incident.asks(situation.party())
                        ? answer(incident, true)
                        : new DutyTalk(situation).act(state, overBy(incident)));
    }

    private Action overBy(Incident incident) {
        boolean theirs = incident.going() && incident.isWith(situation.party().person());
        return Action.of(theirs ? Verb.RESOLVE : Verb.SHOW, incident.id().value());
    }

    /** "… do máy chủ ở tỉnh treo", right after the cause: no trouble of its own. */
    private Optional<Turn> moreOfTheCause(String text, Words words) {
        return words.beginWith("conversation.words.because")
                ? justResolved().map(incident -> Turn.idle()
                        .then(new Effect.Work(incident.id(), Deed.NOTE, text, ""))
                        .say(
                                situation.text(
                                        "conversation.more-of-the-cause",
                                        Map.of("code", situation.incidents().code(incident))),
                                List.of(Menus.button(situation, Verb.REPORT, "conversation.button.report")))
                        .done())
                : Optional.empty();
    }

    private Optional<Incident> justResolved() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.resolution()
                        .filter(how ->
                                how.by().person().equals(situation.party().person()))
                        .filter(how -> how.at().plus(SECOND_HALF).isAfter(situation.now()))
                        .isPresent())
                .reduce((older, newer) -> newer);
    }
}
