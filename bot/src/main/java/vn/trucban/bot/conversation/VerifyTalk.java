package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.verification.VerdictTexts;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.verification.Comparison.Fidelity;
import vn.trucban.notifier.verification.Verdict;
import vn.trucban.notifier.verification.Verdict.Why;

/** "Có phải tin của xã không?": a code or a text, asked about or simply forwarded. */
final class VerifyTalk {
    /** Room for the issued text in the shortest of the chats. */
    private static final int MOST = 1_400;
    /** Shorter ones are questions and greetings; a notice has more. */
    private static final int LIKE_A_NOTICE = 12;
    /** Whoever cries for help writes no more, also where they name a notice. */
    private static final int LONGEST_CRY = 2 * LIKE_A_NOTICE;

    private static final int CODE_ALONE = 3;

    /** The words that were sent are those that were issued. */
    private static final Set<Fidelity> ISSUED = EnumSet.of(Fidelity.SAME, Fidelity.PART, Fidelity.WITH_ADDITIONS);

    private final Situation situation;

    VerifyTalk(Situation situation) {
        this.situation = situation;
    }

    /** Somebody asked: there is always an answer, and they may ask again at once where theirs could not be read. */
    Turn asked(String text) {
        Optional<Turn> paper = paper(text);
        if (paper.isPresent()) {
            return paper.get();
        }
        Verdict verdict = verdict(text);
        ChatState next = verdict.fold(found -> new ChatState.Idle(), notFound -> again(notFound.why()));
        return answer(verdict, next);
    }

    private static ChatState again(Why why) {
        return switch (why) {
            case NOTHING, TOO_LITTLE, TOO_LONG, MISREAD_CODE -> new ChatState.Verifying();
            case NOT_ISSUED -> new ChatState.Idle();
        };
    }

    /** A resident sent something without saying why; empty: it is no notice, and should be answered as talk. */
    Optional<Turn> unasked(String text) {
        Optional<Turn> paper = paper(text);
        if (paper.isPresent()) {
            return paper;
        }
        Verdict verdict = verdict(text);
        boolean likeANotice = text.split("\\s+").length >= LIKE_A_NOTICE;
        Optional<Turn> answer = Optional.of(answer(verdict, new ChatState.Idle()));
        return verdict.fold(found -> answer, notFound -> switch (notFound.why()) {
            case MISREAD_CODE -> answer;
            case NOT_ISSUED ->
                Serial.find(text).isPresent() ? answer : Optional.of(unknown()).filter(turn -> likeANotice);
            case TOO_LONG -> Optional.of(unknown());
            case NOTHING, TOO_LITTLE -> Optional.empty();
        });
    }

    private Turn unknown() {
        return Turn.idle()
                .say(situation.text("verify.unasked.not-issued"), Menus.of(situation))
                .done();
    }

    /** Staff forward notices too; without a code their long texts are reports, and so are cries that name one. */
    Optional<Turn> forwardedToStaff(ChatState state, String text) {
        Optional<Turn> paper = paper(text);
        return paper.isPresent() || cries(state, text) ? paper : notice(text);
    }

    /** Whoever is in a flood may tell of danger in any words; they, too, may ask about no more than a code. */
    private boolean cries(ChatState state, String text) {
        int words = text.split("\\s+").length;
        boolean told = situation.content().triage().namesDanger(text) || words > CODE_ALONE && amidDanger(state);
        return told
                && words < LONGEST_CRY
                && !verdict(text)
                        .fold(found -> ISSUED.contains(found.comparison().fidelity()), notFound -> false);
    }

    private boolean amidDanger(ChatState state) {
        return state instanceof ChatState.Guided guided
                && situation
                        .books()
                        .incident(guided.incident())
                        .filter(incident -> incident.going() && SafetyFirst.isMeantBy(incident, situation))
                        .isPresent();
    }

    /** A receipt or a certificate of paper intake. */
    private Optional<Turn> paper(String text) {
        return situation.books().verifyPaper(text).map(verdict -> Turn.idle()
                .say(VerdictTexts.message(verdict), Menus.of(situation))
                .done());
    }

    private Optional<Turn> notice(String text) {
        return Serial.find(text).isPresent()
                ? Optional.of(answer(verdict(text), new ChatState.Idle()))
                : Optional.empty();
    }

    private Verdict verdict(String text) {
        return situation.books().verify(text, situation.now());
    }

    private Turn answer(Verdict verdict, ChatState next) {
        VerdictTexts texts = new VerdictTexts(situation.content(), situation.now());
        Optional<String> issued = texts.of(verdict).compare().map(notice -> texts.issuedText(notice, MOST));
        List<Say> says = new ArrayList<>();
        says.add(Say.of(texts.message(verdict), issued.isPresent() ? List.of() : Menus.of(situation)));
        issued.ifPresent(text -> says.add(Say.of(text, Menus.of(situation))));
        boolean drill = verdict.fold(found -> found.notice().drill(), notFound -> false);
        return new Turn(next, Supposed.marked(says, drill), List.of());
    }
}
