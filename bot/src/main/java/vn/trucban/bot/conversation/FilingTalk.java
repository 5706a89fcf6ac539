package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.FilingDeed;
import vn.trucban.bot.filing.FilingDesk;

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
                    .then(new Effect.FileReport(0, FilingDeed.QUARTER, action.ref(), ""))
                    .done();
        }
        if (action.verb() == Verb.REPORTS || !action.ref().matches("[1-9][0-9]{0,8}")) {
            return Turn.to(state)
                    .then(new Effect.FileReport(0, FilingDeed.LIST, "", ""))
                    .done();
        }
        FilingDeed deed =
                switch (action.verb()) {
                    case FILL -> FilingDeed.ASK;
                    case FILED -> FilingDeed.SENT;
                    case FILING_PAGE -> FilingDeed.PAGE;
                    default -> FilingDeed.SHOW;
                };
        return Turn.idle()
                .then(new Effect.FileReport(Integer.parseInt(action.ref()), deed, action.arg(), ""))
                .done();
    }

    /** A text that a blank waits for. */
    Optional<Turn> text(ChatState state, String text) {
        if (!(state instanceof ChatState.Filing filing)) {
            return Optional.empty();
        }
        return Optional.of(Turn.idle()
                .then(new Effect.FileReport(filing.number(), FilingDeed.FILL, filing.blank(), text))
                .done());
    }
}
