package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.verification.VerdictTexts;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.verification.Verdict;
import vn.trucban.notifier.verification.Verdict.Why;

/** "Có phải tin của xã không?": a code or a text, asked about or simply forwarded. */
final class VerifyTalk {
    /** Room for the issued text in the shortest of the chats. */
    private static final int MOST = 1_400;
    /** Shorter ones are questions and greetings; a notice has more. */
    private static final int LIKE_A_NOTICE = 12;

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

    /** Staff forward notices too; without a code their long texts are reports. */
    Optional<Turn> forwardedToStaff(String text) {
        Optional<Turn> paper = paper(text);
        return paper.isPresent() ? paper : notice(text);
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
        Turn.Builder turn = Turn.to(next);
        if (issued.isPresent()) {
            turn.say(texts.message(verdict), List.of());
            return turn.say(issued.get(), Menus.of(situation)).done();
        }
        return turn.say(texts.message(verdict), Menus.of(situation)).done();
    }
}
