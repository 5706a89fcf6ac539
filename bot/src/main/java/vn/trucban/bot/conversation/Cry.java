package vn.trucban.bot.conversation;

import vn.trucban.content.notice.NoticeTemplate.Blank;

/** A cry of danger typed where words of another kind are awaited: it goes to the desk, and not into a search or a list. */
final class Cry {
    /** What is longer is no cry but a text about something. */
    private static final int LONGEST = 120;
    /** Nobody looks for so many words, but tells them. */
    private static final int A_SENTENCE = 3;

    private final Situation situation;

    Cry(Situation situation) {
        this.situation = situation;
    }

    /** True where whatever is awaited would swallow these words, and they are a cry. */
    boolean hiddenIn(ChatState state, String text) {
        if (text.length() >= LONGEST) {
            return false;
        }
        if (speaksOfNobodyHurt(state)) {
            return told(text).injures();
        }
        if (state instanceof ChatState.Drafting drafting && drafting.blank().isPresent()) {
            return hiddenIn(drafting, told(text));
        }
        if (!Awaited.swallowsCries(state)) {
            return false;
        }
        Told told = told(text);
        boolean sentence = state instanceof ChatState.Searching && text.split("\\s+").length >= A_SENTENCE;
        boolean meant = sentence || Awaited.neverSpeaksOfDanger(state);
        return told.cries() || meant && told.verdict().danger().isPresent();
    }

    /** A level and a telephone number name no danger, a time and a bulletin nobody hurt; what else a notice says may well name both. */
    private boolean hiddenIn(ChatState.Drafting drafting, Told told) {
        String blank = drafting.blank().orElse("");
        boolean figure = blank.equals(Blank.LEVEL) || blank.equals(Blank.PHONE);
        boolean fixed = DraftTalk.asksForBulletin(drafting) || Blank.MOMENTS.contains(blank);
        return figure && told.cries() || fixed && told.injures();
    }

    private Told told(String text) {
        return Told.in(text, situation.content().triage());
    }

    /** What is awaited may speak of fire or flood, but not of somebody hurt: why a notice is not to go out, what broke a machine, a warning to check. */
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
