package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.ChatState.DangerLookedFor;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Triage;

/**
 * Whoever typed a danger where the register is searched was asked whether it is so now. It is, unless they clearly say that they look, for
 * this or for something else: whoever answers with a place, with what burns, or not at all, may have no hand free for more.
 */
final class AskedDanger {
    /** So long an answer is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** After that neither silence nor the next words are an answer: the program stood still, or the week has ended. */
    private static final Duration STILL = Duration.ofMinutes(30);

    private final Situation situation;
    private final ReportTalk reports;
    private final Instant lastHeard;

    /** @param lastHeard when something came from here before, or was asked once more */
    AskedDanger(Situation situation, ReportTalk reports, Instant lastHeard) {
        this.situation = situation;
        this.reports = reports;
        this.lastHeard = lastHeard;
    }

    /** True while somebody may be in danger who was only asked back, and silence decides. */
    static boolean waits(ChatState state) {
        return state instanceof DangerLookedFor asked && !asked.again()
                || state instanceof ChatState.Doubted doubted && doubted.told() && !doubted.passedOn();
    }

    /** What may be answered now; empty: nothing was asked, or too long ago. */
    private Optional<DangerLookedFor> asked(ChatState state) {
        return Optional.of(state)
                .filter(DangerLookedFor.class::isInstance)
                .map(DangerLookedFor.class::cast)
                .filter(asked -> isLately() && situation.person().isPresent());
    }

    private boolean isLately() {
        return !situation.now().isAfter(lastHeard.plus(STILL));
    }

    /** What follows from these words; empty: nothing of the kind was asked, it is left, or they cry by themselves. */
    Optional<Turn> answered(ChatState state, String text, Words words) {
        return asked(state).flatMap(asked -> answered(asked, text, words));
    }

    private Optional<Turn> answered(DangerLookedFor asked, String text, Words words) {
        if (words.are("conversation.words.real") || words.are("conversation.words.same")) {
            return Optional.of(rung(asked.words(), List.of()));
        }
        if (words.leave() || cries(asked, text)) {
            return Optional.empty();
        }
        if (matches("conversation.patterns.only-looks", text)) {
            return Optional.of(new RegisterTalk(situation).find(new ChatState.Idle(), asked.words()));
        }
        return Optional.of(
                looksForAnother(asked, text)
                        ? new RegisterTalk(situation).find(new ChatState.Idle(), text)
                        : supposed(asked, rung(with(asked, text), List.of()), "register.chat.danger-taken"));
    }

    /** A photo shows what was asked about; empty: nothing was. */
    Optional<Turn> shown(ChatState state, String photo, Optional<String> caption) {
        return asked(state)
                .map(asked -> rung(caption.map(text -> with(asked, text)).orElse(asked.words()), List.of(photo)));
    }

    /** It is reported on purpose; empty: nothing of the kind was asked, or long ago, and this is something else. */
    Optional<Turn> pressed(ChatState state, String words) {
        boolean same = state instanceof DangerLookedFor asked && asked.words().equals(words);
        return same || asked(state).isPresent() ? Optional.of(rung(words, List.of())) : Optional.empty();
    }

    /** Whoever wants a person right under that question wants one for what they typed; empty: something else was pressed. */
    Optional<Turn> wantsPerson(ChatState state, Action action) {
        return asked(state)
                .filter(asked -> action.verb() == Verb.HUMAN)
                .map(asked -> supposed(asked, rung(asked.words(), List.of()), "register.chat.danger-taken"));
    }

    /** The turn; where it only shows something, the question stays open, and stands below it once more. */
    Turn kept(ChatState state, Inbound.Event event, Turn turn) {
        boolean begins = turn.state() instanceof ChatState.Choosing
                && Unfiled.in(turn.state()).equals(Unfiled.NOTHING);
        boolean shows =
                begins || turn.state() instanceof ChatState.Idle || turn.state().equals(state);
        if (!waits(state) || asked(state).isEmpty() || !shows || !turn.effects().isEmpty()) {
            return turn;
        }
        DangerLookedFor asked = (DangerLookedFor) state;
        if (leaves(asked, event)) {
            return turn.at(new ChatState.Idle());
        }
        // why nothing else where a report begins: its kinds would be what burns
        List<Say> says = new ArrayList<>(begins ? List.of() : turn.says());
        says.add(lookedFor().question(asked.words(), situation.text("register.chat.danger-kept", values(asked))));
        return new Turn(asked, says, List.of());
    }

    private boolean leaves(DangerLookedFor asked, Inbound.Event event) {
        if (event instanceof Inbound.Event.Press press) {
            return Action.parse(press.payload())
                    .filter(action -> action.verb() == Verb.CANCEL)
                    .isPresent();
        }
        if (!(event instanceof Inbound.Event.Text text)) {
            return false;
        }
        String typed = VietnameseText.clean(text.text()).strip();
        return new Words(situation.content().messages(), typed).leave() || looksForAnother(asked, typed);
    }

    /**
     * Nobody answered: it is so, and whoever still can reads what was taken for granted. What was asked too long ago calls nobody; they are
     * asked once more, and this time silence decides nothing.
     */
    Turn unanswered(ChatState state) {
        if (state instanceof ChatState.Doubted doubted && situation.person().isPresent()) {
            return new ExerciseTalk(situation).unanswered(doubted, lastHeard, isLately());
        }
        if (!(state instanceof DangerLookedFor asked) || situation.person().isEmpty()) {
            return (state instanceof DangerLookedFor ? Turn.idle() : Turn.to(state)).done();
        }
        if (isLately()) {
            return supposed(asked, rung(asked.words(), List.of()), "register.chat.danger-unanswered");
        }
        String at = situation.moments().at(lastHeard, situation.now());
        String text = situation.text("register.chat.danger-again", Map.of("words", asked.words(), "at", at));
        return Turn.to(asked.onceMore())
                .say(lookedFor().question(asked.words(), text))
                .done();
    }

    private LookedFor lookedFor() {
        return new LookedFor(situation, lastHeard);
    }

    private static Map<String, String> values(DangerLookedFor asked) {
        return Map.of("words", asked.words());
    }

    /** With what was taken for granted, and how to take it back. */
    private Turn supposed(DangerLookedFor asked, Turn turn, String message) {
        List<Say> says = new ArrayList<>(turn.says());
        // why not first, nor last: before it stands what to do before anything else, below it what can be answered
        int before =
                (int) says.stream().takeWhile(say -> say.buttons().isEmpty()).count();
        says.add(before, Say.of(situation.text(message, values(asked)), List.of()));
        return new Turn(turn.state(), says, turn.effects());
    }

    private boolean cries(DangerLookedFor asked, String text) {
        Told told = Told.in(
                new NoSign(situation).afterGreeting(text), situation.content().triage());
        return told.cries() && new Cry(situation).hiddenIn(asked, text);
    }

    /** A date, a number that no room has, a colleague's whole name, what no fire does. */
    private boolean looksForAnother(DangerLookedFor asked, String text) {
        // why not a name after "cứu em": it may well be theirs
        boolean named = situation.content().triage().namesDanger(asked.words())
                && text.contains(" ")
                && situation.staff().all().stream()
                        .anyMatch(person -> person.name().equalsIgnoreCase(text));
        return named || matches("conversation.patterns.looks-for-another", text);
    }

    private boolean matches(String pattern, String text) {
        return Pattern.compile(situation.text(pattern))
                .matcher(VietnameseText.fold(text))
                .matches();
    }

    private static String with(DangerLookedFor asked, String text) {
        return VietnameseText.fold(text).contains(VietnameseText.fold(asked.words()))
                ? text
                : Told.more(asked.words(), text);
    }

    /** why whatever triage thinks of the kind: they were asked, and it is so. */
    private Turn rung(String said, List<String> photos) {
        Triage triage = situation.content().triage();
        boolean tells = triage.namesDanger(said) || triage.tellsOfVictims(said);
        // why: "cứu với" names nobody and no danger, and everybody who is called has to read that somebody is in one
        String words = tells ? said : situation.text("register.chat.somebody-cries", Map.of("words", said));
        Told told = Told.in(words, triage);
        PlaybookId kind = told.first().filter(one -> told.cries()).orElse(PlaybookId.DISASTER);
        Turn turn = reports.beginning(kind, new Unfiled(words, photos)).done();
        return SafetyFirst.before(turn, told.verdict().danger(), situation);
    }
}
