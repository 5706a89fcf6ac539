package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/** An officer reports something and is guided through its playbook (plan III.1, III.2). */
final class ReportTalk {
    private static final int CHOICES_OFFERED = 3;
    private static final int JOINABLE_SHOWN = 3;

    private final Situation situation;

    ReportTalk(Situation situation) {
        this.situation = situation;
    }

    /** True where this can hardly be anything but a report. */
    static boolean surelyReports(Situation situation, String text) {
        return situation.content().triage().classify(text).best().confidence() >= Told.SURE;
    }

    Turn text(ChatState state, String text, Words words) {
        if (state instanceof ChatState.Guided guided) {
            return guidedText(guided, text, words);
        }
        Optional<Incident> own = words.are("conversation.words.again") ? newestOwn() : Optional.empty();
        if (own.isPresent()) {
            return again(state, own.get().id().value());
        }
        if (!words.readable()) {
            return Turn.to(state)
                    .say(situation.text("conversation.unreadable"), Menus.of(situation))
                    .done();
        }
        if (words.are("conversation.words.small-talk")) {
            return Turn.idle()
                    .say(situation.text("conversation.small-talk"), Menus.of(situation))
                    .done();
        }
        return reported(text, photo(state));
    }

    Turn photo(ChatState state, String photo, Optional<String> caption) {
        if (state instanceof ChatState.Guided guided) {
            Turn.Builder turn = Turn.to(guided)
                    .then(new Effect.Work(guided.incident(), Deed.PHOTO, photo, ""))
                    .say(situation.text("conversation.photo-kept"));
            caption.filter(words -> !words.isBlank())
                    .ifPresent(words -> turn.then(new Effect.Work(guided.incident(), Deed.NOTE, words, "")));
            return again(turn, guided);
        }
        if (caption.filter(words -> !words.isBlank()).isPresent()) {
            return reported(caption.get(), Optional.of(photo));
        }
        return Turn.to(new ChatState.AwaitingWords(photo))
                .say(situation.text("conversation.photo-needs-words"), kindButtons(commonKinds()))
                .done();
    }

    Turn act(ChatState state, Action action, boolean inPlace) {
        return switch (action.verb()) {
            case REPORT ->
                Turn.to(new ChatState.Choosing("", Optional.empty()))
                        .say(situation.text("conversation.what-broke"), kindButtons(commonKinds()))
                        .done();
            case KIND ->
                PlaybookId.of(action.arg()).map(kind -> startFrom(state, kind)).orElseGet(() -> Menus.show(situation)
                        .done());
            case SAME -> same(state, action);
            case DIFFERENT ->
                state instanceof ChatState.Joining joining
                        ? starting(joining.kind(), joining.words(), joining.photo(), true)
                                .done()
                        : Menus.show(situation).done();
            case FIXED -> fixed(state, action);
            case NOT_YET -> atStep(state, action, step -> step.notYet(state, action.arg(), inPlace));
            case CHOOSE -> atStep(state, action, step -> step.chosen(state, action.arg(), inPlace));
            case AGAIN -> again(state, action.ref());
            case HELP -> help(state, action);
            case HUMAN -> human(state);
            default -> Menus.show(situation).done();
        };
    }

    private Turn reported(String text, Optional<String> photo) {
        Told told = Told.in(text, situation.content().triage());
        Verdict verdict = told.verdict();
        Turn.Builder turn;
        if (told.first().isPresent()) {
            turn = beginning(told.first().get(), text, photo);
        } else {
            List<PlaybookId> best = verdict.ranked().stream()
                    .limit(CHOICES_OFFERED)
                    .map(Verdict.Ranked::id)
                    .filter(kind -> kind != PlaybookId.OTHER)
                    .toList();
            turn = Turn.to(new ChatState.Choosing(text, photo))
                    .say(situation.text("conversation.which-kind"), kindButtons(best));
        }
        return withDanger(verdict, turn.done());
    }

    /** The safety text goes before everything else, whatever the answer would have been. */
    private Turn withDanger(Verdict verdict, Turn turn) {
        if (verdict.danger().isEmpty()) {
            return turn;
        }
        String key = "danger." + verdict.danger().get().name().toLowerCase(java.util.Locale.ROOT);
        List<Say> says = new ArrayList<>();
        says.add(Say.of(situation.text(key), List.of()));
        says.addAll(turn.says());
        return new Turn(turn.state(), says, turn.effects());
    }

    /** Whatever way it was reported: what is already open is offered before a second incident is made of it. */
    private Turn.Builder beginning(PlaybookId kind, String text, Optional<String> photo) {
        List<Incident> alike = alike(kind);
        if (alike.isEmpty()) {
            return starting(kind, text, photo, false);
        }
        SharedTrouble trouble = new SharedTrouble(situation);
        return trouble.among(kind, alike)
                .map(one -> trouble.join(one, kind, text, photo))
                .orElseGet(() -> offerJoining(kind, text, photo, alike));
    }

    private List<Incident> alike(PlaybookId kind) {
        return situation.books().openIncidents().stream()
                .filter(Incident::going)
                .filter(incident -> incident.playbook().id() == kind && kind != PlaybookId.OTHER)
                .toList();
    }

    private Turn.Builder offerJoining(PlaybookId kind, String text, Optional<String> photo, List<Incident> alike) {
        List<Button> buttons = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Incident incident : alike.subList(Math.max(0, alike.size() - JOINABLE_SHOWN), alike.size())) {
            lines.add(situation.incidents().status(incident));
            boolean mine = incident.concerns(situation.party());
            buttons.add(Action.of(mine ? Verb.SHOW : Verb.SAME, incident.id().value())
                    .button(situation.text(
                            mine ? "conversation.button.still-mine" : "conversation.button.same",
                            Map.of("code", situation.incidents().code(incident)))));
        }
        buttons.add(Action.of(Verb.DIFFERENT).button(situation.text("conversation.button.different")));
        return Turn.to(new ChatState.Joining(text, kind, photo))
                .say(situation.text("conversation.looks-open", Map.of("list", String.join("\n", lines))), buttons);
    }

    private Turn same(ChatState state, Action action) {
        IncidentId id = new IncidentId(action.ref());
        if (!(state instanceof ChatState.Joining joining)) {
            return Turn.idle().then(new Effect.Work(id, Deed.JOIN, "", "")).done();
        }
        String aside = Told.in(joining.words(), situation.content().triage()).aside(joining.kind());
        Turn.Builder turn = Turn.idle().then(new Effect.Work(id, Deed.JOIN, joining.words(), aside));
        joining.photo().ifPresent(photo -> turn.then(new Effect.Work(id, Deed.PHOTO, photo, "")));
        return turn.done();
    }

    private Turn startFrom(ChatState state, PlaybookId kind) {
        if (state instanceof ChatState.Choosing choosing) {
            return beginning(kind, choosing.words(), choosing.photo()).done();
        }
        if (state instanceof ChatState.AwaitingWords waiting) {
            return beginning(kind, "", Optional.of(waiting.photo())).done();
        }
        if (state instanceof ChatState.Guided guided) {
            boolean pressedAgain = guided.aside().isBlank() || isAbout(guided, kind);
            return pressedAgain
                    ? again(Turn.to(guided).say(situation.text("conversation.still-guiding")), guided)
                    : beginning(kind, guided.aside(), Optional.empty()).done();
        }
        return beginning(kind, "", Optional.empty()).done();
    }

    private boolean isAbout(ChatState.Guided guided, PlaybookId kind) {
        return situation
                .books()
                .incident(guided.incident())
                .filter(incident -> incident.playbook().id() == kind)
                .isPresent();
    }

    /** @param apart the reporter was shown what others reported, and says that it is something else */
    private Turn.Builder starting(PlaybookId kind, String words, Optional<String> photo, boolean apart) {
        Playbook playbook = situation.content().playbook(kind);
        IncidentId id = situation.newIncident().get();
        Told told = Told.in(words, situation.content().triage());
        Shortcut way =
                Shortcut.of(playbook, told.about(kind), situation.content().triage());
        ChatState.Guided guided = new ChatState.Guided(id, way.step(), told.aside(kind));
        StepTalk steps = new StepTalk(situation, id, playbook);
        String said = words.isBlank() ? playbook.shortName() : words;
        boolean warned = kind == PlaybookId.DISASTER && told.verdict().danger().isPresent();
        Turn.Builder turn = steps.begin(guided);
        new OtherMatters(situation).announce(turn, kind, told.besides(kind));
        steps.showFirst(turn, guided, way, warned).then(new Effect.Report(id, kind, said, apart));
        photo.ifPresent(one -> turn.then(new Effect.Work(id, Deed.PHOTO, one, "")));
        return steps.ending(turn);
    }

    private Turn guidedText(ChatState.Guided guided, String text, Words words) {
        Optional<Incident> incident =
                situation.books().incident(guided.incident()).filter(Incident::going);
        if (incident.isEmpty()) {
            return reported(text, Optional.empty());
        }
        if (incident.get().shared()) {
            Turn.Builder turn = Turn.idle().then(new Effect.Work(guided.incident(), Deed.NOTE, text, ""));
            return new SharedTrouble(situation).said(turn, incident.get()).done();
        }
        Step step = incident.get().playbook().step(guided.step());
        String ref = guided.incident().value();
        if (words.are("conversation.words.fixed")) {
            return fixed(guided, new Action(Verb.FIXED, ref, guided.step()));
        }
        if (words.are("conversation.words.help")) {
            return help(guided, Action.of(Verb.HELP, ref));
        }
        if (words.are("conversation.words.again")) {
            return again(guided, ref);
        }
        if (step instanceof Step.Instruct && words.are("conversation.words.not-yet")) {
            return atStep(guided, Action.of(Verb.NOT_YET, ref), talk -> talk.notYet(guided, guided.step(), false));
        }
        return aside(guided, incident.get(), text);
    }

    /** Something written in the middle of a playbook: a note, and perhaps another incident. */
    private Turn aside(ChatState.Guided guided, Incident incident, String text) {
        Verdict verdict = situation.content().triage().classify(text);
        boolean another = verdict.best().confidence() >= Told.SURE
                && verdict.best().id() != incident.playbook().id()
                && verdict.best().id() != PlaybookId.OTHER;
        String waiting = another ? Told.more(guided.aside(), text) : guided.aside();
        ChatState.Guided remembered = new ChatState.Guided(guided.incident(), guided.step(), waiting);
        Turn.Builder turn = Turn.to(remembered).then(new Effect.Work(guided.incident(), Deed.NOTE, text, ""));
        if (another) {
            Playbook other = situation.content().playbook(verdict.best().id());
            turn.say(
                    situation.text("conversation.noted-maybe-other", Map.of("kind", other.shortName())),
                    List.of(new Action(Verb.KIND, "", other.id().id())
                            .button(situation.text(
                                    "conversation.button.other-incident", Map.of("kind", other.shortName())))));
        } else {
            turn.say(situation.text("conversation.noted"));
        }
        return withDanger(verdict, again(turn, remembered));
    }

    /** From the first question again: the way back from a wrong button or from what was wrongly understood. */
    private Turn again(ChatState state, String ref) {
        Optional<Incident> incident = situation.books().incident(new IncidentId(ref));
        Optional<Turn> shared = incident.flatMap(one -> new SharedTrouble(situation).insteadOfSteps(state, one));
        if (shared.isPresent()) {
            return shared.get();
        }
        if (incident.filter(one -> one.going() && one.concerns(situation.party()))
                .isEmpty()) {
            return new DutyTalk(situation).act(state, Action.of(Verb.SHOW, ref));
        }
        Playbook playbook = incident.get().playbook();
        ChatState.Guided guided = new ChatState.Guided(incident.get().id(), playbook.start(), aside(state, ref));
        Turn.Builder turn = Turn.to(guided);
        return again(turn, guided);
    }

    private Optional<Incident> newestOwn() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && incident.concerns(situation.party()))
                .reduce((older, newer) -> newer);
    }

    private static String aside(ChatState state, String ref) {
        return state instanceof ChatState.Guided guided
                        && guided.incident().value().equals(ref)
                ? guided.aside()
                : "";
    }

    private Turn again(Turn.Builder turn, ChatState.Guided guided) {
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

    private Turn atStep(ChatState state, Action action, Function<StepTalk, Turn> answer) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                .map(incident -> new SharedTrouble(situation)
                        .insteadOfSteps(state, incident)
                        .orElseGet(() -> answer.apply(new StepTalk(situation, incident.id(), incident.playbook()))))
                .orElseGet(() -> Menus.show(situation).done());
    }

    private Turn help(ChatState state, Action action) {
        return Turn.idle()
                .then(new Effect.Work(new IncidentId(action.ref()), Deed.HELP_WANTED, "", aside(state, action.ref())))
                .done();
    }

    /** "I want a person": for the incident at hand, else for a new one of no particular kind. */
    private Turn human(ChatState state) {
        if (state instanceof ChatState.Guided guided) {
            return help(guided, Action.of(Verb.HELP, guided.incident().value()));
        }
        Optional<Incident> asked = situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && incident.playbook().id() == PlaybookId.OTHER)
                .filter(incident ->
                        incident.reporter().person().equals(situation.party().person()))
                .findFirst();
        if (asked.isPresent() && !(state instanceof ChatState.Choosing)) {
            return new DutyTalk(situation)
                    .act(state, Action.of(Verb.SHOW, asked.get().id().value()));
        }
        IncidentId id = situation.newIncident().get();
        String words = state instanceof ChatState.Choosing choosing
                        && !choosing.words().isBlank()
                ? choosing.words()
                : situation.text("conversation.wants-person");
        Turn.Builder turn = Turn.idle().then(new Effect.Report(id, PlaybookId.OTHER, words, true));
        photo(state).ifPresent(photo -> turn.then(new Effect.Work(id, Deed.PHOTO, photo, "")));
        return turn.then(new Effect.Work(id, Deed.HELP_WANTED, "", "")).done();
    }

    /** A photo that came before anything was asked. */
    private static Optional<String> photo(ChatState state) {
        if (state instanceof ChatState.Choosing choosing) {
            return choosing.photo();
        }
        return state instanceof ChatState.AwaitingWords waiting ? Optional.of(waiting.photo()) : Optional.empty();
    }

    private List<PlaybookId> commonKinds() {
        return List.of(PlaybookId.values()).stream()
                .filter(kind -> kind != PlaybookId.OTHER)
                .toList();
    }

    private List<Button> kindButtons(List<PlaybookId> kinds) {
        List<Button> buttons = new ArrayList<>();
        for (PlaybookId kind : kinds) {
            buttons.add(new Action(Verb.KIND, "", kind.id())
                    .button(situation.content().playbook(kind).shortName()));
        }
        buttons.add(new Action(Verb.KIND, "", PlaybookId.OTHER.id())
                .button(situation.text("conversation.button.other-kind")));
        buttons.add(Menus.button(situation, Verb.HUMAN, "conversation.button.human"));
        return buttons;
    }
}
