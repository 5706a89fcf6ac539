package vn.trucban.bot.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.text.VietnameseText;

/** A cry of danger typed where words of another kind are awaited: it goes to the desk, and not into a search or a list. */
final class Cry {
    /** What is longer is no cry but a text about something. */
    private static final int LONGEST = 120;
    /** Nobody looks for so many words, but tells them. */
    private static final int A_SENTENCE = 3;

    private static final Pattern LEVEL = Pattern.compile("\\bcap (?:do )?(?:\\d|i|v)");
    private static final Pattern SOURCE =
            Pattern.compile("\\d|http|\\b(?:tin|cong dien|canh bao|du bao|dai|thong bao|van ban|chi dao)\\b");

    private final Situation situation;

    Cry(Situation situation) {
        this.situation = situation;
    }

    /** Which dangers are no answer to what is awaited, and so are heard. */
    private enum Heard {
        /** What is awaited may speak of any danger, or hears of it itself. */
        NONE,
        /** It may speak of fire and flood, but not of somebody hurt. */
        HURT,
        /** It may name a danger that is no news; a cry is. */
        CRY,
        /** It has nothing to do with danger: whoever names some means it. */
        ANY;

        boolean in(Told told) {
            return switch (this) {
                case NONE -> false;
                case HURT -> told.verdict().injury();
                case CRY -> told.cries();
                case ANY -> told.verdict().danger().isPresent();
            };
        }
    }

    /** True where whatever is awaited would swallow these words, and they are a cry. */
    boolean hiddenIn(ChatState state, String text) {
        return text.length() < LONGEST
                && heard(state, text)
                        .in(Told.in(
                                new NoSign(situation).afterGreeting(text),
                                situation.content().triage()));
    }

    /** The same of what stands beneath a photo; a photo of the bulletin that is asked for may well show danger. */
    boolean hiddenBeneathPhoto(ChatState state, String caption) {
        boolean bulletin = state instanceof ChatState.Drafting drafting && DraftTalk.asksForBulletin(drafting);
        return !bulletin && hiddenIn(state, caption);
    }

    private Heard heard(ChatState state, String text) {
        if (state instanceof ChatState.Drafting drafting && drafting.blank().isPresent()) {
            return heard(drafting, drafting.blank().get(), text);
        }
        if (speaksOfNobodyHurt(state)) {
            return Heard.HURT;
        }
        if (state instanceof ChatState.WritingNote note && new CryAfterEnd(situation).isOver(note.incident())) {
            return Heard.CRY;
        }
        boolean sentence = state instanceof ChatState.Searching && text.split("\\s+").length >= A_SENTENCE;
        if (sentence || state instanceof ChatState.Affirming || Awaited.neverSpeaksOfDanger(state)) {
            return Heard.ANY;
        }
        return Awaited.swallowsCries(state) ? Heard.CRY : Heard.NONE;
    }

    /** A level, a telephone number, a time and a bulletin tell of nobody hurt; what is none of these, but names danger, is no answer. */
    private Heard heard(ChatState.Drafting drafting, String blank, String text) {
        String folded = VietnameseText.fold(text);
        if (DraftTalk.asksForBulletin(drafting)) {
            return SOURCE.matcher(folded).find() ? Heard.HURT : Heard.ANY;
        }
        if (blank.equals(Blank.LEVEL) && LEVEL.matcher(folded).find()) {
            return Heard.HURT;
        }
        boolean moment = Blank.MOMENTS.contains(blank);
        if (!moment && !blank.equals(Blank.LEVEL) && !blank.equals(Blank.PHONE)) {
            return Heard.NONE;
        }
        if (moment && text.chars().anyMatch(Character::isDigit)) {
            // why not a time with a slip in it: until when the water stands is long to tell, and names it
            return begins(folded) ? Heard.HURT : Heard.CRY;
        }
        return taken(drafting, text) ? Heard.HURT : Heard.ANY;
    }

    /** True where it begins like a time: a number of people is none. */
    private boolean begins(String folded) {
        return Pattern.compile(situation.text("conversation.patterns.begins-time"))
                .matcher(folded)
                .lookingAt();
    }

    private boolean taken(ChatState.Drafting drafting, String text) {
        Optional<Blank> asked = BlankQuestion.asked(drafting, situation);
        return asked.isPresent()
                && asked.flatMap(blank ->
                                BlankQuestion.answer(blank, text, situation).wrong())
                        .isEmpty();
    }

    /** Why a notice is not to go out, what broke a machine, a warning to check. */
    private boolean speaksOfNobodyHurt(ChatState state) {
        if (state instanceof ChatState.Resolving resolving) {
            return situation
                    .books()
                    .incident(resolving.incident())
                    .filter(one -> SafetyFirst.isMeantBy(one, situation))
                    .isEmpty();
        }
        return state instanceof ChatState.Deciding || state instanceof ChatState.Verifying;
    }
}
