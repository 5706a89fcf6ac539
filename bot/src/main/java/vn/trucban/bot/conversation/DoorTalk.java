package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/**
 * Ways that look the same for what really happens and for what a drill supposes: the menu's buttons and the commands for them. Somebody
 * who plays is asked by one tap which they mean, so that a drill calls nobody for real and a cry for help is not lost in a drill.
 */
final class DoorTalk {
    /** In a button to a person: it is meant for real. */
    private static final String REAL = "real";

    private static final Map<Verb, String> LABELS = Map.of(
            Verb.REPORT, "conversation.button.report",
            Verb.HUMAN, "conversation.button.human",
            Verb.NOTICE, "conversation.button.notice",
            Verb.PAPER, "incident.button.paper",
            Verb.DIFFERENT, "conversation.button.different");

    private final Situation situation;
    private final Optional<ChatState.Guided> place;

    /** @param place where whoever is here was in the steps of an incident */
    DoorTalk(Situation situation, Optional<ChatState.Guided> place) {
        this.situation = situation;
        this.place = place;
    }

    DoorTalk(Situation situation) {
        this(situation, Optional.empty());
    }

    /** A person, for real, whatever else is going on. */
    static Button person(Situation situation) {
        return new Action(Verb.HUMAN, "", REAL).button(situation.text("conversation.exercise.human"));
    }

    /** True where the question is about what was pressed to reach a person. */
    static boolean toAPerson(ChatState.Doubted doubted) {
        return verb(doubted) == Verb.HUMAN;
    }

    private static Verb verb(ChatState.Doubted doubted) {
        return Action.parse(doubted.door()).map(Action::verb).orElse(Verb.REPORT);
    }

    String label(String door) {
        Optional<Action> action = Action.parse(door);
        Optional<PlaybookId> kind = action.flatMap(one -> PlaybookId.of(one.arg()));
        String key = LABELS.getOrDefault(action.map(Action::verb).orElse(Verb.REPORT), "conversation.button.report");
        return kind.map(one -> situation.content().playbook(one).shortName()).orElseGet(() -> situation.text(key));
    }

    /**
     * The question instead of what was pressed; empty where nothing is in doubt and it means what it always does.
     *
     * @param words typed along with it; empty: none
     */
    Optional<Turn> instead(ChatState state, Action action, String words) {
        if (action.verb() == Verb.HUMAN && action.arg().equals(REAL)) {
            return reallyToAPerson(state);
        }
        ExerciseTalk exercise = new ExerciseTalk(situation);
        return Optional.of(action)
                .filter(door -> leadsBothWays(door, state))
                .flatMap(door -> situation.books().playing(situation.party().person()))
                .flatMap(playing -> exercise.doubt(state))
                .map(doubted -> words.isEmpty()
                        ? at(doubted, action, state)
                        : doubted.at("").telling(words, List.of()))
                .map(exercise::asked);
    }

    /** What waits at the steps of the drill comes along where it is what the button is about. */
    private static ChatState.Doubted at(ChatState.Doubted doubted, Action action, ChatState state) {
        boolean aside = action.verb() == Verb.KIND && state instanceof ChatState.Guided;
        ChatState.Doubted asked = aside ? doubted.telling(((ChatState.Guided) state).aside(), List.of()) : doubted;
        return asked.at(action.payload());
    }

    private boolean leadsBothWays(Action action, ChatState state) {
        boolean anywhere = !reallyAtWork(state);
        return switch (action.verb()) {
            case REPORT, HUMAN -> anywhere && !reallyTelling(state);
            case NOTICE -> anywhere && DraftTalk.open(situation);
            case PAPER -> anywhere && action.ref().isEmpty() && !action.arg().equals(PaperTalk.PAGE);
            case KIND -> state instanceof ChatState.Idle || Supposed.is(state);
            case DIFFERENT -> Supposed.is(state);
            default -> false;
        };
    }

    /** At the steps of something real. */
    private boolean reallyAtWork(ChatState state) {
        Optional<ChatState.Guided> steps = state instanceof ChatState.Guided here ? Optional.of(here) : place;
        return steps.filter(one -> !one.incident().exercise() && GuidanceTalk.underWay(one, situation))
                .isPresent();
    }

    /** In the middle of a report that is no drill's: whoever plays was asked when it began. */
    private static boolean reallyTelling(ChatState state) {
        boolean telling = state instanceof ChatState.Choosing
                || state instanceof ChatState.Joining
                || state instanceof ChatState.AwaitingWords;
        return telling && !Supposed.is(state);
    }

    private Optional<Turn> reallyToAPerson(ChatState state) {
        if (state instanceof ChatState.Doubted doubted) {
            return Optional.of(real(doubted.at(Action.of(Verb.HUMAN).payload())));
        }
        return Supposed.is(state)
                        || place.filter(one -> one.incident().exercise()).isPresent()
                ? Optional.of(new ReportTalk(situation, Optional.empty())
                        .act(reallyTelling(state) ? state : new ChatState.Idle(), Action.of(Verb.HUMAN)))
                : Optional.empty();
    }

    /** It opens as always, with what was told meanwhile. */
    Turn real(ChatState.Doubted doubted) {
        ReportTalk reports = new ReportTalk(situation, Optional.empty());
        ChatState.Idle idle = new ChatState.Idle();
        ChatState told =
                doubted.told() ? new ChatState.Choosing(doubted.words(), doubted.photos()) : new ChatState.Idle();
        Action door = Action.parse(doubted.door()).orElse(Action.of(Verb.REPORT));
        return switch (door.verb()) {
            case NOTICE -> new DraftTalk(situation).act(idle, door);
            case PAPER -> new PaperTalk(situation).act(idle, door);
            case KIND -> reports.act(told, door);
            // why: danger calls more people than whoever is asked for
            case HUMAN ->
                situation.content().triage().namesDanger(doubted.words())
                        ? new ExerciseTalk(situation).reallyTold(doubted)
                        : reports.act(told, door);
            default ->
                doubted.told()
                        ? new ExerciseTalk(situation).reallyTold(doubted)
                        : reports.act(idle, Action.of(Verb.REPORT));
        };
    }

    /** The same in the drill. */
    Turn supposed(ChatState.Doubted doubted) {
        ExerciseTalk exercise = new ExerciseTalk(situation);
        if (situation.books().exercise(doubted.drill()).isEmpty()) {
            return exercise.over();
        }
        return switch (verb(doubted)) {
            case NOTICE ->
                new DraftTalk(situation).act(new ChatState.Idle(), new Action(Verb.PURPOSE, "", Purpose.DRILL.name()));
            case PAPER -> paper(doubted);
            case HUMAN -> person(doubted);
            default ->
                doubted.told() || doubted.incident().isEmpty()
                        ? exercise.supposedlyTold(doubted)
                        : shown(doubted, doubted.incident().get());
        };
    }

    /** What was reported already: where it stands. */
    private Turn shown(ChatState.Doubted doubted, IncidentId incident) {
        return doubted.back()
                .map(guided -> new GuidanceTalk(situation).again(Turn.to(guided), guided))
                .orElseGet(() ->
                        new DutyTalk(situation).act(new ChatState.Idle(), Action.of(Verb.SHOW, incident.value())));
    }

    private Turn paper(ChatState.Doubted doubted) {
        return doubted.incident()
                .or(() -> situation.books().supposedIn(doubted.drill()))
                .map(id -> new PaperTalk(situation).act(new ChatState.Idle(), Action.of(Verb.PAPER, id.value())))
                .orElseGet(() -> Turn.idle()
                        .say(
                                situation.text("conversation.exercise.no-paper"),
                                List.of(Action.of(Verb.DRILL_REPORT, doubted.drill())
                                        .button(situation.text("drill.button.report"))))
                        .done());
    }

    /** Whoever plays on duty is called, for what was reported or for what is reported by this. */
    private Turn person(ChatState.Doubted doubted) {
        IncidentId id = doubted.incident()
                .orElseGet(
                        () -> situation.inDrill(doubted.drill()).newIncident().get());
        Turn.Builder turn = Turn.idle();
        if (doubted.incident().isEmpty()) {
            situation
                    .books()
                    .exercise(doubted.drill())
                    .ifPresent(task ->
                            turn.then(new Effect.Report(id, task.kind(), ExerciseTalk.words(task, doubted), false)));
            doubted.photos().forEach(photo -> turn.then(new Effect.Work(id, Deed.PHOTO, photo, "")));
        } else {
            ExerciseTalk.note(turn, id, doubted);
        }
        return turn.then(new Effect.Work(id, Deed.HELP_WANTED, "", "")).done();
    }
}
