package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.conversation.ChatState.DangerLookedFor;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Triage;
import vn.trucban.content.triage.Verdict;

/**
 * Whoever typed a danger where the register is searched was asked whether it is so now. It is, unless they say that they only look: whoever
 * answers with a place, or not at all, may have no hand free for more.
 */
final class AskedDanger {
    /** So long an answer is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Situation situation;
    private final ReportTalk reports;

    AskedDanger(Situation situation, ReportTalk reports) {
        this.situation = situation;
        this.reports = reports;
    }

    /** True while somebody may be in danger who was only asked back. */
    static boolean waits(ChatState state) {
        return state instanceof DangerLookedFor;
    }

    /** What follows from these words; empty: nothing of the kind was asked, it is left, or they cry by themselves. */
    Optional<Turn> answered(ChatState state, String text, Words words) {
        if (!(state instanceof DangerLookedFor asked)) {
            return Optional.empty();
        }
        if (words.are("conversation.words.real") || words.are("conversation.words.same")) {
            return Optional.of(rung(asked.words(), List.of()));
        }
        if (onlyLooks(text)) {
            return Optional.of(new RegisterTalk(situation).find(new ChatState.Idle(), asked.words()));
        }
        if (words.are("conversation.words.cancel") || cries(asked, text)) {
            return Optional.empty();
        }
        return Optional.of(
                looksForAnother(text)
                        ? new RegisterTalk(situation).find(new ChatState.Idle(), text)
                        : rung(with(asked, text), List.of()));
    }

    /** A photo shows what was asked about; empty: nothing was. */
    Optional<Turn> shown(ChatState state, String photo, Optional<String> caption) {
        return state instanceof DangerLookedFor asked
                ? Optional.of(rung(caption.map(text -> with(asked, text)).orElse(asked.words()), List.of(photo)))
                : Optional.empty();
    }

    /** It is reported on purpose; empty: nothing of the kind was asked. */
    Optional<Turn> pressed(ChatState state, String words) {
        return waits(state) ? Optional.of(rung(words, List.of())) : Optional.empty();
    }

    /** Nobody answered; whoever still can reads what was taken for granted. */
    Turn unanswered(ChatState state) {
        if (!(state instanceof DangerLookedFor asked)) {
            return Turn.to(state).done();
        }
        Turn turn = rung(asked.words(), List.of());
        List<Say> says = new ArrayList<>();
        says.add(Say.of(situation.text("register.chat.danger-unanswered", Map.of("words", asked.words())), List.of()));
        says.addAll(turn.says());
        return new Turn(turn.state(), says, turn.effects());
    }

    private boolean cries(DangerLookedFor asked, String text) {
        Told told = Told.in(
                new NoSign(situation).afterGreeting(text), situation.content().triage());
        return told.cries() && new Cry(situation).hiddenIn(asked, text);
    }

    private boolean onlyLooks(String text) {
        return Pattern.compile(situation.text("conversation.patterns.only-looks"))
                .matcher(VietnameseText.fold(text))
                .matches();
    }

    /** "Kẹt giấy": nobody says so of a fire. */
    private boolean looksForAnother(String text) {
        Verdict verdict = situation.content().triage().classify(text);
        Verdict.Ranked best = verdict.best();
        return LookedFor.isShort(text)
                && verdict.danger().isEmpty()
                && best.id() != PlaybookId.OTHER
                && best.id() != PlaybookId.DISASTER
                && best.confidence() >= Told.SURE;
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
