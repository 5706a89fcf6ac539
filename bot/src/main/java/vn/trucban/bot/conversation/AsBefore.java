package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** "Máy in lại bị y như hôm qua": which one that was is named, so that nobody tries again what did not last. */
final class AsBefore {
    private static final Duration BEFORE = Duration.ofDays(7);

    /** Among so many of the last ones somebody may mean one. */
    private static final int LOOKED_THROUGH = 100;

    private final IncidentDesk incidents;
    private final Situation situation;

    AsBefore(IncidentDesk incidents, Situation situation) {
        this.incidents = incidents;
        this.situation = situation;
    }

    /** Nothing where it is not said to be as before, or nobody knows what that was. */
    Aftermath named(Effect.Report report) {
        boolean said = report.kind() != PlaybookId.DISASTER
                && !report.incident().exercise()
                && new Words(situation.content().messages(), report.words()).match("conversation.patterns.as-before")
                && !situation.content().triage().namesDanger(report.words());
        return said ? closed(report).map(before -> named(report, before)).orElse(Aftermath.NONE) : Aftermath.NONE;
    }

    private Optional<Incident> closed(Effect.Report report) {
        return incidents.recent(LOOKED_THROUGH).stream()
                .filter(one -> !one.going() && !one.falseAlarm() && !one.id().exercise())
                .filter(one -> one.playbook().id() == report.kind() && one.concerns(situation.party()))
                .filter(one -> one.overAt()
                        .filter(end -> !end.plus(BEFORE).isBefore(situation.now()))
                        .isPresent())
                .findFirst();
    }

    private Aftermath named(Effect.Report report, Incident before) {
        String code = situation.incidents().code(before);
        List<Button> buttons = List.of(
                Action.of(Verb.HELP, report.incident().value()).button(situation.text("incident.button.help")),
                Action.of(Verb.SHOW, before.id().value())
                        .button(situation.text("conversation.button.show", Map.of("code", code))));
        return Aftermath.say(Say.of(
                situation.text(
                        "conversation.as-before",
                        Map.of(
                                "code",
                                code,
                                "at",
                                situation.moments().at(before.overAt().orElseThrow(), situation.now()))),
                buttons));
    }
}
