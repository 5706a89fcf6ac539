package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/** An officer reports something, and the guidance of its playbook begins (plan III.1, III.2); {@link GuidanceTalk} goes on. */
final class ReportTalk {
    private static final int CHOICES_OFFERED = 3;
    private static final int JOINABLE_SHOWN = 3;

    private final Situation situation;
    private final GuidanceTalk guidance;

    ReportTalk(Situation situation) {
        this.situation = situation;
        this.guidance = new GuidanceTalk(situation);
    }

    /** True where this can hardly be anything but a report. */
    static boolean surelyReports(Situation situation, String text) {
        return situation.content().triage().classify(text).best().confidence() >= Told.SURE;
    }

    Turn text(ChatState state, String text, Words words) {
        Optional<Turn> guided = state instanceof ChatState.Guided here ? guidance.text(here, text, words) : Optional.empty();
        if (guided.isPresent()) {
            return guided.get();
        }
        Optional<Incident> own = words.are("conversation.words.again") ? newestOwn() : Optional.empty();
        if (own.isPresent()) {
            return guidance.again(state, own.get().id().value());
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
            return guidance.photo(guided, photo, caption);
        }
        if (caption.filter(words -> !words.isBlank()).isPresent()) {
            return reported(caption.get(), Optional.of(photo));
        }
        return Turn.to(new ChatState.AwaitingWords(photo))
                .say(situation.text("conversation.photo-needs-words"), kindButtons(commonKinds()))
                .done();
    }

    Turn act(ChatState state, Action action) {
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
                        ? start(joining.kind(), joining.words(), joining.photo())
                        : Menus.show(situation).done();
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
        return SafetyFirst.before(turn.done(), verdict.danger(), situation);
    }

    /** Whatever way it was reported: what is already open is offered before a second incident is made of it. */
    private Turn.Builder beginning(PlaybookId kind, String text, Optional<String> photo) {
        List<Incident> alike = alike(kind);
        return alike.isEmpty() ? starting(kind, text, photo) : offerJoining(kind, text, photo, alike);
    }

    private List<Incident> alike(PlaybookId kind) {
        return situation.books().openIncidents().stream()
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
                    ? guidance.again(Turn.to(guided).say(situation.text("conversation.still-guiding")), guided)
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

    private Turn start(PlaybookId kind, String words, Optional<String> photo) {
        return starting(kind, words, photo).done();
    }

    private Turn.Builder starting(PlaybookId kind, String words, Optional<String> photo) {
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
        steps.showFirst(turn, guided, way, warned).then(new Effect.Report(id, kind, said));
        photo.ifPresent(one -> turn.then(new Effect.Work(id, Deed.PHOTO, one, "")));
        return steps.ending(turn);
    }

    private Optional<Incident> newestOwn() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.concerns(situation.party()))
                .reduce((older, newer) -> newer);
    }

    /** "I want a person": for the incident at hand, else for a new one of no particular kind. */
    private Turn human(ChatState state) {
        if (state instanceof ChatState.Guided guided) {
            return guidance.help(guided, Action.of(Verb.HELP, guided.incident().value()));
        }
        Optional<Incident> asked = situation.books().openIncidents().stream()
                .filter(incident -> incident.playbook().id() == PlaybookId.OTHER)
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
        Turn.Builder turn = Turn.idle().then(new Effect.Report(id, PlaybookId.OTHER, words));
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
