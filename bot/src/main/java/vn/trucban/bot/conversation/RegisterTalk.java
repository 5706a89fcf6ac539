package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.archive.ArchiveDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.logbook.Entering;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.LogbookTexts;
import vn.trucban.bot.logbook.Refusal;
import vn.trucban.bot.logbook.SaidTime;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Button;

/** The register in chat (plan III.5): finding incidents, open or long closed, and adding to them late or as a correction. */
final class RegisterTalk {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.FIND, Verb.ENTRIES, Verb.LATE, Verb.AMEND);

    private static final int FOUND_SHOWN = 6;
    /** On one page, of which each can be corrected by a button. */
    private static final int ENTRIES_SHOWN = 8;
    /** Of a button that leads to the page before this entry; a bare number is an entry itself. */
    private static final String BEFORE = "b";

    /** In a {@code FIND}: once more from the newest one on. */
    static final String NEWEST = "n";

    private final Situation situation;
    private final LookedFor lookedFor;

    RegisterTalk(Situation situation) {
        this(situation, situation.now());
    }

    /** @param lastHeard when something came from here before */
    RegisterTalk(Situation situation, Instant lastHeard) {
        this.situation = situation;
        this.lookedFor = new LookedFor(situation, lastHeard);
    }

    /** What is typed now is meant as it stands, also a bare number. */
    static boolean awaitsText(ChatState state) {
        return state instanceof ChatState.Searching
                || state instanceof ChatState.WritingLate
                || state instanceof ChatState.Correcting;
    }

    static Button findButton(Situation situation) {
        return Menus.button(situation, Verb.FIND, "register.button.find");
    }

    static Button entriesButton(Situation situation, Incident incident) {
        return Action.of(Verb.ENTRIES, incident.id().value()).button(situation.text("register.button.entries"));
    }

    Turn act(ChatState state, Action action) {
        return switch (action.verb()) {
            case FIND -> findMore(state, action.arg());
            case ENTRIES -> with(action, incident -> entries(state, incident, action.arg()));
            case LATE ->
                with(action, incident -> Turn.to(new ChatState.WritingLate(incident.id()))
                        .say(situation.text("register.chat.ask-late"))
                        .done());
            case AMEND -> with(action, incident -> amend(state, incident, action.arg()));
            default -> Menus.show(situation).done();
        };
    }

    /** A text that one of the states here waits for. */
    Optional<Turn> text(ChatState state, String text) {
        if (state instanceof ChatState.Searching) {
            return Optional.of(find(new ChatState.Idle(), text));
        }
        if (LookedFor.after(state).isPresent() && lookedFor.isLately()) {
            return afterASearch(state, text);
        }
        if (state instanceof ChatState.WritingLate late) {
            return Optional.of(late(late, text));
        }
        if (state instanceof ChatState.Correcting correcting) {
            return Optional.of(Turn.idle()
                    .then(new Effect.Enter(
                            correcting.incident(), Optional.of(correcting.entry()), situation.now(), text))
                    .done());
        }
        return Optional.empty();
    }

    /** Empty: it names a danger, and is reported as it stands. */
    private Optional<Turn> afterASearch(ChatState state, String text) {
        Verdict verdict = situation.content().triage().classify(text);
        boolean bare = lookedFor.bare(state, text);
        if (verdict.danger().isPresent() && !bare) {
            return Optional.empty();
        }
        if (state instanceof ChatState.ToFindOrReport asked) {
            return Optional.of(answered(asked, text));
        }
        boolean looked = bare || lookedFor.namesThePast(text) || !namesATrouble(verdict.best());
        return Optional.of(looked ? find(new ChatState.Idle(), text) : lookedFor.toFindOrReport(text));
    }

    /** Whoever goes on telling reports it; a word or two are an answer, or looked for. */
    private Turn answered(ChatState.ToFindOrReport asked, String text) {
        Words words = new Words(situation.content().messages(), text);
        if (words.areKindly("conversation.words.report-it") || words.areKindly("conversation.words.real")) {
            return reported(asked.words());
        }
        if (lookedFor.onlyLooks(text)) {
            return find(new ChatState.Idle(), words.mayBeACode() ? text : asked.words());
        }
        return LookedFor.isShort(text) || lookedFor.namesThePast(text)
                ? find(new ChatState.Idle(), text)
                : reported(Told.more(asked.words(), text));
    }

    private Turn reported(String text) {
        return new ReportTalk(situation, Optional.empty())
                .text(new ChatState.Idle(), text, new Words(situation.content().messages(), text));
    }

    /** What is looked for and what is reported are typed alike: what surely is a trouble of some kind may be either. */
    private static boolean namesATrouble(Verdict.Ranked best) {
        return best.id() != PlaybookId.OTHER && best.confidence() >= Told.SURE;
    }

    /** Whoever is being guided keeps their place. */
    Turn find(ChatState state, String words) {
        return found(state, words, Integer.MAX_VALUE);
    }

    private Turn findMore(ChatState state, String before) {
        Optional<String> words = LookedFor.after(state).filter(asked -> before.equals(NEWEST));
        if (words.isPresent()) {
            return find(new ChatState.Idle(), words.get());
        }
        if (state instanceof ChatState.FoundInRegister found && before.matches("[1-9]\\d{0,8}")) {
            return found(state, found.words(), Integer.parseInt(before));
        }
        return Turn.to(new ChatState.Searching())
                .say(situation.text("register.chat.ask-words"))
                .done();
    }

    private Turn found(ChatState state, String words, int before) {
        // why: the place of whoever is being guided is kept, and with it no room for what was looked for
        boolean guided = state instanceof ChatState.Guided;
        LogbookDesk.Found found = situation.books().findIncidents(words, before, FOUND_SHOWN);
        List<Button> buttons = new ArrayList<>();
        for (Incident incident : found.incidents()) {
            buttons.add(Action.of(Verb.SHOW, incident.id().value())
                    .button(situation.text(
                            "conversation.button.show",
                            Map.of("code", situation.incidents().code(incident)))));
        }
        found.next().stream()
                .filter(next -> !guided)
                .forEach(next -> buttons.add(new Action(Verb.FIND, "", Integer.toString(next))
                        .button(situation.text("register.button.more"))));
        lookedFor.button(words).filter(button -> !guided).ifPresent(buttons::add);
        buttons.add(findButton(situation));
        String text = found.incidents().isEmpty()
                ? situation.text("register.chat.nothing", Map.of("words", words))
                : situation.text("register.chat.found", Map.of("words", words, "list", list(found)));
        return Turn.to(guided ? state : new ChatState.FoundInRegister(words))
                .say(found.unindexed() > 0 ? text + "\n" + unindexed(found.unindexed()) : text, buttons)
                .done();
    }

    private String list(LogbookDesk.Found found) {
        return found.incidents().stream().map(situation.incidents()::line).collect(Collectors.joining("\n"));
    }

    private String unindexed(long count) {
        return situation.text("register.chat.unindexed", Map.of("count", count));
    }

    /**
     * Some entries of an incident, in order.
     *
     * @param earlier how many there are before them
     * @param later true where there are others after them
     */
    private record Page(List<RegisterEntry> shown, int earlier, boolean later) {
        /** Names this page by where it ends; empty for the last one. */
        String end() {
            return later ? BEFORE + (shown.get(shown.size() - 1).seq() + 1) : "";
        }

        /** Names the page before it. */
        Optional<String> before() {
            return earlier > 0 ? Optional.of(BEFORE + shown.get(0).seq()) : Optional.empty();
        }
    }

    /** The last page, or the one that a button names. */
    private Page page(Incident incident, String named) {
        List<RegisterEntry> all = situation.books().entries(incident.id());
        long end = named.matches(BEFORE + "\\d{1,15}") ? Long.parseLong(named.substring(1)) : Long.MAX_VALUE;
        List<RegisterEntry> until =
                all.stream().filter(entry -> entry.seq() < end).toList();
        int earlier = Math.max(0, until.size() - ENTRIES_SHOWN);
        return new Page(until.subList(earlier, until.size()), earlier, !until.isEmpty() && until.size() < all.size());
    }

    private Turn entries(ChatState state, Incident incident, String named) {
        Page page = page(incident, named);
        LogbookTexts texts = new LogbookTexts(situation.content().messages());
        List<String> lines = new ArrayList<>();
        if (page.earlier() > 0) {
            lines.add(situation.text("register.chat.earlier", Map.of("count", page.earlier())));
        }
        page.shown().forEach(entry -> lines.add(texts.inChat(entry, situation.now())));
        return Turn.to(state)
                .say(
                        situation.text(
                                "register.chat.entries",
                                Map.of(
                                        "code", situation.incidents().code(incident),
                                        "list", String.join("\n", lines))),
                        entryButtons(incident, page))
                .done();
    }

    private List<Button> entryButtons(Incident incident, Page page) {
        String ref = incident.id().value();
        List<Button> buttons = new ArrayList<>(List.of(
                Action.of(Verb.LATE, ref).button(situation.text("register.button.late")),
                new Action(Verb.AMEND, ref, page.end()).button(situation.text("register.button.correct"))));
        page.before()
                .ifPresent(before -> buttons.add(
                        new Action(Verb.ENTRIES, ref, before).button(situation.text("register.button.earlier"))));
        if (page.later()) {
            buttons.add(Action.of(Verb.ENTRIES, ref).button(situation.text("register.button.newest")));
            return buttons;
        }
        if (!incident.archived()) {
            buttons.add(new Action(Verb.TIMES, ref, "began").button(situation.text("register.button.began")));
            incident.overAt()
                    .ifPresent(over -> buttons.add(
                            new Action(Verb.TIMES, ref, "ended").button(situation.text("register.button.ended"))));
        }
        if (situation.onDuty() && !incident.open() && !incident.archived()) {
            buttons.add(Action.of(Verb.ARCHIVE, ref).button(situation.text("archive.button")));
        }
        if (!incident.archived()
                && !incident.falseAlarm()
                && situation.person().filter(ArchiveDesk::mayVoid).isPresent()) {
            buttons.add(Action.of(Verb.FALSE_ALARM, ref).button(situation.text("archive.false-alarm.button")));
        }
        return buttons;
    }

    private Turn amend(ChatState state, Incident incident, String entry) {
        if (entry.matches("\\d{1,15}")) {
            return Turn.to(new ChatState.Correcting(incident.id(), Long.parseLong(entry)))
                    .say(situation.text("register.chat.ask-right", Map.of("number", entry)))
                    .done();
        }
        Page page = page(incident, entry);
        List<Button> buttons = new ArrayList<>();
        page.shown()
                .forEach(one -> buttons.add(new Action(Verb.AMEND, incident.id().value(), Long.toString(one.seq()))
                        .button(situation.text("register.button.correct-one", Map.of("number", one.seq())))));
        page.before()
                .ifPresent(before ->
                        buttons.add(new Action(Verb.AMEND, incident.id().value(), before)
                                .button(situation.text("register.button.earlier"))));
        return Turn.to(state)
                .say(situation.text("register.chat.which"), buttons)
                .done();
    }

    private Turn late(ChatState.WritingLate late, String text) {
        Optional<SaidTime> said = SaidTime.in(text, situation.now());
        Optional<Refusal> refusal = said.isEmpty()
                ? Optional.of(Refusal.NO_TIME)
                : Optional.of(Refusal.NO_TEXT).filter(none -> said.get().rest().isEmpty());
        if (refusal.isPresent()) {
            return Turn.to(late).say(situation.text(refusal.get().messageKey())).done();
        }
        Instant at = said.get().at();
        return Turn.idle()
                .then(new Effect.Enter(
                        late.incident(), Optional.empty(), at, said.get().rest()))
                .done();
    }

    /** What was refused may be written again at once. */
    Aftermath carryOut(Effect.Enter effect, LogbookDesk log) {
        String who = situation.party().name();
        Entering entering = effect.corrects()
                .map(number -> log.correct(number, who, effect.text()))
                .orElseGet(() -> log.enterLate(Optional.of(effect.incident()), effect.at(), who, effect.text()));
        List<Button> buttons = situation.books().incident(effect.incident()).stream()
                .map(incident -> entriesButton(situation, incident))
                .toList();
        return entering.fold(
                entry -> Aftermath.say(
                        Say.of(new LogbookTexts(situation.content().messages()).entered(entry), buttons)),
                refusal -> new Aftermath(
                        Optional.of(again(effect)), List.of(Say.of(situation.text(refusal.messageKey()), buttons))));
    }

    private static ChatState again(Effect.Enter effect) {
        return effect.corrects()
                .<ChatState>map(number -> new ChatState.Correcting(effect.incident(), number))
                .orElseGet(() -> new ChatState.WritingLate(effect.incident()));
    }

    private Turn with(Action action, java.util.function.Function<Incident, Turn> then) {
        return situation
                .books()
                .incident(new IncidentId(action.ref()))
                // why: the register knows nothing of drills, and takes nothing in about them
                .filter(incident -> !incident.id().exercise())
                .map(then)
                .orElseGet(() -> Menus.show(situation).done());
    }
}
