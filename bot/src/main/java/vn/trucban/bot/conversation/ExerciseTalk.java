package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.IncidentId;

/** Somebody takes part in a drill: reports what it supposes, and is asked where words or buttons may mean what really happens. */
final class ExerciseTalk {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.DRILL_REPORT, Verb.FOR_REAL, Verb.SUPPOSED);

    private final Situation situation;

    ExerciseTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (action.verb() == Verb.DRILL_REPORT) {
            return report(action.ref());
        }
        if (!(state instanceof ChatState.Doubted doubted)) {
            return Menus.show(situation).done();
        }
        return action.verb() == Verb.FOR_REAL ? real(doubted) : supposed(doubted);
    }

    /** As one would report it if it were so; who takes part and reports it later joins in. A drill that is over takes nothing. */
    private Turn report(String drill) {
        return situation
                .books()
                .exercise(drill)
                .map(task -> starting(drill, task, task.words()).done())
                .orElseGet(this::over);
    }

    Turn over() {
        return Turn.idle()
                .say(situation.text("conversation.exercise.over"), Menus.of(situation))
                .done();
    }

    private Turn.Builder starting(String drill, Exercises.Task task, String words) {
        return new ReportTalk(situation.inDrill(drill), Optional.empty())
                .starting(task.kind(), new Unfiled(words, List.of()), false);
    }

    /** Danger named in a drill, what it does not suppose, and anything told out of turn by who plays, may be real: nothing is assumed. */
    Optional<Turn> text(ChatState state, String text, Words words) {
        if (state instanceof ChatState.Doubted doubted) {
            return Optional.of(answered(doubted, text, words));
        }
        return doubt(state, text).map(doubted -> kept(state, asked(doubted.telling(text, List.of()))));
    }

    private Turn kept(ChatState state, Turn asked) {
        return state instanceof ChatState.Drafting ? new OpenQuestion(situation).kept(state, asked) : asked;
    }

    /** A photo, and what stands beneath it, likewise. */
    Optional<Turn> photo(ChatState state, String photo, Optional<String> caption) {
        Optional<ChatState.Doubted> doubted =
                state instanceof ChatState.Doubted asked ? Optional.of(asked) : doubt(state, caption.orElse(""));
        return doubted.map(one -> asked(told(one, caption.orElse(""), List.of(photo))));
    }

    /** Who cries again means it, and what was cried last is not lost over what was said first. */
    private Turn answered(ChatState.Doubted doubted, String text, Words words) {
        if (words.are("conversation.words.exercise")) {
            return supposed(doubted);
        }
        if (words.are("conversation.words.real")) {
            return real(doubted);
        }
        // why not the first cry after a button: it may well be what the drill supposes
        boolean again = doubted.door().isEmpty() || doubted.told();
        if (!again || !situation.content().triage().namesDanger(text)) {
            return asked(told(doubted, text, List.of()));
        }
        // why the cry itself: what was said before it must not hide what it is about
        return new ReportTalk(situation, Optional.empty())
                .text(new ChatState.Choosing(doubted.words(), doubted.photos()), text, words);
    }

    /** What is told after a button was pressed says better what is meant, unless a person was asked for. */
    private static ChatState.Doubted told(ChatState.Doubted doubted, String text, List<String> photos) {
        ChatState.Doubted more = doubted.telling(text, photos);
        return DoorTalk.toAPerson(doubted) ? more : more.at("");
    }

    /** Empty where nothing is in doubt. */
    private Optional<ChatState.Doubted> doubt(ChatState state, String text) {
        boolean joined = state instanceof ChatState.Joining && Supposed.is(state);
        if (state instanceof ChatState.Idle || joined) {
            // why also without danger: whoever plays may mean either, and a real report must not be lost in a drill
            return doubt(state);
        }
        boolean awaited = state instanceof ChatState.Resolving
                || state instanceof ChatState.Reopening
                || Awaited.speaksOfDanger(state);
        boolean mayBeReal = situation.content().triage().namesDanger(text) || reportsAnother(state, text);
        boolean doubtful = Supposed.is(state) && !awaited && mayBeReal;
        return doubtful || criesAmid(state, text) ? doubt(state) : Optional.empty();
    }

    /** What would be pulled out of a question as a cry: whoever plays may mean what the drill supposes, but not where they write a real notice. */
    private boolean criesAmid(ChatState state, String text) {
        boolean real = state instanceof ChatState.Drafting drafting && !Supposed.notice(drafting.notice(), situation);
        return !real
                && !Awaited.speaksOfDanger(state)
                && situation.books().playing(situation.party().person()).isPresent()
                && new Cry(situation).hiddenIn(state, text);
    }

    /** A printer reported in a drilled flood would be one of its notes, and leaders would be called to it as to a danger. */
    private boolean reportsAnother(ChatState state, String text) {
        GuidanceTalk guidance = new GuidanceTalk(situation);
        if (state instanceof ChatState.Guided guided) {
            Words words = new Words(situation.content().messages(), text);
            return !guidance.names(guided, words)
                    && situation
                            .books()
                            .incident(guided.incident())
                            .filter(incident -> guidance.surelyAnother(incident, text))
                            .isPresent();
        }
        return Awaited.isReport(state, text, situation);
    }

    /** The question as it would be put to somebody here; empty where they play in no drill. */
    Optional<ChatState.Doubted> doubt(ChatState state) {
        if (state instanceof ChatState.Doubted doubted) {
            return Optional.of(doubted);
        }
        Optional<IncidentId> here = Supposed.incident(state).filter(IncidentId::exercise);
        Optional<ChatState.Guided> back =
                state instanceof ChatState.Guided guided && here.isPresent() ? Optional.of(guided) : Optional.empty();
        return here.map(IncidentId::drill)
                .or(() -> situation.books().playing(situation.party().person()))
                .map(drill -> new ChatState.Doubted(drill, here.or(() -> own(drill)), back));
    }

    private Optional<IncidentId> own(String drill) {
        return situation.books().supposedFor(situation.party().person()).filter(id -> id.drill()
                .equals(drill));
    }

    /** One tap, and whoever is in danger or needs somebody now loses no more than that. */
    Turn asked(ChatState.Doubted doubted) {
        return Turn.to(doubted)
                .say(
                        question(doubted),
                        List.of(
                                Action.of(Verb.FOR_REAL).button(situation.text("conversation.exercise.real")),
                                Action.of(Verb.SUPPOSED).button(situation.text("conversation.exercise.supposed")),
                                DoorTalk.person(situation)))
                .done();
    }

    /**
     * Nobody said whether it is real. A drill goes on over players who are too busy for questions, so silence calls nobody; whoever can leave it to
     * ring up and ask does.
     *
     * @param at when it was told
     * @param lately false: so long ago that nobody waits for it
     */
    Turn unanswered(ChatState.Doubted doubted, Instant at, boolean lately) {
        ChatState.Doubted heard = doubted.afterSilence();
        boolean cries = situation.content().triage().namesDanger(doubted.words())
                || situation.content().triage().tellsOfVictims(doubted.words());
        if (!lately || !cries) {
            return Turn.to(heard).done();
        }
        Turn again = asked(heard);
        List<Say> says = new ArrayList<>(List.of(Say.of(
                situation.text("conversation.exercise.still-doubted", Map.of("words", doubted.words())), List.of())));
        says.addAll(again.says());
        return new Turn(heard, says, List.of(new Effect.PassOn(doubted.words(), at)));
    }

    private String question(ChatState.Doubted doubted) {
        if (situation.books().playing(situation.party().person()).isEmpty()) {
            return situation.text("conversation.exercise.left");
        }
        return doubted.door().isEmpty()
                ? situation.text("conversation.exercise.doubted")
                : situation.text(
                        "conversation.exercise.door", Map.of("door", new DoorTalk(situation).label(doubted.door())));
    }

    private Turn real(ChatState.Doubted doubted) {
        return doubted.door().isEmpty() ? reallyTold(doubted) : new DoorTalk(situation).real(doubted);
    }

    Turn reallyTold(ChatState.Doubted doubted) {
        ReportTalk reports = new ReportTalk(situation, Optional.empty());
        List<String> photos = doubted.photos();
        if (doubted.words().isBlank() && !photos.isEmpty()) {
            int last = photos.size() - 1;
            return reports.photo(
                    new ChatState.AwaitingWords(photos.subList(0, last)), photos.get(last), Optional.empty());
        }
        ChatState shown = photos.isEmpty() ? new ChatState.Idle() : new ChatState.AwaitingWords(photos);
        return reports.text(
                shown, doubted.words(), new Words(situation.content().messages(), doubted.words()));
    }

    private Turn supposed(ChatState.Doubted doubted) {
        return doubted.door().isEmpty() ? supposedlyTold(doubted) : new DoorTalk(situation).supposed(doubted);
    }

    Turn supposedlyTold(ChatState.Doubted doubted) {
        if (situation.books().exercise(doubted.drill()).isEmpty()) {
            return over();
        }
        if (doubted.incident().isEmpty()) {
            return situation
                    .books()
                    .exercise(doubted.drill())
                    .map(task -> starting(doubted.drill(), task, words(task, doubted))
                            .done())
                    .orElseGet(this::over);
        }
        IncidentId id = doubted.incident().get();
        Turn.Builder turn =
                note(Turn.to(doubted.back().<ChatState>map(place -> place).orElse(new ChatState.Idle())), id, doubted);
        turn.say(situation.text("conversation.noted"));
        return doubted.back()
                .map(guided -> new GuidanceTalk(situation).again(turn, guided))
                .orElseGet(turn::done);
    }

    /** What was told goes to what the drill supposes. */
    static Turn.Builder note(Turn.Builder turn, IncidentId id, ChatState.Doubted doubted) {
        if (!doubted.words().isBlank()) {
            turn.then(new Effect.Work(id, Deed.NOTE, doubted.words(), ""));
        }
        doubted.photos().forEach(photo -> turn.then(new Effect.Work(id, Deed.PHOTO, photo, "")));
        return turn;
    }

    /** What a player reports in their own words; who says nothing reports what the drill supposes. */
    static String words(Exercises.Task task, ChatState.Doubted doubted) {
        return doubted.words().isBlank() ? task.words() : doubted.words();
    }
}
