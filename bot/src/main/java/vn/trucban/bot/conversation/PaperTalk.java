package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.PaperDeed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.channel.Button;

/** Paper intake (plan III.4): switch it on and off, and enter afterwards what was received. */
final class PaperTalk {
    static final String ON = "on";
    static final String OFF = "off";
    static final String ENTER = "in";

    private final Situation situation;

    PaperTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (action.ref().isEmpty()) {
            return doing(state, PaperDeed.LIST, Optional.empty());
        }
        IncidentId id = new IncidentId(action.ref());
        return situation
                .books()
                .incident(id)
                .map(incident -> act(state, action.arg(), incident))
                .orElseGet(() -> Menus.show(situation).done());
    }

    private Turn act(ChatState state, String wish, Incident incident) {
        Optional<IncidentId> id = Optional.of(incident.id());
        return switch (wish) {
            case ON -> doing(state, PaperDeed.ON, id);
            case OFF -> doing(state, PaperDeed.OFF, id);
            case ENTER ->
                Turn.to(new ChatState.EnteringReceipts(incident.id()))
                        .say(situation.text("paper.talk.how"))
                        .done();
            default -> doing(state, PaperDeed.SHOW, id);
        };
    }

    /** Lines with receipts, while they are awaited. */
    Optional<Turn> text(ChatState state, String text) {
        return state instanceof ChatState.EnteringReceipts entering
                ? Optional.of(Turn.to(state)
                        .then(new Effect.Paper(PaperDeed.ENTER, Optional.of(entering.incident()), text))
                        .done())
                : Optional.empty();
    }

    private static Turn doing(ChatState state, PaperDeed deed, Optional<IncidentId> incident) {
        return Turn.to(state).then(new Effect.Paper(deed, incident, "")).done();
    }

    /** A button for each of these incidents. */
    static List<Button> choices(Situation situation, List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> Action.of(Verb.PAPER, incident.id().value())
                        .button(situation.text(
                                "conversation.button.show",
                                Map.of("code", situation.incidents().code(incident)))))
                .toList();
    }
}
