package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.PaperDeed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.notifier.channel.Button;

/** Paper intake (plan III.4): switch it on and off, and enter afterwards what was received. */
final class PaperTalk {
    static final String ON = "on";
    static final String OFF = "off";
    static final String ENTER = "in";
    static final String MINE = "mine";
    static final String PAGE = "page";

    private final Situation situation;

    PaperTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (action.ref().isEmpty()) {
            PaperDeed deed = action.arg().equals(PAGE) ? PaperDeed.PAGE : PaperDeed.LIST;
            return doing(state, deed, Optional.empty());
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
            case MINE -> mine(state, incident.id());
            case PAGE -> doing(state, PaperDeed.PAGE, id);
            default -> doing(state, PaperDeed.SHOW, id);
        };
    }

    /** The lines that were refused wait in the chat, so that one tap is enough. */
    private Turn mine(ChatState state, IncidentId id) {
        boolean waits = state instanceof ChatState.EnteringReceipts entering
                && entering.incident().equals(id)
                && !entering.held().isEmpty();
        if (!waits) {
            return Turn.to(new ChatState.EnteringReceipts(id))
                    .say(situation.text("paper.talk.how"))
                    .done();
        }
        return Turn.to(new ChatState.EnteringReceipts(id))
                .then(new Effect.Paper(PaperDeed.MINE, Optional.of(id), ((ChatState.EnteringReceipts) state).held()))
                .done();
    }

    /** Lines with receipts, while they are awaited. */
    Optional<Turn> text(ChatState state, String text) {
        return state instanceof ChatState.EnteringReceipts entering
                ? Optional.of(entered(entering, text))
                : Optional.empty();
    }

    private static Turn entered(ChatState.EnteringReceipts state, String text) {
        List<String> lines = Entry.unnumbered(text);
        boolean numbered = !Entry.read(text).get(0).serial().isEmpty();
        List<String> serials = state.serials();
        if (numbered || lines.size() > serials.size()) {
            return Turn.to(state)
                    .then(new Effect.Paper(PaperDeed.ENTER, Optional.of(state.incident()), text))
                    .done();
        }
        String whole = IntStream.range(0, lines.size())
                .mapToObj(i -> serials.get(i) + " " + lines.get(i))
                .collect(Collectors.joining("\n"));
        ChatState left = new ChatState.EnteringReceipts(
                state.incident(), serials.subList(lines.size(), serials.size()), state.held());
        return Turn.to(left)
                .then(new Effect.Paper(PaperDeed.ENTER, Optional.of(state.incident()), whole))
                .done();
    }

    /** A photo of receipts, while they are awaited: never the report of something broken. */
    static Optional<Turn> photo(ChatState state, String photo) {
        return state instanceof ChatState.EnteringReceipts entering
                ? Optional.of(Turn.to(state)
                        .then(new Effect.Paper(PaperDeed.PHOTO, Optional.of(entering.incident()), photo))
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
