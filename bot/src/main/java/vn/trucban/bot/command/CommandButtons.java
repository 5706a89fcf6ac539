package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Button;

/** What can be tapped in a command. Arguments are words with dots between, read by {@link CommandTalk}. */
public final class CommandButtons {
    /** In a notice's button: it is for a drill. */
    private static final String DRILL_NOTICE = "dt";

    private static final List<Integer> MINUTES = List.of(10, 20, 40, 60);
    private static final List<String> REASONS = List.of("away", "ill", "cut-off", "busy");

    private final Messages messages;

    CommandButtons(Messages messages) {
        this.messages = messages;
    }

    private String text(String key) {
        return messages.text("command.button." + key);
    }

    static Action action(IncidentId incident, String arg) {
        return new Action(Verb.COMMAND, incident.value(), arg);
    }

    private Button press(Command command, String arg, String key) {
        return action(command.incident(), arg).button(text(key));
    }

    /** The way to raise one for this incident. */
    public Button raise(IncidentId incident) {
        return action(incident, "raise").button(text("raise"));
    }

    /** What a leader who is asked can answer. */
    List<Button> proposal(IncidentId incident) {
        return List.of(raise(incident), action(incident, "raise.no").button(text("not-needed")));
    }

    /** The way to raise one in the leaders' stead. */
    Button raiseFor(IncidentId incident) {
        return action(incident, "raise").button(text("raise-for"));
    }

    /** Has leaders asked. */
    Button askLeaders(IncidentId incident) {
        return action(incident, "raise.ask").button(text("ask-leaders"));
    }

    /** Calls these, where a number is known. */
    List<Button> calls(List<Person> people) {
        return people.stream()
                .flatMap(one -> call(one.name(), one.phone()).stream())
                .toList();
    }

    private Optional<Button> call(String name, Optional<String> phone) {
        return phone.map(it -> new Button.Call(messages.text("command.button.call", Map.of("name", name)), it));
    }

    List<Button> hazards(IncidentId incident, List<Hazard> hazards) {
        return hazards.stream()
                .map(one -> action(incident, "raise." + one.id()).button(one.name()))
                .toList();
    }

    /** The same, where there are several. */
    Button raise(Incident incident, CommandTexts texts) {
        return action(incident.id(), "raise").button(texts.line(incident));
    }

    List<Button> raiseAs(IncidentId incident, Hazard hazard) {
        return List.of(
                action(incident, "raise." + hazard.id()).button(text("raise-now")),
                action(incident, "raise.all").button(text("other-hazard")));
    }

    /** One of several commands. */
    Button named(Command command, CommandTexts texts) {
        return action(command.incident(), "").button(texts.line(command));
    }

    List<Button> skip(Command command) {
        return List.of(press(command, "task", "skip"));
    }

    Button decide(Command command) {
        return press(command, "dec", "decide");
    }

    Button decisions(Command command) {
        return press(command, "dec.list", "decisions");
    }

    Button amend(Command command, int number) {
        return action(command.incident(), "dec." + number)
                .button(messages.text("command.button.amend", Map.of("number", number)));
    }

    /** Puts this person on a post; empty where their id is too long for a button. */
    Optional<Button> person(Command command, int index, Person person) {
        Action put = action(command.incident(), "put." + index + "." + person.id());
        boolean fits = person.id().value().matches("[!-~]{1,30}");
        return fits ? Optional.of(put.button(person.name())) : Optional.empty();
    }

    /** The way to what there is of it. */
    public Button open(Command command) {
        return press(command, "", "open");
    }

    List<Button> answers(Command command) {
        return List.of(
                press(command, "ans.received", "received"),
                press(command, "ans.coming", "coming"),
                press(command, "ans.cannot", "cannot"));
    }

    /** Whatever somebody called can answer at any time. */
    List<Button> called(Command command) {
        return Stream.concat(answers(command).stream(), Stream.of(press(command, "ans.arrived", "arrived")))
                .toList();
    }

    List<Button> minutes(Command command) {
        List<Button> buttons = new ArrayList<>();
        for (int minutes : MINUTES) {
            buttons.add(action(command.incident(), "ans.coming." + minutes)
                    .button(messages.text("command.button.minutes", Map.of("minutes", minutes))));
        }
        buttons.add(press(command, "ans.arrived", "arrived"));
        return buttons;
    }

    List<Button> reasons(Command command) {
        return REASONS.stream()
                .map(id -> action(command.incident(), "ans.why." + id).button(messages.text("command.reason." + id)))
                .toList();
    }

    /** The reason behind a button; empty for one that nobody offered. */
    Optional<String> reason(String id) {
        return REASONS.contains(id) ? Optional.of(messages.text("command.reason." + id)) : Optional.empty();
    }

    List<Button> where(Command command) {
        return List.of(
                press(command, "ans.arrived", "arrived"),
                action(command.incident(), "ans.coming.20").button(text("more-time")),
                press(command, "ans.cannot", "cannot"));
    }

    List<Button> task(Command command, int seat, int task) {
        String which = "task." + seat + "." + task + ".";
        return List.of(
                press(command, which + "done", "done"),
                press(command, which + "doing", "doing"),
                press(command, which + "cannot", "undoable"),
                press(command, "", "open"));
    }

    /** What a member can do besides the next action. */
    List<Button> member(Command command) {
        return List.of(
                press(command, "task", "tasks"),
                press(command, "ans.coming", "coming"),
                press(command, "ans.arrived", "arrived"),
                press(command, "ans.cannot", "cannot"));
    }

    /** What a member can do once they have read a decision. */
    List<Button> afterDecision(Command command) {
        return List.of(press(command, "task", "tasks"), open(command));
    }

    /** The way to say that those of a cry are safe. */
    Button rescues(IncidentId incident) {
        return Action.of(Verb.SAFE, incident.value()).button(messages.text("incident.button.safe"));
    }

    /**
     * @param needed somebody is said to be in danger, and not to be safe
     * @param ends whoever sees it may end it
     */
    List<Button> board(Command command, boolean needed, boolean ends) {
        if (!command.standing()) {
            return List.of();
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(decide(command));
        if (needed) {
            buttons.add(rescues(command.incident()));
        }
        buttons.add(notice(command));
        buttons.add(press(command, "task", "tasks"));
        buttons.add(press(command, "rep", "reports"));
        buttons.add(press(command, "seat", "answer-for"));
        if (ends) {
            buttons.add(press(command, "end", "end"));
        }
        return buttons;
    }

    /** Opens a draft of the right warning. */
    Button notice(Command command) {
        return new Action(
                        Verb.TEMPLATE,
                        command.exercise() ? DRILL_NOTICE : "",
                        command.plan().notice())
                .button(text("notice"));
    }

    /** Calls whoever has this post, and ticks for them. */
    List<Button> phone(Command command, int index) {
        List<Button> buttons = new ArrayList<>();
        call(command, index).ifPresent(buttons::add);
        buttons.addAll(ticksFor(command, index));
        return buttons;
    }

    private Optional<Button> call(Command command, int index) {
        // why: in a drill nobody outside is called
        return command.exercise()
                ? Optional.empty()
                : command.seats().get(index).holder().flatMap(one -> call(one.name(), one.phone()));
    }

    private List<Button> ticksFor(Command command, int index) {
        List<Button> buttons = new ArrayList<>();
        for (Response.Kind kind : Response.Kind.values()) {
            buttons.add(press(command, "seat." + index + "." + kind.id(), "for-" + kind.id()));
        }
        return buttons;
    }

    /** Nobody is left for a post. */
    List<Button> help(Command command, int index) {
        return List.of(action(command.incident(), "put." + index).button(text("put")), press(command, "", "open"));
    }

    /** Every post, for whoever ticks for others. */
    List<Button> seats(Command command) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < command.seats().size(); i++) {
            Seat seat = command.seats().get(i);
            buttons.add(action(command.incident(), "seat." + i)
                    .button(messages.text(
                            "command.button.post",
                            Map.of(
                                    "post", seat.title(),
                                    "state",
                                            messages.text("command.short."
                                                    + (seat.byTelephone()
                                                            ? "telephone"
                                                            : seat.state()
                                                                    .name()
                                                                    .toLowerCase(Locale.ROOT)))))));
        }
        return buttons;
    }

    List<Button> seat(Command command, int index) {
        List<Button> buttons =
                new ArrayList<>(command.seats().get(index).holder().isPresent() ? phone(command, index) : List.of());
        buttons.add(action(command.incident(), "put." + index).button(text("put")));
        return buttons;
    }

    /** Calls those of these names, whom no message reaches. */
    List<Button> phones(Command command, List<String> names) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < command.seats().size(); i++) {
            Optional<String> holder = command.seats().get(i).holder().map(Member::name);
            call(command, i)
                    .filter(one -> holder.filter(names::contains).isPresent())
                    .filter(one -> !buttons.contains(one))
                    .ifPresent(buttons::add);
        }
        return buttons;
    }

    List<Button> report(Command command, UpReport report) {
        String which = "rep." + report.number();
        List<Button> buttons = new ArrayList<>();
        buttons.add(press(command, which, "report-text"));
        if (!command.unsent(report).isEmpty()) {
            buttons.add(press(command, which + ".sent", "report-sent"));
        }
        buttons.add(press(command, "page", "page"));
        return buttons;
    }

    /** To whom it went. */
    List<Button> recipients(Command command, UpReport report) {
        List<Recipient> unsent = command.unsent(report);
        List<Button> buttons = new ArrayList<>();
        if (unsent.size() > 1) {
            buttons.add(press(command, "rep." + report.number() + ".to.all", "to-all"));
        }
        List<Recipient> all = command.plan().recipients();
        for (Recipient one : unsent) {
            buttons.add(action(command.incident(), "rep." + report.number() + ".to." + all.indexOf(one))
                    .button(one.name()));
        }
        return buttons;
    }

    /** By which way. */
    List<Button> ways(Command command, UpReport report, String to) {
        List<CommandPlan.Way> ways = command.plan().ways();
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            buttons.add(action(command.incident(), "rep." + report.number() + ".by." + to + "." + i)
                    .button(ways.get(i).name()));
        }
        return buttons;
    }

    /** @param latest the last fact that was known of who is in danger */
    List<Button> end(Command command, int latest) {
        return List.of(press(command, "end.yes." + latest, "end-yes"), press(command, "", "end-no"));
    }

    List<Button> allClears(Command command, List<Warning> warnings) {
        return warnings.stream()
                .map(one -> one.clearable() ? allClear(one.id()) : allClearDraft(command))
                .distinct()
                .toList();
    }

    private Button allClear(String notice) {
        return Action.of(Verb.ALL_CLEAR, notice).button(text("all-clear"));
    }

    /** A draft of an all-clear of its own, where none is prepared. */
    private Button allClearDraft(Command command) {
        return new Action(Verb.TEMPLATE, command.exercise() ? DRILL_NOTICE : "", "all-clear").button(text("all-clear"));
    }

    /** Among several boards: which one it is for. */
    Button decideFor(Command command, CommandTexts texts) {
        return action(command.incident(), "dec")
                .button(messages.text("command.button.decide-for", Map.of("code", texts.code(command))));
    }

    Button page(Command command) {
        return press(command, "page", "page");
    }
}
