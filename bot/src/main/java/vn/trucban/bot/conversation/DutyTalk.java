package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Open incidents, and what those on duty do with them (plan III.3): take, note, hand over, give back, resolve, reopen. */
final class DutyTalk {
    static final Set<Verb> KNOWS = EnumSet.of(
            Verb.NEWS,
            Verb.INCIDENTS,
            Verb.SHOW,
            Verb.TAKE,
            Verb.NOTE,
            Verb.HAND_OVER,
            Verb.HAND_TO,
            Verb.DECLINE,
            Verb.GIVE_BACK,
            Verb.RESOLVE,
            Verb.REOPEN,
            Verb.CALM,
            Verb.SIGN_IN,
            Verb.HELP_TEXT,
            Verb.SKIP_CAUSE,
            Verb.ALIVE);

    private static final int LISTED = 8;

    /** In the button under the question why it is opened again. */
    private static final String NO_REASON = "?";

    private final Situation situation;

    DutyTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        return switch (action.verb()) {
            case NEWS -> with(action, incident -> new GoodNews(situation).told(state, incident));
            case INCIDENTS -> list(state, action.arg());
            case SIGN_IN -> Turn.to(state).then(new Effect.SignIn(false)).done();
            case HELP_TEXT ->
                Turn.to(state)
                        .say(situation.text("conversation.help-text"), Menus.of(situation))
                        .done();
            // why nothing else: that somebody tapped is the sign of life
            case ALIVE ->
                Turn.to(state)
                        .say(situation.text("reach.thanks"), Menus.of(situation))
                        .done();
            case SHOW -> with(action, incident -> show(leftAt(state, incident, action.arg()), incident));
            case TAKE -> onDuty(action, incident -> work(state, incident, Deed.TAKE));
            case DECLINE -> onDuty(action, incident -> work(state, incident, Deed.DECLINE));
            case GIVE_BACK -> onDuty(action, incident -> work(state, incident, Deed.GIVE_BACK));
            case NOTE -> with(action, incident -> askNote(state, incident));
            case RESOLVE ->
                mayEnd(action)
                        ? with(action, incident -> resolve(state, incident, action.arg()))
                        : onDuty(action, incident -> resolve(state, incident, action.arg()));
            case SKIP_CAUSE ->
                mayEnd(action)
                        ? Menus.show(situation).done()
                        : onDuty(action, incident -> new ResolveTalk(situation).withoutCause(incident, action.arg()));
            case HAND_OVER -> onDuty(action, incident -> askWhom(incident, action.arg()));
            case HAND_TO -> handTo(state, action);
            case REOPEN -> with(action, incident -> reopen(state, incident, action.arg()));
            case CALM -> with(action, incident -> new CalmTalk(situation).act(state, incident, action.arg()));
            default -> Menus.show(situation).done();
        };
    }

    /** A text that one of the states here waits for, or that whoever works on an incident says of it. */
    Optional<Turn> text(ChatState state, String text) {
        if (state instanceof ChatState.WritingNote note) {
            return Optional.of(Turn.idle()
                    .then(new Effect.Work(note.incident(), Deed.NOTE, text, ""))
                    .say(situation.text("conversation.noted"), afterNote(note.incident()))
                    .done());
        }
        if (state instanceof ChatState.Resolving resolving) {
            return Optional.of(new ResolveTalk(situation).text(resolving, text));
        }
        if (state instanceof ChatState.Ending ending) {
            return new ResolveTalk(situation).text(ending, text);
        }
        if (state instanceof ChatState.Reopening reopening) {
            Turn reopened = Turn.idle()
                    .then(new Effect.Work(reopening.incident(), Deed.REOPEN, text, ""))
                    .done();
            return Optional.of(SafetyFirst.before(reopened, text, situation));
        }
        return situation.onDuty() ? new Held(situation).said(state, text) : Optional.empty();
    }

    /** A photo that belongs to the note or the cause that one of the states here waits for. */
    Optional<Turn> photo(ChatState state, String photo, Optional<String> caption) {
        if (state instanceof ChatState.WritingNote note) {
            Turn.Builder turn = Turn.to(note).then(new Effect.Work(note.incident(), Deed.PHOTO, photo, ""));
            caption.ifPresent(words -> turn.then(new Effect.Work(note.incident(), Deed.NOTE, words, "")));
            turn.say(situation.text("conversation.photo-kept"), afterNote(note.incident()));
            return Optional.of(SafetyFirst.before(turn.done(), caption.orElse(""), situation));
        }
        if (state instanceof ChatState.Reopening reopening) {
            Effect kept = new Effect.Work(reopening.incident(), Deed.PHOTO, photo, "");
            return caption.flatMap(why -> text(state, why))
                    .or(() -> situation.books().incident(reopening.incident()).map(this::askWhy))
                    .map(turn -> turn.alsoDoing(List.of(kept)));
        }
        if (state instanceof ChatState.Resolving resolving) {
            return new ResolveTalk(situation).photo(resolving, photo, caption);
        }
        return Optional.empty();
    }

    /** Whoever is being guided may write at any moment; asking them to would only lose their place. */
    private Turn askNote(ChatState state, Incident incident) {
        boolean guided =
                state instanceof ChatState.Guided here && here.incident().equals(incident.id());
        return Turn.to(guided ? state : new ChatState.WritingNote(incident.id()))
                .say(situation.text("conversation.write-note", code(incident)))
                .done();
    }

    private List<Button> afterNote(IncidentId id) {
        return situation.books().incident(id).map(this::buttons).orElseGet(() -> Menus.of(situation));
    }

    /** Newest first, a page at a time; nobody's incident is out of reach. */
    private Turn list(ChatState state, String page) {
        List<Incident> open = situation.books().openIncidents();
        if (open.isEmpty()) {
            List<Button> menu = new ArrayList<>(Menus.of(situation));
            menu.add(RegisterTalk.findButton(situation));
            return Turn.to(state)
                    .say(situation.text("conversation.no-incidents"), menu)
                    .done();
        }
        int skipped = page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page) * LISTED, open.size()) : 0;
        List<Incident> newest = new ArrayList<>(open);
        Collections.reverse(newest);
        newest = newest.subList(skipped, Math.min(skipped + LISTED, open.size()));
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Incident incident : newest) {
            lines.add(situation.incidents().line(incident));
            buttons.add(Action.of(Verb.SHOW, incident.id().value())
                    .button(situation.text("conversation.button.show", code(incident))));
        }
        if (skipped + LISTED < open.size()) {
            buttons.add(new Action(Verb.INCIDENTS, "", Integer.toString(skipped / LISTED + 1))
                    .button(situation.text("conversation.button.more-incidents")));
        }
        buttons.add(RegisterTalk.findButton(situation));
        return Turn.to(state)
                .say(
                        situation.text(
                                "conversation.incidents",
                                Map.of("count", open.size(), "list", String.join("\n", lines))),
                        buttons)
                .done();
    }

    /** Whoever comes back from something else to a step goes on there. */
    private ChatState leftAt(ChatState state, Incident incident, String step) {
        boolean there =
                state instanceof ChatState.Guided here && here.incident().equals(incident.id());
        boolean comesBack = !there
                && incident.going()
                && incident.concerns(situation.party())
                && incident.playbook().steps().containsKey(step);
        return comesBack ? new ChatState.Guided(incident.id(), step, "") : state;
    }

    private Turn show(ChatState state, Incident incident) {
        boolean atItsSteps = incident.going()
                && state instanceof ChatState.Guided here
                && here.incident().equals(incident.id());
        if (atItsSteps) {
            ChatState.Guided guided = (ChatState.Guided) state;
            return new StepTalk(situation, incident.id(), incident.playbook())
                    .repeat(Turn.to(state), guided)
                    .done();
        }
        boolean restart = incident.status() == Status.GUIDED
                && incident.reporter().person().equals(situation.party().person());
        if (restart) {
            ChatState.Guided guided =
                    new ChatState.Guided(incident.id(), incident.playbook().start(), "");
            return new StepTalk(situation, incident.id(), incident.playbook())
                    .enter(guided, false)
                    .done();
        }
        List<Button> buttons = new ArrayList<>(buttons(incident));
        buttons.add(RegisterTalk.entriesButton(situation, incident));
        safe(incident).ifPresent(buttons::add);
        new CalmTalk(situation)
                .button(incident)
                .filter(calm -> !buttons.contains(calm))
                .ifPresent(buttons::add);
        if (incident.playbook().id() == PlaybookId.DISASTER && mayCommand()) {
            boolean raisable = incident.going() && !incident.underCommand();
            Button command = new Action(Verb.COMMAND, incident.id().value(), raisable ? "raise" : "")
                    .button(situation.text(raisable ? "command.button.raise" : "command.button.open"));
            if (!buttons.contains(command)) {
                buttons.add(command);
            }
        }
        return Turn.to(state).say(situation.incidents().full(incident), buttons).done();
    }

    private Optional<Button> safe(Incident incident) {
        boolean worksOnIt = incident.isWith(situation.party().person()) && !incident.underCommand();
        return situation
                .incidents()
                .buttons()
                .safe(incident, situation.party().name(), worksOnIt || situation.is(Role.LEADER));
    }

    private boolean mayCommand() {
        return situation.person().filter(CommandDesk::mayWish).isPresent();
    }

    /** What this person may do with it as it stands. */
    List<Button> buttons(Incident incident) {
        PersonId me = situation.party().person();
        if (incident.isWith(me) && incident.going()) {
            return situation.incidents().buttons().work(incident);
        }
        if (incident.isOfferedTo(me)) {
            return situation.incidents().buttons().offer(incident);
        }
        if (incident.asks(situation.party())
                || incident.open() && !incident.going() && incident.concerns(situation.party())) {
            return situation.incidents().buttons().worksNow(incident);
        }
        if (situation.onDuty() || !incident.going()) {
            return situation.incidents().buttons().status(incident);
        }
        return incident.concerns(situation.party())
                ? situation.incidents().buttons().reporter(incident)
                : situation.incidents().buttons().bystander(incident);
    }

    private Turn resolve(ChatState state, Incident incident, String seen) {
        return incident.underCommand()
                ? show(new ChatState.Idle(), incident)
                : new ResolveTalk(situation).asked(state, incident, seen);
    }

    private Turn askWhom(Incident incident, String named) {
        return !incident.isWith(situation.party().person()) || !incident.going()
                ? show(new ChatState.Idle(), incident)
                : new HandOverTalk(situation).asked(incident, named);
    }

    private Turn handTo(ChatState state, Action action) {
        return new HandOverTalk(situation)
                .chosen(state, action)
                .orElseGet(() -> with(action, incident -> show(new ChatState.Idle(), incident)));
    }

    private Turn work(ChatState next, Incident incident, Deed deed) {
        return Turn.to(next).then(new Effect.Work(incident.id(), deed, "", "")).done();
    }

    /** What was told of it while it was closed goes along; whoever does not have the trouble says why it is opened again. */
    private Turn reopen(ChatState state, Incident incident, String arg) {
        if (!(state instanceof ChatState.Joining joining)
                || joining.kind() != incident.playbook().id()) {
            boolean theirs = incident.concerns(situation.party());
            boolean over = !incident.going() && !incident.archived() && !incident.stoodDown();
            return theirs || !over || arg.equals(NO_REASON)
                    ? work(arg.equals(NO_REASON) ? new ChatState.Idle() : state, incident, Deed.REOPEN)
                    : askWhy(incident);
        }
        Unfiled told = Unfiled.in(joining);
        Turn.Builder turn = Turn.idle().then(new Effect.Work(incident.id(), Deed.REOPEN, told.words(), ""));
        told.show(turn, incident.id());
        return turn.done();
    }

    private Turn askWhy(Incident incident) {
        return Turn.to(new ChatState.Reopening(incident.id()))
                .say(
                        situation.text("conversation.why-reopen", code(incident)),
                        List.of(new Action(Verb.REOPEN, incident.id().value(), NO_REASON)
                                .button(situation.text("conversation.button.no-reason"))))
                .done();
    }

    /** Whoever said that it is over was asked what it was. */
    private boolean mayEnd(Action action) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                .filter(incident -> incident.lacksCauseOf(situation.party().person()))
                .isPresent();
    }

    private Turn onDuty(Action action, java.util.function.Function<Incident, Turn> then) {
        if (!situation.onDuty()) {
            return Turn.idle()
                    .say(situation.text("conversation.not-on-duty"), Menus.of(situation))
                    .done();
        }
        return with(action, then);
    }

    private Turn with(Action action, java.util.function.Function<Incident, Turn> then) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                .map(then)
                .orElseGet(() -> Menus.show(situation).done());
    }

    private Map<String, String> code(Incident incident) {
        return Map.of("code", situation.incidents().code(incident));
    }
}
