package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** "Không, việc khác": whoever was asked, or taken for one of many, says that theirs is something else, and it begins by itself. */
final class AnotherMatter {
    private final Situation situation;
    private final ReportTalk reports;
    private final TakenElsewhere taken;

    AnotherMatter(Situation situation, ReportTalk reports) {
        this.situation = situation;
        this.reports = reports;
        this.taken = new TakenElsewhere(situation);
    }

    /** @param denied the incident under which the button stood; empty in messages of earlier versions */
    Turn pressed(ChatState state, String denied) {
        return new AmidDisaster(situation)
                .denying(state, denied)
                .map(joining ->
                        begun(joining, taken.typed(joining).or(() -> taken.pressed(state, new IncidentId(denied)))))
                .orElseGet(() -> nothingOpened(state, denied));
    }

    /** The same in words. */
    Turn said(ChatState.Joining joining) {
        return begun(joining, taken.typed(joining));
    }

    /** Whoever was taken for one of many is so no longer, and nobody looks there any more for those of whom they cried. */
    private Turn begun(ChatState.Joining joining, Optional<TakenElsewhere.Cried> cried) {
        Unfiled told = Unfiled.lately(joining);
        boolean onlyTold = new AfterCry(situation).onlyTold(joining);
        boolean named = situation.content().triage().namesDanger(told.words());
        if (onlyTold && !named && cried.isEmpty()) {
            // why not of the same kind: what was noted of a fire need not be about one
            return told.kind(situation)
                    .map(kind -> reports.starting(kind, told, true))
                    .orElseGet(() -> new Unclear(situation).which(told))
                    .done();
        }
        PlaybookId kind = named || !onlyTold ? joining.kind() : PlaybookId.DISASTER;
        Turn apart = reports.starting(kind, told, true).done();
        Turn moved = cried.map(cry -> taken.to(begun(apart), apart, cry)).orElse(apart);
        return joining.joined()
                .filter(id -> !onlyTold)
                .map(id -> moved.alsoDoing(List.of(new Effect.Work(id, Deed.LEAVE, "", ""))))
                .orElse(moved);
    }

    private static IncidentId begun(Turn turn) {
        return turn.effects().stream()
                .flatMap(effect ->
                        effect instanceof Effect.Report report ? Stream.of(report.incident()) : Stream.<IncidentId>of())
                .findFirst()
                .orElseThrow();
    }

    /** Pressed twice, or long after the question: what was opened, or goes on, is said, and nothing more is opened. */
    private Turn nothingOpened(ChatState state, String denied) {
        String old = situation.text("conversation.different-before");
        if (state instanceof ChatState.Guided guided && GuidanceTalk.underWay(guided, situation)) {
            return new GuidanceTalk(situation).again(Turn.to(guided).say(old), guided);
        }
        Optional<Incident> shown =
                new OwnIncidents(situation).newest().or(() -> situation.books().incident(new IncidentId(denied)));
        List<Button> buttons = new ArrayList<>();
        shown.ifPresent(one ->
                buttons.add(Action.of(Verb.SHOW, one.id().value()).button(situation.text("incident.button.show"))));
        buttons.add(Menus.button(situation, Verb.REPORT, "conversation.button.report"));
        String text =
                shown.map(one -> old + "\n" + situation.incidents().status(one)).orElse(old);
        return Turn.to(state).say(text, buttons).done();
    }
}
