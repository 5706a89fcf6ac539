package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;

/** Walks one incident's playbook, one step a message. Buttons of a step that is over show the step that is due instead. */
final class StepTalk {
    private static final String CHOICE_MARK = "~";
    /** As many as every channel shows. */
    private static final int BUTTONS = 5;

    private final Situation situation;
    private final IncidentId incident;
    private final Playbook playbook;
    private boolean ended;
    private boolean solved;
    private String endedAt = "";
    private String aside = "";

    StepTalk(Situation situation, IncidentId incident, Playbook playbook) {
        this.situation = situation;
        this.incident = incident;
        this.playbook = playbook;
    }

    /** Goes to the state's step and shows it, with the safety warnings before the first. */
    Turn.Builder enter(ChatState.Guided guided, boolean inPlace) {
        return show(guided, inPlace, warnings() + playbook.step(guided.step()).text());
    }

    /** The same for whoever is asked how it is in what others reported, and may mean something else. */
    Turn.Builder amid(ChatState.Guided guided, String running) {
        Step step = playbook.step(guided.step());
        List<Button> can = new ArrayList<>(buttons(step));
        can.add(Action.of(Verb.DIFFERENT, incident.value()).button(situation.text("conversation.button.different")));
        return at(guided).sayInPlace(warnings() + running + "\n" + step.text(), can, tag(), false);
    }

    /** Begins at the state's step; {@link #showFirst} says it. */
    Turn.Builder begin(ChatState.Guided guided) {
        return at(guided);
    }

    /**
     * Shows where the report leads, how it was understood and how to get back.
     *
     * @param warned the danger's own safety text has been shown, which says all that this playbook warns of
     */
    Turn.Builder showFirst(Turn.Builder turn, ChatState.Guided guided, Shortcut way, boolean warned) {
        Step step = playbook.step(guided.step());
        List<Button> buttons = buttons(step);
        if (!way.answers().isEmpty() && buttons.size() < BUTTONS) {
            buttons.add(press(Verb.AGAIN, "", "conversation.button.again"));
        }
        return turn.sayInPlace((warned ? "" : warnings()) + understood(way) + step.text(), buttons, tag(), false);
    }

    private String understood(Shortcut way) {
        return way.answers().isEmpty()
                ? ""
                : situation.text(
                                "conversation.understood",
                                Map.of("answer", way.answers().get(way.answers().size() - 1)))
                        + "\n";
    }

    /** Adds what a step that ends the guidance does; call once after {@link #enter}. */
    Turn.Builder ending(Turn.Builder turn) {
        if (ended) {
            turn.then(new Effect.Work(incident, solved ? Deed.SOLVED : Deed.STEPS_DONE, solved ? endedAt : "", aside));
        }
        return turn;
    }

    Turn.Builder repeat(Turn.Builder turn, ChatState.Guided guided) {
        Step step = playbook.step(guided.step());
        return turn.sayInPlace(step.text(), buttons(step), tag(), false);
    }

    Turn notYet(ChatState state, String stepId, boolean inPlace) {
        Optional<ChatState.Guided> current = current(state);
        if (current.isEmpty() || !current.get().step().equals(stepId)) {
            return stale(state, current);
        }
        Effect tried = new Effect.Work(incident, Deed.TRIED, stepId, situation.text("conversation.button.not-yet"));
        if (!(playbook.step(stepId) instanceof Step.Instruct step)) {
            return stale(state, current);
        }
        if (step.next().isEmpty()) {
            return Turn.idle()
                    .then(tried)
                    .then(new Effect.Work(
                            incident, Deed.STEPS_DONE, "", current.get().aside()))
                    .done();
        }
        return forward(current.get(), step.next().get(), tried, inPlace);
    }

    Turn chosen(ChatState state, String arg, boolean inPlace) {
        Optional<ChatState.Guided> current = current(state);
        return given(playbook, arg)
                .filter(answer -> current.filter(here -> here.step().equals(answer.step()))
                        .isPresent())
                .map(answer -> forward(current.get(), answer, inPlace))
                .orElseGet(() -> stale(state, current));
    }

    /** An answer to any of its questions, wherever whoever gives it has come to since. */
    Turn chosenAnew(ChatState state, String arg) {
        String aside = GuidanceTalk.aside(state, incident.value());
        return given(playbook, arg)
                .map(answer -> forward(new ChatState.Guided(incident, answer.step(), aside), answer, false))
                .orElseGet(() -> stale(state, current(state)));
    }

    private Turn forward(ChatState.Guided from, Given answer, boolean inPlace) {
        Effect tried = new Effect.Work(
                incident, Deed.TRIED, answer.step(), answer.choice().label());
        return forward(from, answer.choice().to(), tried, inPlace);
    }

    /** The argument of a button that gives this answer. */
    static String choosing(Step.Ask ask, Step.Choice choice) {
        return ask.id() + CHOICE_MARK + ask.choices().indexOf(choice);
    }

    /** The answer that a button's argument gives in this playbook; empty where there is none like it. */
    static Optional<Given> given(Playbook playbook, String arg) {
        int mark = arg.lastIndexOf(CHOICE_MARK);
        return mark >= 0 && playbook.steps().get(arg.substring(0, mark)) instanceof Step.Ask ask
                ? choice(ask, arg.substring(mark + 1)).map(choice -> new Given(ask.id(), choice))
                : Optional.empty();
    }

    /** An answer to a step. */
    record Given(String step, Step.Choice choice) {}

    private Turn forward(ChatState.Guided from, String next, Effect tried, boolean inPlace) {
        ChatState.Guided guided = new ChatState.Guided(incident, next, from.aside());
        Turn.Builder turn = show(guided, inPlace, playbook.step(next).text()).then(tried);
        return ending(turn).done();
    }

    private Turn.Builder show(ChatState.Guided guided, boolean inPlace, String text) {
        return at(guided).sayInPlace(text, buttons(playbook.step(guided.step())), tag(), inPlace);
    }

    private Turn.Builder at(ChatState.Guided guided) {
        Step step = playbook.step(guided.step());
        endedAt = guided.step();
        aside = guided.aside();
        solved = step instanceof Step.Solved;
        ended = solved || step instanceof Step.Refer;
        return ended ? Turn.idle() : Turn.to(guided);
    }

    /** A button of a step that is over: shows where things stand instead. */
    Turn stale(ChatState state, Optional<ChatState.Guided> current) {
        if (current.isPresent()) {
            Turn.Builder turn = Turn.to(state).say(situation.text("conversation.step-over"));
            return repeat(turn, current.get()).done();
        }
        return new DutyTalk(situation).act(state, Action.of(Verb.SHOW, incident.value()));
    }

    private Optional<ChatState.Guided> current(ChatState state) {
        return state instanceof ChatState.Guided guided && guided.incident().equals(incident)
                ? Optional.of(guided)
                : Optional.empty();
    }

    private static Optional<Step.Choice> choice(Step.Ask ask, String index) {
        return index.matches("\\d") && Integer.parseInt(index) < ask.choices().size()
                ? Optional.of(ask.choices().get(Integer.parseInt(index)))
                : Optional.empty();
    }

    private List<Button> buttons(Step step) {
        List<Button> buttons = new ArrayList<>();
        if (step instanceof Step.Instruct) {
            buttons.add(press(Verb.FIXED, step.id(), "conversation.button.fixed"));
            buttons.add(press(Verb.NOT_YET, step.id(), "conversation.button.not-yet"));
            buttons.add(press(Verb.HELP, step.id(), "conversation.button.help"));
        }
        if (step instanceof Step.Ask ask) {
            for (Step.Choice choice : ask.choices()) {
                buttons.add(new Action(Verb.CHOOSE, incident.value(), choosing(ask, choice)).button(choice.label()));
            }
            buttons.add(press(Verb.HELP, step.id(), "conversation.button.help"));
        }
        return buttons;
    }

    private Button press(Verb verb, String step, String label) {
        return new Action(verb, incident.value(), step).button(situation.text(label));
    }

    private String warnings() {
        return warnings(situation, playbook);
    }

    /** What endangers people in this, a line each. */
    static String warnings(Situation situation, Playbook playbook) {
        return playbook.safety().stream()
                .map(note -> situation.text("conversation.warning", Map.of("text", note.text())) + "\n")
                .collect(Collectors.joining());
    }

    private String tag() {
        return "step/" + incident;
    }
}
