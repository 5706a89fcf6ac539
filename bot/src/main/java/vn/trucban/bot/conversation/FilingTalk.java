package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.FilingTexts;

/** Reports to the bodies above (plan III.5, IV.2): which are owed, their blanks, to whom they were sent. */
final class FilingTalk {
    static final Set<Verb> KNOWS =
            EnumSet.of(Verb.REPORTS, Verb.FILING, Verb.FILL, Verb.FILED, Verb.FILING_PAGE, Verb.REPORT_PAGE);

    private final Situation situation;

    FilingTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, Action action) {
        if (situation.person().filter(FilingDesk::isFor).isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("filing.chat.not-for-you"), Menus.of(situation))
                    .done();
        }
        if (action.verb() == Verb.REPORT_PAGE) {
            return Turn.to(state)
                    .then(new Effect.FileReport(0, FilingDeed.QUARTER, action.ref()))
                    .done();
        }
        if (action.verb() == Verb.REPORTS || !action.ref().matches("[1-9][0-9]{0,8}")) {
            return Turn.to(state)
                    .then(new Effect.FileReport(0, FilingDeed.LIST, ""))
                    .done();
        }
        FilingDeed deed =
                switch (action.verb()) {
                    case FILL -> FilingDeed.ASK;
                    case FILED -> FilingDeed.SENT;
                    case FILING_PAGE -> FilingDeed.PAGE;
                    default -> FilingDeed.SHOW;
                };
        int number = Integer.parseInt(action.ref());
        if (deed == FilingDeed.ASK && action.arg().startsWith(FilingTexts.MINE)) {
            return mine(state, number, action.arg().substring(FilingTexts.MINE.length()));
        }
        return Turn.idle()
                .then(new Effect.FileReport(number, deed, action.arg()))
                .done();
    }

    /** What they typed is to stand there all the same; asked anew where it is not known any more. */
    private static Turn mine(ChatState state, int number, String blank) {
        boolean waits = state instanceof ChatState.Filing kept
                && kept.number() == number
                && kept.blank().equals(blank)
                && !kept.typed().isEmpty();
        return waits
                ? fill((ChatState.Filing) state, ((ChatState.Filing) state).typed())
                : Turn.idle()
                        .then(new Effect.FileReport(number, FilingDeed.ASK, blank))
                        .done();
    }

    private static Turn fill(ChatState.Filing filing, String text) {
        return Turn.idle()
                .then(new Effect.FileReport(filing.number(), FilingDeed.FILL, filing.blank(), text, filing.shown()))
                .done();
    }

    /** A text that a blank waits for. */
    Optional<Turn> text(ChatState state, String text) {
        return state instanceof ChatState.Filing filing ? Optional.of(fill(filing, text)) : Optional.empty();
    }
}
