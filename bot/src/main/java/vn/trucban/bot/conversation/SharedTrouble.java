package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.SameTrouble;
import vn.trucban.content.ladder.LadderPlan;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/**
 * Two desks or more with the same trouble of the network, the software or a database within minutes: it is not their machines, so nobody
 * is walked through them. They join one incident, hear why in one line, and what to do meanwhile.
 */
final class SharedTrouble {
    private final Situation situation;

    SharedTrouble(Situation situation) {
        this.situation = situation;
    }

    /** What a report of this kind joins without being asked; empty where it is not everybody's trouble. */
    Optional<Incident> among(PlaybookId kind, String words, List<Incident> alike) {
        LadderPlan plan = situation.content().ladder();
        Instant earliest = situation.now().minus(plan.sharedWithin());
        boolean mine = alike.stream().anyMatch(one -> one.concerns(situation.party()));
        return mine || !plan.shared().contains(kind)
                ? Optional.empty()
                : alike.stream()
                        .filter(one -> one.shared() || one.reportedSince(earliest))
                        .filter(one -> new SameTrouble(situation.content().reporting()).may(one, words))
                        .findFirst();
    }

    /** Joins at once; the incident itself says so, with a button for whoever means something else. */
    Turn.Builder join(Incident incident, PlaybookId kind, Unfiled report) {
        String words = report.words();
        String aside = Told.in(words, situation.content().triage()).aside(kind);
        Turn.Builder turn = Turn.to(new ChatState.Joining(words, kind, report.photos(), Optional.of(incident.id())))
                .then(new Effect.Work(incident.id(), Deed.JOIN, words, aside));
        report.show(turn, incident.id());
        return turn;
    }

    /** Whoever works on it tells how it goes; they are nobody who has the same trouble. */
    Turn.Builder toldByWhoeverWorksOn(Incident incident, Unfiled report) {
        List<Button> buttons = new ArrayList<>(situation.incidents().buttons().work(incident));
        buttons.add(Action.of(Verb.DIFFERENT, incident.id().value())
                .button(situation.text("conversation.button.different")));
        Turn.Builder turn = Turn.to(new ChatState.Joining(
                        report.words(), incident.playbook().id(), report.photos(), Optional.of(incident.id())))
                .then(new Effect.Work(incident.id(), Deed.NOTE, report.words(), ""))
                .say(
                        situation.text(
                                "conversation.noted-in",
                                Map.of("code", situation.incidents().code(incident))),
                        buttons);
        report.show(turn, incident.id());
        return turn;
    }

    /** For somebody who is still at the steps of what has become everybody's trouble. */
    Optional<Turn> insteadOfSteps(ChatState state, Incident incident) {
        boolean atTheSteps =
                state instanceof ChatState.Guided guided && guided.incident().equals(incident.id());
        return atTheSteps && incident.shared() && incident.going()
                ? Optional.of(said(Turn.idle(), incident).done())
                : Optional.empty();
    }

    Turn.Builder said(Turn.Builder turn, Incident incident) {
        return turn.say(
                situation.incidents().sharedAtTheSteps(incident),
                situation.incidents().buttons().reporter(incident));
    }
}
