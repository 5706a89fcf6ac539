package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Before a second incident is made of what is open already: which go on, and whether it is one of them. */
final class JoinOffer {
    private static final int SHOWN = 3;

    private final Situation situation;

    JoinOffer(Situation situation) {
        this.situation = situation;
    }

    /**
     * A cry amid an emergency waits for no answer: what is new is told to those called for it. Empty: what goes on is old, and this is
     * another one.
     */
    Optional<Turn.Builder> amidEmergency(PlaybookId kind, Unfiled report, List<Incident> alike) {
        return AmidDisaster.hearing(alike, situation.now()).map(hearing -> {
            List<Incident> heardLast = Stream.concat(
                            alike.stream().filter(one -> !one.id().equals(hearing.id())), Stream.of(hearing))
                    .toList();
            Turn.Builder turn = of(kind, report, heardLast, Optional.of(hearing.id()))
                    .then(new Effect.Work(hearing.id(), Deed.NOTE, report.words(), ""));
            report.show(turn, hearing.id());
            return turn;
        });
    }

    /**
     * The newest of those alike, oldest first, and the way out.
     *
     * @param alike not empty, oldest first
     * @param heard the one that has heard the words already
     */
    Turn.Builder of(PlaybookId kind, Unfiled report, List<Incident> alike, Optional<IncidentId> heard) {
        List<Button> buttons = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Incident incident : alike.subList(Math.max(0, alike.size() - SHOWN), alike.size())) {
            lines.add(standing(incident));
            buttons.add(Action.of(Verb.SAME, incident.id().value())
                    .button(situation.text(
                            incident.concerns(situation.party())
                                    ? "conversation.button.still-mine"
                                    : "conversation.button.same",
                            Map.of("code", situation.incidents().code(incident)))));
        }
        buttons.add(Action.of(Verb.DIFFERENT, alike.get(alike.size() - 1).id().value())
                .button(situation.text("conversation.button.different")));
        return Turn.to(new ChatState.Joining(report.words(), kind, report.photos(), heard))
                .say(
                        situation.text(
                                heard.isPresent() ? "conversation.looks-heard" : "conversation.looks-open",
                                Map.of("list", String.join("\n", lines))),
                        buttons);
    }

    /** why not the kind of a disaster: it names flood, storm and fire, and whoever stands in one must know which it is. */
    private String standing(Incident incident) {
        return incident.playbook().id() == PlaybookId.DISASTER
                ? new AmidDisaster(situation).line(incident)
                : situation.incidents().status(incident);
    }
}
