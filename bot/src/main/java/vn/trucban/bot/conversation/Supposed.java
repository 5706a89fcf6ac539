package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.incident.Exercise;
import vn.trucban.bot.incident.IncidentId;

/** What belongs to a drill, and the words that say so around everything that is answered in it. */
final class Supposed {
    private Supposed() {}

    /** True where an event, and what was made of it, moves in a drill; what is reported for real amid one does not. */
    static boolean in(Inbound.Event event, Turn turn) {
        boolean real = turn.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Report report
                        && !report.incident().exercise());
        boolean pressed = event instanceof Inbound.Event.Press press && is(press.payload());
        return !real && (pressed || is(turn.state()) || turn.effects().stream().anyMatch(Supposed::is));
    }

    static boolean is(Effect effect) {
        Optional<IncidentId> incident = Optional.empty();
        if (effect instanceof Effect.Report report) {
            incident = Optional.of(report.incident());
        } else if (effect instanceof Effect.Work work) {
            incident = Optional.of(work.incident());
        } else if (effect instanceof Effect.Paper paper) {
            incident = paper.incident();
        } else if (effect instanceof Effect.Talked talked) {
            return is(talked.payload());
        }
        return incident.filter(IncidentId::exercise).isPresent();
    }

    static boolean is(ChatState state) {
        return state instanceof ChatState.Doubted
                || incident(state).filter(IncidentId::exercise).isPresent()
                || state instanceof ChatState.Answering asked && is(asked.payload());
    }

    /** The incident that a state is about. */
    static Optional<IncidentId> incident(ChatState state) {
        if (state instanceof ChatState.Guided guided) {
            return Optional.of(guided.incident());
        }
        if (state instanceof ChatState.WritingNote note) {
            return Optional.of(note.incident());
        }
        if (state instanceof ChatState.Resolving resolving) {
            return Optional.of(resolving.incident());
        }
        if (state instanceof ChatState.HandingOver handing) {
            return Optional.of(handing.incident());
        }
        return state instanceof ChatState.Doubted doubted ? doubted.incident() : Optional.empty();
    }

    private static boolean is(String payload) {
        return Action.parse(payload)
                .filter(action -> new IncidentId(action.ref()).exercise())
                .isPresent();
    }

    static List<Say> wrapped(List<Say> says, Situation situation) {
        return says.stream()
                .map(say -> new Say(
                        Exercise.wrap(say.text(), situation.content().messages()),
                        say.buttons(),
                        say.tag(),
                        say.inPlace()))
                .toList();
    }
}
