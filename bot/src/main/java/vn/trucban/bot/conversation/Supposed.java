package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.broadcast.Broadcast;

/** What belongs to a drill, and the words that say so around everything that is answered in it. */
final class Supposed {
    /** Of notices it depends on the notice, also where somebody is at the steps of a drill. */
    private static final Set<Verb> OF_NOTICES = Stream.of(
                    NoticeTalk.KNOWS,
                    DraftTalk.KNOWS,
                    RewordTalk.KNOWS,
                    ProofTalk.KNOWS,
                    OwnNotices.KNOWS,
                    IssuedTalk.KNOWS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Of these it depends on nothing. */
    private static final Set<Verb> OF_WHAT_IS_REAL = EnumSet.of(Verb.FOR_REAL, Verb.INCIDENTS, Verb.FIND);

    private Supposed() {}

    /**
     * True where what was meant, and what was made of it, moves in a drill; what is reported for real amid one does not, nor what is pressed
     * about something real while a question of the drill is open, and neither do notices, unless the notice is a drill's.
     *
     * @param meant what was pressed; empty: something was told
     */
    static boolean in(Optional<Action> meant, Turn turn, Situation situation) {
        boolean real = turn.effects().stream().anyMatch(Supposed::isReal)
                || meant.filter(Supposed::isReal).isPresent();
        if (real) {
            return false;
        }
        Optional<Action> ofNotices = meant.filter(action -> OF_NOTICES.contains(action.verb()))
                .filter(action -> !asks(turn.state(), action));
        if (ofNotices.isPresent()) {
            return notice(ofNotices.get().ref(), situation);
        }
        return meant.filter(Supposed::is).isPresent()
                || turn.effects().stream().anyMatch(Supposed::is)
                || is(turn.state());
    }

    /** True where the question is whether this door, which may be that of a notice, means the drill. */
    private static boolean asks(ChatState state, Action door) {
        return state instanceof ChatState.Doubted doubted && doubted.door().equals(door.payload());
    }

    private static boolean isReal(Action action) {
        boolean named = !action.ref().isEmpty() && !new IncidentId(action.ref()).exercise();
        return OF_WHAT_IS_REAL.contains(action.verb())
                || named && !OF_NOTICES.contains(action.verb()) && action.verb() != Verb.DRILL_REPORT;
    }

    private static boolean isReal(Effect effect) {
        return effect instanceof Effect.Report report && !report.incident().exercise()
                || effect instanceof Effect.Work work && !work.incident().exercise();
    }

    private static boolean is(Action action) {
        return action.verb() == Verb.SUPPOSED || new IncidentId(action.ref()).exercise();
    }

    /** True where what becomes of the effect is said of a drill. A feature's own talk says so itself. */
    static boolean is(Effect effect, Situation situation) {
        return is(effect)
                || effect instanceof Effect.DraftNotice draft && draft.drill()
                || ofNotice(effect).filter(id -> notice(id, situation)).isPresent();
    }

    private static Optional<String> ofNotice(Effect effect) {
        if (effect instanceof Effect.FillNotice fill) {
            return Optional.of(fill.notice());
        }
        if (effect instanceof Effect.AddressNotice address) {
            return Optional.of(address.notice());
        }
        if (effect instanceof Effect.ChangeNotice change) {
            return Optional.of(change.notice());
        }
        if (effect instanceof Effect.FollowNotice follow) {
            return Optional.of(follow.notice());
        }
        return effect instanceof Effect.DecideNotice decide ? Optional.of(decide.notice()) : Optional.empty();
    }

    /** True of what was supposed by a drill that is over: no button of it does anything any more. */
    static boolean over(IncidentId incident, Situation situation) {
        return incident.exercise()
                && situation.books().exercise(incident.drill()).isEmpty();
    }

    /** The answer to such a button. */
    static Say ended(Incident incident, Situation situation) {
        return Say.of(
                situation.text(
                        "incident.drill-is-over",
                        Map.of("code", situation.incidents().code(incident))),
                List.of(Action.of(Verb.REPORT).button(situation.text("conversation.button.report"))));
    }

    /** True of a notice of a drill. */
    static boolean notice(String id, Situation situation) {
        return situation.notice(id).filter(Broadcast::drill).isPresent();
    }

    private static boolean is(Effect effect) {
        Optional<IncidentId> incident = Optional.empty();
        if (effect instanceof Effect.Report report) {
            incident = Optional.of(report.incident());
        } else if (effect instanceof Effect.Work work) {
            incident = Optional.of(work.incident());
        } else if (effect instanceof Effect.Paper paper) {
            incident = paper.incident();
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
        if (state instanceof ChatState.Ending ending) {
            return Optional.of(ending.incident());
        }
        if (state instanceof ChatState.Reopening reopening) {
            return Optional.of(reopening.incident());
        }
        if (state instanceof ChatState.HandingOver handing) {
            return Optional.of(handing.incident());
        }
        if (state instanceof ChatState.Joining joining) {
            return joining.joined();
        }
        if (state instanceof ChatState.WritingLate late) {
            return Optional.of(late.incident());
        }
        if (state instanceof ChatState.Correcting correcting) {
            return Optional.of(correcting.incident());
        }
        if (state instanceof ChatState.EnteringReceipts receipts) {
            return Optional.of(receipts.incident());
        }
        return state instanceof ChatState.Doubted doubted ? doubted.incident() : Optional.empty();
    }

    private static boolean is(String payload) {
        return Action.parse(payload).filter(Supposed::is).isPresent();
    }

    /** The same, said of a drill where that is one. */
    static List<Say> marked(List<Say> says, boolean drill) {
        return says.stream().map(say -> say.about(drill)).toList();
    }
}
