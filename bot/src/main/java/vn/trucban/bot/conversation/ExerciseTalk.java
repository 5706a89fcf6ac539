package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Exercises;
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
                        ? real(doubted)
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
                .map(task -> starting(drill, task, task.words()).done())
                .orElseGet(() -> Turn.idle()
                        .say(situation.text("conversation.exercise.over"), Menus.of(situation))
                        .done());
    }

    private Turn.Builder starting(String drill, Exercises.Task task, String words) {
        return new ReportTalk(situation.inDrill(drill), Optional.empty())
                .starting(task.kind(), new Unfiled(words, List.of()), false);
    }

    /** Danger named in a drill, and anything told out of turn by somebody who plays, may be real: nothing is assumed. */
    Optional<Turn> text(ChatState state, String text, Words words) {
        if (state instanceof ChatState.Doubted doubted) {
            return Optional.of(answered(doubted, text, words));
        }
        return doubt(state, text).map(doubted -> asked(more(doubted, text, List.of())));
    }

    /** A photo, and what stands beneath it, likewise. */
    Optional<Turn> photo(ChatState state, String photo, Optional<String> caption) {
        Optional<ChatState.Doubted> doubted =
                state instanceof ChatState.Doubted asked ? Optional.of(asked) : doubt(state, caption.orElse(""));
        return doubted.map(one -> asked(more(one, caption.orElse(""), List.of(photo))));
    }

    /** Who cries again means it, and what was cried last is not lost over what was said first. */
    private Turn answered(ChatState.Doubted doubted, String text, Words words) {
        if (words.are("conversation.words.exercise")) {
            return supposed(doubted);
        }
        if (words.are("conversation.words.real")) {
            return real(doubted);
        }
        if (!named(text)) {
            return asked(more(doubted, text, List.of()));
        }
        // why the cry itself: what was said before it must not hide what it is about
        return new ReportTalk(situation, Optional.empty())
                .text(new ChatState.Choosing(doubted.words(), doubted.photos()), text, words);
    }

    private boolean named(String text) {
        return situation.content().triage().classify(text).danger().isPresent();
    }

    /** Empty where nothing is in doubt. */
    private Optional<ChatState.Doubted> doubt(ChatState state, String text) {
        if (state instanceof ChatState.Idle) {
            // why also without danger: whoever plays may mean either, and a real report must not be lost in a drill
            return situation
                    .books()
                    .playing(situation.party().person())
                    .map(drill -> new ChatState.Doubted(drill, own(drill), "", List.of(), Optional.empty()));
        }
        boolean awaited = state instanceof ChatState.Resolving || Awaited.speaksOfDanger(state);
        if (!Supposed.is(state) || awaited || !named(text)) {
            return Optional.empty();
        }
        Optional<IncidentId> incident = Supposed.incident(state);
        Optional<ChatState.Guided> back =
                state instanceof ChatState.Guided guided ? Optional.of(guided) : Optional.empty();
        return incident.map(IncidentId::drill)
                .or(() -> situation.books().playing(situation.party().person()))
                .map(drill -> new ChatState.Doubted(drill, incident, "", List.of(), back));
    }

    private Optional<IncidentId> own(String drill) {
        return situation.books().supposedFor(situation.party().person()).filter(id -> id.drill()
                .equals(drill));
    }

    private static ChatState.Doubted more(ChatState.Doubted doubted, String text, List<String> photos) {
        List<String> all =
                Stream.concat(doubted.photos().stream(), photos.stream()).toList();
        String words = text.isBlank() ? doubted.words() : Told.more(doubted.words(), text);
        return new ChatState.Doubted(doubted.drill(), doubted.incident(), words, all, doubted.back());
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

    private Turn real(ChatState.Doubted doubted) {
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
        if (doubted.incident().isEmpty()) {
            return situation
                    .books()
                    .exercise(doubted.drill())
                    .map(task -> starting(doubted.drill(), task, task.words() + ". " + doubted.words())
                            .done())
                    .orElseGet(() -> report(doubted.drill()));
        }
        IncidentId id = doubted.incident().get();
        Turn.Builder turn =
                Turn.to(doubted.back().<ChatState>map(place -> place).orElse(new ChatState.Idle()));
        if (!doubted.words().isBlank()) {
            turn.then(new Effect.Work(id, Deed.NOTE, doubted.words(), ""));
        }
        doubted.photos().forEach(photo -> turn.then(new Effect.Work(id, Deed.PHOTO, photo, "")));
        turn.say(situation.text("conversation.noted"));
        return doubted.back()
                .map(guided -> new GuidanceTalk(situation).again(turn, guided))
                .orElseGet(turn::done);
    }
}
