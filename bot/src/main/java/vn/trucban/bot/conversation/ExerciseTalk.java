package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.IncidentId;

/** Somebody takes part in a drill: reports what it supposes, and is asked where words may mean what really happens. */
final class ExerciseTalk {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.DRILL_REPORT, Verb.FOR_REAL, Verb.SUPPOSED);

    private final Situation situation;

    ExerciseTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        return switch (action.verb()) {
            case DRILL_REPORT -> report(action.ref());
            case FOR_REAL ->
                state instanceof ChatState.Doubted doubted
                        ? real(doubted.words())
                        : Menus.show(situation).done();
            case SUPPOSED ->
                state instanceof ChatState.Doubted doubted
                        ? supposed(doubted)
                        : Menus.show(situation).done();
            default -> Menus.show(situation).done();
        };
    }

    /** As one would report it if it were so; who takes part and reports it later joins in. A drill that is over takes nothing. */
    private Turn report(String drill) {
        return situation
                .books()
                .exercise(drill)
                .map(task -> new ReportTalk(situation.inDrill(drill), Optional.empty())
                        .starting(task.kind(), new Unfiled(task.words(), List.of()), false)
                        .done())
                .orElseGet(() -> Turn.idle()
                        .say(situation.text("conversation.exercise.over"), Menus.of(situation))
                        .done());
    }

    /** Danger named in a drill, and anything told out of turn by somebody who plays, may be real: nothing is assumed. */
    Optional<Turn> text(ChatState state, String text, Words words) {
        boolean named = situation.content().triage().classify(text).danger().isPresent();
        if (state instanceof ChatState.Doubted doubted) {
            return Optional.of(
                    words.are("conversation.words.exercise")
                            ? supposed(doubted)
                            : named || words.are("conversation.words.real") ? real(doubted.words()) : asked(doubted));
        }
        if (state instanceof ChatState.Idle) {
            // why also without danger: whoever plays may mean either, and a real report must not be lost in a drill
            return situation.books().supposedFor(situation.party().person()).map(id -> doubted(id, text, state));
        }
        boolean own = state instanceof ChatState.Resolving;
        return Supposed.incident(state)
                .filter(id -> id.exercise() && named && !own)
                .map(id -> doubted(id, text, state));
    }

    private Turn doubted(IncidentId drill, String text, ChatState state) {
        Optional<ChatState.Guided> back =
                state instanceof ChatState.Guided guided ? Optional.of(guided) : Optional.empty();
        return asked(new ChatState.Doubted(drill, text, back));
    }

    private Turn asked(ChatState.Doubted doubted) {
        return Turn.to(doubted)
                .say(
                        situation.text("conversation.exercise.doubted"),
                        List.of(
                                Action.of(Verb.FOR_REAL).button(situation.text("conversation.exercise.real")),
                                Action.of(Verb.SUPPOSED).button(situation.text("conversation.exercise.supposed"))))
                .done();
    }

    private Turn real(String words) {
        return new ReportTalk(situation, Optional.empty())
                .text(new ChatState.Idle(), words, new Words(situation.content().messages(), words));
    }

    private Turn supposed(ChatState.Doubted doubted) {
        Effect note = new Effect.Work(doubted.drill(), Deed.NOTE, doubted.words(), "");
        return doubted.back()
                .map(guided -> new GuidanceTalk(situation)
                        .again(Turn.to(guided).then(note).say(situation.text("conversation.noted")), guided))
                .orElseGet(() -> Turn.idle().then(note).done());
    }
}
