package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/** What is said and pressed in the middle of a playbook: the answers to its steps, and whatever else is told meanwhile. */
final class GuidanceTalk {
    static final Set<Verb> KNOWS =
            EnumSet.of(Verb.FIXED, Verb.NOT_YET, Verb.CHOOSE, Verb.IN_DANGER, Verb.AGAIN, Verb.HELP, Verb.MISTAKEN);

    private final Situation situation;

    GuidanceTalk(Situation situation) {
        this.situation = situation;
    }

    /** Whether these steps can be gone on with. */
    static boolean underWay(ChatState.Guided guided, Situation situation) {
        return situation
                .books()
                .incident(guided.incident())
                .filter(incident ->
                        incident.going() && incident.playbook().steps().containsKey(guided.step()))
                .isPresent();
    }

    Turn act(ChatState state, Action action, boolean inPlace) {
        return switch (action.verb()) {
            case FIXED -> fixed(state, action);
            case NOT_YET -> notYet(state, action, inPlace);
            case CHOOSE -> chosen(state, action, inPlace);
            case IN_DANGER -> inDanger(state, action);
            case AGAIN -> again(state, action.ref());
            case HELP -> help(state, action);
            case MISTAKEN -> new MistakenTalk(situation).act(state, action);
            default -> Menus.show(situation).done();
        };
    }

    /** What is written in the middle of the steps; empty: they are over, and it is a report like any other. */
    Optional<Turn> text(ChatState.Guided guided, String text, Words words) {
        return situation
                .books()
                .incident(guided.incident())
                .flatMap(incident -> incident.going()
                        ? Optional.of(text(guided, incident, text, words))
                        : named(guided, incident, words)
                                .flatMap(answer -> new CryAfterEnd(situation).pressed(guided, answer)));
    }

    /** The button whose label was typed instead of being pressed. */
    private static Optional<Action> named(ChatState.Guided guided, Incident incident, Words words) {
        return incident.playbook().steps().get(guided.step()) instanceof Step.Ask ask
                ? named(ask, words)
                        .map(answer -> new Action(Verb.CHOOSE, guided.incident().value(), answer))
                : Optional.empty();
    }

    private Turn text(ChatState.Guided guided, Incident incident, String text, Words words) {
        if (incident.shared()) {
            Turn.Builder turn = Turn.idle().then(new Effect.Work(guided.incident(), Deed.NOTE, text, ""));
            return SafetyFirst.before(
                    new SharedTrouble(situation).said(turn, incident).done(), text, situation);
        }
        Step step = incident.playbook().step(guided.step());
        String ref = guided.incident().value();
        Optional<Action> named = named(guided, incident, words);
        if (named.isPresent()) {
            return chosen(guided, named.get(), false);
        }
        if (words.are("conversation.words.fixed") || words.are("conversation.words.done")) {
            return over(guided, incident, step, words);
        }
        if (words.are("conversation.words.help")) {
            return help(guided, Action.of(Verb.HELP, ref));
        }
        if (words.are("conversation.words.leave-steps") && !SafetyFirst.isMeantBy(incident, situation)) {
            return left(guided, incident);
        }
        Optional<Turn> back = back(guided, incident, text, words);
        if (back.isPresent()) {
            return back.get();
        }
        if (step instanceof Step.Instruct && words.are("conversation.words.not-yet")) {
            return notYet(guided, new Action(Verb.NOT_YET, ref, guided.step()), false);
        }
        NoSign sign = new NoSign(situation);
        boolean cried = new CryPieces(situation).in(incident).isPresent();
        if (sign.isGreeting(text) || !cried && sign.isGibberish(text)) {
            return again(Turn.to(guided).say(situation.text("conversation.not-understood-step")), guided);
        }
        return aside(guided, incident, text);
    }

    /** From the first question again, and out where that is the one at hand. */
    private Optional<Turn> back(ChatState.Guided guided, Incident incident, String text, Words words) {
        boolean again = words.are("conversation.words.again");
        return again && !guided.step().equals(incident.playbook().start())
                ? Optional.of(again(guided, guided.incident().value()))
                : new MistakenTalk(situation)
                        .said(guided, incident, text)
                        .or(() -> again
                                ? Optional.of(again(guided, guided.incident().value()))
                                : Optional.empty());
    }

    /** why open all the same: whether anything is broken was not said. */
    private Turn left(ChatState.Guided guided, Incident incident) {
        List<Button> ways = new ArrayList<>(situation.incidents().buttons().leftAt(incident, guided.step()));
        ways.addAll(0, new MistakenTalk(situation).takingBack(incident));
        ways.add(Menus.button(situation, Verb.PAPER, "incident.button.paper"));
        return Turn.to(new ChatState.LeftSteps())
                .say(
                        situation.text(
                                "conversation.left-steps",
                                Map.of("code", situation.incidents().code(incident))),
                        ways)
                .done();
    }

    /** "Xong" to a question may mean the question; what endangers people is never over by a word. */
    private Turn over(ChatState.Guided guided, Incident incident, Step step, Words words) {
        boolean surely = step instanceof Step.Instruct || words.are("conversation.words.fixed");
        if (surely && !SafetyFirst.isMeantBy(incident, situation)) {
            return fixed(guided, new Action(Verb.FIXED, guided.incident().value(), guided.step()));
        }
        return again(Turn.to(guided).say(situation.text("conversation.pick-answer")), guided);
    }

    /** True where these words answer the step at hand, or it is about a disaster already, or about danger where somebody is hurt. */
    boolean takes(ChatState.Guided guided, Words words, Told told) {
        return situation
                        .books()
                        .incident(guided.incident())
                        .filter(incident -> incident.playbook().id() == PlaybookId.DISASTER
                                || told.verdict().injury() && SafetyFirst.isMeantBy(incident, situation))
                        .isPresent()
                || names(guided, words);
    }

    /** True where these words are an answer that stands at the step at hand. */
    boolean names(ChatState.Guided guided, Words words) {
        return situation
                .books()
                .incident(guided.incident())
                .filter(incident -> incident.playbook().step(guided.step()) instanceof Step.Ask ask
                        && named(ask, words).isPresent())
                .isPresent();
    }

    /** True of what can hardly be anything but a report of another kind. */
    boolean surelyAnother(Incident incident, String text) {
        Verdict.Ranked best = situation.content().triage().classify(text).best();
        return best.confidence() >= Told.SURE
                && best.id() != incident.playbook().id()
                && best.id() != PlaybookId.OTHER;
    }

    /** The answer whose label was typed instead of pressed. */
    private static Optional<String> named(Step.Ask ask, Words words) {
        return ask.choices().stream()
                .filter(choice -> words.say(choice.label()) || words.sayInShort(choice.label()))
                .findFirst()
                .map(choice -> StepTalk.choosing(ask, choice));
    }

    /** Something written in the middle of a playbook: a note, and perhaps another incident. */
    private Turn aside(ChatState.Guided guided, Incident incident, String text) {
        Verdict verdict = situation.content().triage().classify(text);
        boolean another = surelyAnother(incident, text);
        if (!another && incident.playbook().step(guided.step()) instanceof Step.Ask ask) {
            Optional<Step.Choice> answer = new SaidAtStep(situation).answer(incident, ask, text);
            if (answer.isPresent()) {
                return answered(guided, ask, answer.get(), text, verdict);
            }
        }
        String waiting = another ? Told.more(guided.aside(), text) : guided.aside();
        ChatState.Guided remembered = new ChatState.Guided(guided.incident(), guided.step(), waiting);
        String noted = new CryPieces(situation).noted(incident, text);
        Turn.Builder turn = Turn.to(remembered).then(new Effect.Work(guided.incident(), Deed.NOTE, noted, ""));
        if (another) {
            Playbook other = situation.content().playbook(verdict.best().id());
            turn.say(
                    situation.text("conversation.noted-maybe-other", Map.of("kind", other.shortName())),
                    List.of(new Action(Verb.KIND, "", other.id().id())
                            .button(situation.text(
                                    "conversation.button.other-incident", Map.of("kind", other.shortName())))));
        } else {
            turn.say(heard(incident, noted));
        }
        return SafetyFirst.before(again(turn, remembered), verdict.danger(), situation);
    }

    /** Whoever cries reads that it was passed on, and not only written down. */
    private String heard(Incident incident, String noted) {
        return new DangerWords(situation.content()).in(noted, incident)
                ? situation.text(
                        "conversation.told-here",
                        Map.of("code", situation.incidents().code(incident)))
                : situation.text("conversation.noted");
    }

    /** Written in one's own words, and so also a note: it may say more than the answer. */
    private Turn answered(ChatState.Guided guided, Step.Ask ask, Step.Choice answer, String text, Verdict verdict) {
        String pressed = StepTalk.choosing(ask, answer);
        Turn chosen = chosen(guided, new Action(Verb.CHOOSE, guided.incident().value(), pressed), false);
        String understood = situation.text("conversation.understood", Map.of("answer", answer.label())) + "\n";
        List<Say> says = new ArrayList<>();
        for (Say say : chosen.says()) {
            says.add(says.isEmpty() ? new Say(understood + say.text(), say.buttons(), say.tag(), false) : say);
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Work(guided.incident(), Deed.NOTE, text, ""));
        effects.addAll(chosen.effects());
        return SafetyFirst.before(new Turn(chosen.state(), says, effects), verdict.danger(), situation);
    }

    /** From the first question again: the way back from a wrong button or from what was wrongly understood. */
    Turn again(ChatState state, String ref) {
        Optional<Incident> incident = situation.books().incident(new IncidentId(ref));
        Optional<Turn> shared = incident.flatMap(one -> new SharedTrouble(situation).insteadOfSteps(state, one));
        if (shared.isPresent()) {
            return shared.get();
        }
        boolean own = incident.filter(one -> one.concerns(situation.party())).isPresent();
        if (incident.filter(one -> one.going() && (own || one.playbook().id() == PlaybookId.DISASTER))
                .isEmpty()) {
            return new DutyTalk(situation).act(state, Action.of(Verb.SHOW, ref));
        }
        String first = own ? incident.get().playbook().start() : new AmidDisaster(situation).question(incident.get());
        ChatState.Guided guided = new ChatState.Guided(incident.get().id(), first, aside(state, ref));
        Turn.Builder turn = Turn.to(guided);
        return again(turn, guided);
    }

    Turn photo(ChatState.Guided guided, String photo, Optional<String> caption) {
        Turn.Builder turn = Turn.to(guided)
                .then(new Effect.Work(guided.incident(), Deed.PHOTO, photo, ""))
                .say(situation.text("conversation.photo-kept"));
        caption.ifPresent(words -> turn.then(new Effect.Work(guided.incident(), Deed.NOTE, words, "")));
        return SafetyFirst.before(again(turn, guided), caption.orElse(""), situation);
    }

    static String aside(ChatState state, String ref) {
        return state instanceof ChatState.Guided guided
                        && guided.incident().value().equals(ref)
                ? guided.aside()
                : "";
    }

    /** Shows the step at hand once more. */
    Turn again(Turn.Builder turn, ChatState.Guided guided) {
        return situation
                .books()
                .incident(guided.incident())
                .map(incident -> new StepTalk(situation, incident.id(), incident.playbook())
                        .repeat(turn, guided)
                        .done())
                .orElseGet(turn::done);
    }

    /** Without a step: "it works again". With one: it helped, which only the step at hand can have done. */
    private Turn fixed(ChatState state, Action action) {
        IncidentId id = new IncidentId(action.ref());
        Optional<ChatState.Guided> here =
                state instanceof ChatState.Guided guided && guided.incident().equals(id)
                        ? Optional.of(guided)
                        : Optional.empty();
        boolean late = !action.arg().isEmpty()
                && here.filter(guided -> guided.step().equals(action.arg())).isEmpty();
        if (late) {
            return situation
                    .books()
                    .incident(id)
                    .map(incident -> new StepTalk(situation, id, incident.playbook()).stale(state, here))
                    .orElseGet(() -> Menus.show(situation).done());
        }
        return Turn.to(here.isPresent() ? new ChatState.Idle() : state)
                .then(new Effect.Work(id, Deed.SOLVED, action.arg(), aside(state, action.ref())))
                .done();
    }

    private Turn notYet(ChatState state, Action action, boolean inPlace) {
        return atStep(state, action, step -> step.notYet(state, action.arg(), inPlace));
    }

    private Turn chosen(ChatState state, Action action, boolean inPlace) {
        return new CryAfterEnd(situation).pressed(state, action).orElseGet(() -> answered(state, action, inPlace));
    }

    /** Also where it was reopened meanwhile. */
    private Turn inDanger(ChatState state, Action action) {
        return new CryAfterEnd(situation)
                .pressed(state, action)
                .orElseGet(() -> atStep(state, action, step -> step.chosenAnew(state, action.arg())));
    }

    private Turn answered(ChatState state, Action action, boolean inPlace) {
        return atStep(state, action, step -> step.chosen(state, action.arg(), inPlace));
    }

    private Turn atStep(ChatState state, Action action, Function<StepTalk, Turn> answer) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                .map(incident -> new SharedTrouble(situation)
                        .insteadOfSteps(state, incident)
                        .orElseGet(() -> answer.apply(new StepTalk(situation, incident.id(), incident.playbook()))))
                .orElseGet(() -> Menus.show(situation).done());
    }

    Turn help(ChatState state, Action action) {
        return Turn.idle()
                .then(new Effect.Work(new IncidentId(action.ref()), Deed.HELP_WANTED, "", aside(state, action.ref())))
                .done();
    }
}
