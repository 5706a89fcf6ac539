package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** An officer reports something, and the guidance of its playbook begins (plan III.1, III.2); {@link GuidanceTalk} goes on. */
final class ReportTalk {
    /** What was told so long ago, and belongs to nothing, is no beginning of what is told now. */
    private static final Duration BEGINNING_OF_A_CRY = Duration.ofMinutes(3);

    private static final Duration BEGINNING = Duration.ofMinutes(30);

    private final Situation situation;
    private final Optional<ChatState.Guided> place;
    private final Instant toldAt;
    private final GuidanceTalk guidance;
    private final KindChoices kinds;
    private final OwnIncidents own;

    ReportTalk(Situation situation, Optional<ChatState.Guided> place) {
        this(situation, place, situation.now());
    }

    /**
     * @param place where whoever is here was in the steps of an incident
     * @param toldAt when the words were told that belong to nothing yet
     */
    ReportTalk(Situation situation, Optional<ChatState.Guided> place, Instant toldAt) {
        this.situation = situation;
        this.toldAt = toldAt;
        this.place = place.filter(here -> GuidanceTalk.underWay(here, situation));
        this.guidance = new GuidanceTalk(situation);
        this.kinds = new KindChoices(situation);
        this.own = new OwnIncidents(situation);
    }

    /** True where this can hardly be anything but a report. */
    static boolean surelyReports(Situation situation, String text) {
        return situation.content().triage().classify(text).best().confidence() >= Told.SURE;
    }

    Turn text(ChatState state, String text, Words words) {
        Optional<Turn> guided = state instanceof ChatState.Guided here
                ? well(here, text, words)
                        .or(() -> meanwhile().told(here, new Unfiled(text, List.of())))
                        .or(() -> guidance.text(here, text, words))
                : Optional.empty();
        if (guided.isPresent()) {
            return guided.get();
        }
        Optional<Incident> again = words.are("conversation.words.again") ? own.newest() : Optional.empty();
        if (again.isPresent()) {
            return guidance.again(state, again.get().id().value());
        }
        Optional<Turn> said = state instanceof ChatState.Joining joining ? answer(joining, words) : Optional.empty();
        if (said.isPresent()) {
            return said.get();
        }
        boolean alarming = situation.content().triage().namesDanger(text);
        if (!words.readable() && !alarming) {
            return Turn.to(state)
                    .say(situation.text("conversation.unreadable"), Menus.of(situation))
                    .done();
        }
        if (words.are("conversation.words.small-talk") || new NoSign(situation).isGreeting(text)) {
            return Turn.to(Unfiled.in(state).equals(Unfiled.NOTHING) ? new ChatState.Idle() : state)
                    .say(situation.text("conversation.small-talk"), Menus.of(situation))
                    .done();
        }
        Optional<Turn> well = new WellAgain(situation).heard(state, text);
        if (well.isPresent()) {
            return well.get();
        }
        // why: "wc" is where somebody is trapped
        boolean nonsense = new NoSign(situation).isGibberish(text)
                && new CryPieces(situation).justNow().isEmpty();
        Optional<Turn> more = nonsense ? Optional.empty() : new AfterCry(situation).more(state, text);
        return more.orElseGet(() -> reported(Unfiled.in(state), text));
    }

    private Optional<Turn> well(ChatState.Guided here, String text, Words words) {
        boolean fixed = words.are("conversation.words.fixed") || words.are("conversation.words.done");
        boolean answer =
                guidance.takes(here, words, Told.in(text, situation.content().triage()));
        return answer || !GuidanceTalk.underWay(here, situation)
                ? Optional.empty()
                : new WellAgain(situation).atTheSteps(here, text, fixed);
    }

    /** Yes and no to the question whether it is what is open. */
    private Optional<Turn> answer(ChatState.Joining joining, Words words) {
        if (words.are("conversation.words.different")) {
            return Optional.of(new AnotherMatter(situation, this).said(joining));
        }
        if (!words.are("conversation.words.same")) {
            return Optional.empty();
        }
        List<Incident> alike = alike(joining.kind());
        return Optional.of(
                alike.size() == 1
                        ? same(joining, Action.of(Verb.SAME, alike.get(0).id().value()))
                        : beginning(joining.kind(), Unfiled.in(joining)).done());
    }

    private Meanwhile meanwhile() {
        return new Meanwhile(situation, this);
    }

    /** @param caption not blank */
    Turn photo(ChatState state, String photo, Optional<String> caption) {
        if (state instanceof ChatState.Guided guided && GuidanceTalk.underWay(guided, situation)) {
            return caption.flatMap(text -> meanwhile().told(guided, new Unfiled(text, List.of(photo))))
                    .orElseGet(() -> guidance.photo(guided, photo, caption));
        }
        // why: a photo right after joining shows what was joined; once that is over it shows something else
        boolean lasts = state instanceof ChatState.Joining joining
                && !alike(joining.kind()).isEmpty()
                && !new AfterCry(situation).onlyTold(joining);
        AfterCry after = new AfterCry(situation);
        Optional<Turn> shown =
                caption.isPresent() ? after.more(state, caption.get(), photo) : after.photo(state, photo);
        if (shown.isPresent()) {
            return shown.get();
        }
        Unfiled told = (lasts ? Unfiled.lately(state) : Unfiled.in(state)).showing(photo);
        if (caption.isPresent()) {
            return reported(told, caption.get());
        }
        if (lasts) {
            return beginning(((ChatState.Joining) state).kind(), told).done();
        }
        return told.words().isEmpty()
                ? Turn.to(new ChatState.AwaitingWords(told.photos()))
                        .say(
                                situation.text("conversation.photo-needs-words"),
                                kinds.buttons(KindChoices.common(), own.buttons()))
                        .done()
                : reported(told, told.kind(situation)).done();
    }

    Turn act(ChatState state, Action action) {
        return switch (action.verb()) {
            case REPORT -> asked(state);
            case KIND ->
                PlaybookId.of(action.arg()).map(kind -> startFrom(state, kind)).orElseGet(() -> Menus.show(situation)
                        .done());
            case SAME -> same(state, action);
            case DIFFERENT -> new AnotherMatter(situation, this).pressed(state, action.ref());
            case HUMAN -> human(state);
            default -> Menus.show(situation).done();
        };
    }

    /** What was told before and waits is said again, so that a new report does not bury it. */
    private Turn asked(ChatState state) {
        Unfiled left = Unfiled.in(state);
        Turn.Builder turn = Turn.to(new ChatState.Choosing(left.words(), left.photos()));
        if (!left.words().isBlank()) {
            turn.say(new OtherMatters(situation).reminder(left.words()));
        }
        return turn.say(situation.text("conversation.what-broke"), kinds.buttons(KindChoices.common(), List.of()))
                .done();
    }

    /** The new words say what it is; where they do not, all that was told together may. */
    private Turn reported(Unfiled before, String text) {
        Told told = Told.in(
                new NoSign(situation).afterGreeting(text), situation.content().triage());
        if (isOver(before, told)) {
            Turn alone = reported(new Unfiled("", before.photos()), text);
            return alone.state() instanceof ChatState.Guided guided ? alone.at(guided.besides(before.words())) : alone;
        }
        Unfiled report = before.saying(text);
        Unclear unclear = new Unclear(situation);
        Optional<Turn> asked = unclear.askedBack(report, told, text);
        if (asked.isPresent()) {
            return asked.get();
        }
        Optional<PlaybookId> kind = unclear.endangers(text)
                .or(told::first)
                .or(() -> before.words().isBlank() ? Optional.empty() : report.kind(situation))
                .or(() -> unclear.namesDanger(text));
        return SafetyFirst.before(reported(report, kind).done(), told.verdict().danger(), situation);
    }

    private boolean isOver(Unfiled before, Told told) {
        Duration most = told.cries() ? BEGINNING_OF_A_CRY : BEGINNING;
        return !before.words().isBlank() && toldAt.plus(most).isBefore(situation.now());
    }

    private Turn.Builder reported(Unfiled report, Optional<PlaybookId> kind) {
        return kind.isPresent() ? beginning(kind.get(), report) : new Unclear(situation).which(report);
    }

    /** Whatever way it was reported: what is already open is offered before a second incident is made of it. */
    Turn.Builder beginning(PlaybookId kind, Unfiled report) {
        boolean danger = new PeopleInDanger(situation).named(report.words());
        List<Incident> alike = danger || kind != PlaybookId.OTHER ? alike(kind) : List.of();
        if (alike.isEmpty()) {
            return starting(kind, report, false);
        }
        if (AmidDisaster.is(kind, report)) {
            return new AmidDisaster(situation).tapped(alike, report);
        }
        SharedTrouble trouble = new SharedTrouble(situation);
        Optional<Incident> working = alike.stream()
                .filter(one -> one.isWith(situation.party().person()))
                .findFirst();
        if (working.isPresent()) {
            return trouble.toldByWhoeverWorksOn(working.get(), report);
        }
        if (danger && (kind == PlaybookId.DISASTER || kind == PlaybookId.OTHER)) {
            return new JoinOffer(situation)
                    .amidEmergency(kind, report, alike)
                    .orElseGet(() -> starting(kind, report, true));
        }
        return trouble.among(kind, report.words(), alike)
                .map(one -> trouble.join(one, kind, report))
                .orElseGet(() -> new JoinOffer(situation).of(kind, report, alike, Optional.empty()));
    }

    /** Other matters are never alike, unless somebody is hurt in them; amid a disaster that is its board's, too. */
    List<Incident> alike(PlaybookId kind) {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.going()
                        && (incident.playbook().id() == kind || kind == PlaybookId.OTHER && incident.underCommand()))
                .filter(one -> kind != PlaybookId.OTHER
                        || one.underCommand()
                        || situation.content().triage().namesDanger(one.words()))
                .toList();
    }

    /** What was told belongs to an incident that is there already. */
    private Turn same(ChatState state, Action action) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                .map(incident -> took(
                        incident,
                        state,
                        incident.open() && own.is(incident)
                                ? added(incident, Unfiled.unheardBy(incident, state))
                                : joined(incident, state)))
                .orElseGet(() -> Menus.show(situation).done());
    }

    /** What another has heard meanwhile is no longer there. */
    private Turn took(Incident incident, ChatState state, Turn turn) {
        TakenElsewhere taken = new TakenElsewhere(situation);
        return Optional.of(state)
                .filter(at -> incident.going() && at instanceof ChatState.Joining)
                .flatMap(at -> taken.typed((ChatState.Joining) at))
                .map(cried -> taken.to(incident.id(), turn, cried))
                .orElse(turn);
    }

    private Turn joined(Incident incident, ChatState state) {
        Unfiled report = Unfiled.unheardBy(incident, state);
        String aside = Told.in(report.words(), situation.content().triage())
                .aside(incident.playbook().id());
        // why: what is closed takes nobody in, and what was told still waits for another answer
        Turn.Builder turn = Turn.to(incident.going() ? new ChatState.Idle() : state)
                .then(new Effect.Work(incident.id(), Deed.JOIN, report.words(), aside));
        if (incident.going()) {
            report.show(turn, incident.id());
        }
        return turn.done();
    }

    /** To one's own: as a note, after which its steps or its standing follow; where it is over, a cry opens it again. */
    private Turn added(Incident incident, Unfiled more) {
        if (!incident.going() && new DangerWords(situation.content()).in(more.words(), incident)) {
            return SafetyFirst.before(
                    Turn.idle()
                            .then(new Effect.Work(incident.id(), Deed.REOPEN, more.words(), ""))
                            .done(),
                    more.words(),
                    situation);
        }
        ChatState at = place.filter(here -> here.incident().equals(incident.id()))
                .<ChatState>map(here -> here)
                .orElse(new ChatState.Idle());
        Turn shown = new DutyTalk(situation)
                .act(at, Action.of(Verb.SHOW, incident.id().value()));
        String aside = Told.in(more.words(), situation.content().triage())
                .aside(incident.playbook().id());
        Aftermath left = shown.state() instanceof ChatState.Guided guided
                ? new Aftermath(Optional.of(guided.besides(aside)), List.of())
                : new OtherMatters(situation).turnCome(List.of(), aside);
        Turn.Builder turn = Turn.to(left.state().orElse(shown.state()));
        if (!more.words().isBlank()) {
            turn.then(new Effect.Work(incident.id(), Deed.NOTE, more.words(), ""));
        }
        more.show(turn, incident.id());
        return turn.saying(filed(incident, more, shown)).saying(left.says()).done();
    }

    /** why not the whole story: it would be told as it was before. */
    private List<Say> filed(Incident incident, Unfiled more, Turn shown) {
        if (more.equals(Unfiled.NOTHING)) {
            return shown.says();
        }
        String added = situation.text(
                "conversation.added-to", Map.of("code", situation.incidents().code(incident)));
        if (shown.state() instanceof ChatState.Guided) {
            return Stream.concat(Stream.of(Say.of(added, List.of())), shown.says().stream())
                    .toList();
        }
        List<Button> buttons = shown.says().get(shown.says().size() - 1).buttons();
        return List.of(Say.of(added + "\n" + situation.incidents().status(incident), buttons));
    }

    private Turn startFrom(ChatState state, PlaybookId kind) {
        if (state instanceof ChatState.Guided guided) {
            boolean pressedAgain = guided.aside().isBlank() || isAbout(guided, kind);
            return pressedAgain
                    ? guidance.again(Turn.to(guided).say(situation.text("conversation.still-guiding")), guided)
                    : beginning(kind, Unfiled.in(guided)).done();
        }
        return beginning(kind, Unfiled.in(state)).done();
    }

    private boolean isAbout(ChatState.Guided guided, PlaybookId kind) {
        return situation
                .books()
                .incident(guided.incident())
                .filter(incident -> incident.playbook().id() == kind)
                .isPresent();
    }

    /** @param apart the reporter was shown what others reported, and says that it is something else */
    Turn.Builder starting(PlaybookId kind, Unfiled report, boolean apart) {
        String words = report.words();
        Playbook playbook = situation.content().playbook(kind);
        IncidentId id = situation.newIncident().get();
        Told told = Told.in(words, situation.content().triage());
        Shortcut way =
                Shortcut.of(playbook, told.about(kind), situation.content().triage());
        // why: who begins something else in the middle must still be asked later about what waits
        String waiting = place.map(ChatState.Guided::aside)
                .filter(aside -> !words.contains(aside))
                .orElse("");
        ChatState.Guided guided = new ChatState.Guided(id, way.step(), told.aside(kind)).besides(waiting);
        StepTalk steps = new StepTalk(situation, id, playbook);
        String said = words.isBlank() ? playbook.shortName() : words;
        boolean warned = told.cries() && (kind == PlaybookId.DISASTER || kind == PlaybookId.OTHER);
        Turn.Builder turn = steps.begin(guided);
        new OtherMatters(situation).announce(turn, kind, told.besides(kind));
        steps.showFirst(turn, guided, way, warned).then(new Effect.Report(id, kind, said, apart));
        report.show(turn, id);
        return steps.ending(turn);
    }

    /** "I want a person": for the incident at hand, else for a new one of no particular kind. */
    private Turn human(ChatState state) {
        Unfiled told = Unfiled.lately(state);
        Optional<ChatState.Guided> atTheSteps = state instanceof ChatState.Guided guided
                ? Optional.of(guided)
                : place.filter(here -> told.equals(Unfiled.NOTHING));
        if (atTheSteps.isPresent()) {
            return guidance.help(
                    atTheSteps.get(),
                    Action.of(Verb.HELP, atTheSteps.get().incident().value()));
        }
        Optional<Incident> asked = situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && incident.playbook().id() == PlaybookId.OTHER)
                .filter(incident ->
                        incident.reporter().person().equals(situation.party().person()))
                .findFirst();
        if (asked.isPresent() && told.words().isBlank()) {
            return added(asked.get(), told);
        }
        PlaybookId kind = state instanceof ChatState.Joining joining ? joining.kind() : PlaybookId.OTHER;
        IncidentId id = situation.newIncident().get();
        String words = told.words().isBlank() ? situation.text("conversation.wants-person") : told.words();
        Turn.Builder turn = Turn.idle().then(new Effect.Report(id, kind, words, true));
        told.show(turn, id);
        String aside = kind == PlaybookId.OTHER
                ? ""
                : Told.in(words, situation.content().triage()).aside(kind);
        return turn.then(new Effect.Work(id, Deed.HELP_WANTED, "", aside)).done();
    }
}
