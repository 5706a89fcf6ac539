package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.playbook.PlaybookId;

/** What kind of words a chat waits for. */
final class Awaited {
    /** Days, hours, numbers of tickets. */
    private static final Set<Verb> HARMLESS = EnumSet.of(Verb.ABSENCE, Verb.OUTSIDE, Verb.CERTIFICATE, Verb.TIMES);

    private Awaited() {}

    /** What is typed now is meant as it stands, also a bare number: a level, a count, a reason. */
    static boolean text(ChatState state) {
        boolean blank =
                state instanceof ChatState.Drafting drafting && drafting.blank().isPresent();
        return blank
                || state instanceof ChatState.Rewording
                || state instanceof ChatState.Deciding
                || state instanceof ChatState.Explaining
                || state instanceof ChatState.WritingNote
                || number(state);
    }

    /** Words of their own are awaited, and what stands on a button elsewhere may be just these. */
    static boolean words(ChatState state) {
        return text(state)
                || state instanceof ChatState.Resolving
                || state instanceof ChatState.Reopening
                || state instanceof ChatState.EnteringReceipts
                || state instanceof ChatState.Answering
                || state instanceof ChatState.Verifying
                || state instanceof ChatState.EnteringPin
                || state instanceof ChatState.ChoosingPin;
    }

    /** A bare number may be all that is awaited. */
    static boolean number(ChatState state) {
        return state instanceof ChatState.Filing
                || state instanceof ChatState.Answering asked && asked.numbers()
                || RegisterTalk.awaitsText(state);
    }

    /** What is decided in a disaster, and why one was none, speaks of danger by its nature, and is no cry. */
    static boolean speaksOfDanger(ChatState state) {
        return state instanceof ChatState.Answering asked
                && !asked.numbers()
                && Action.parse(asked.payload())
                        .filter(action -> action.verb() == Verb.COMMAND || action.verb() == Verb.FALSE_ALARM)
                        .isPresent();
    }

    /** What is awaited has nothing to do with danger: whoever names some means it. */
    static boolean neverSpeaksOfDanger(ChatState state) {
        return state instanceof ChatState.EnteringReceipts
                || state instanceof ChatState.DangerLookedFor
                || state instanceof ChatState.Answering asked
                        && (asked.numbers()
                                || Action.parse(asked.payload())
                                        .filter(action -> HARMLESS.contains(action.verb()))
                                        .isPresent());
    }

    /**
     * True where a board asks in how many minutes somebody is there, or receipts are entered, and these words surely report something that
     * is broken.
     */
    static boolean isReport(ChatState state, String text, Situation situation) {
        if (state instanceof ChatState.EnteringReceipts) {
            return !PaperTalk.namesPaper(text)
                    && new PaperWords(situation).wish(text).isEmpty()
                    && surely(text, situation)
                            .filter(kind -> kind != PlaybookId.OTHER)
                            .isPresent();
        }
        boolean asked = state instanceof ChatState.Answering answering
                && answering.numbers()
                && Action.parse(answering.payload())
                        .filter(action -> action.verb() == Verb.COMMAND)
                        .isPresent();
        return asked
                && surely(text, situation)
                        .filter(kind -> kind != PlaybookId.OTHER && kind != PlaybookId.DISASTER)
                        .isPresent();
    }

    private static Optional<PlaybookId> surely(String text, Situation situation) {
        return Told.in(text, situation.content().triage()).first();
    }

    /** States that wait for words of their own; where those may well speak of fire, or have their own way to tell of it, a cry is no news. */
    static boolean swallowsCries(ChatState state) {
        boolean draft =
                state instanceof ChatState.Drafting drafting && drafting.blank().isEmpty();
        return draft
                || state instanceof ChatState.Filing
                || state instanceof ChatState.Searching
                || state instanceof ChatState.FoundInRegister
                || state instanceof ChatState.ToFindOrReport
                || state instanceof ChatState.WritingLate
                || state instanceof ChatState.Correcting
                || state instanceof ChatState.EnteringReceipts
                || state instanceof ChatState.Answering && !speaksOfDanger(state)
                || state instanceof ChatState.Explaining;
    }
}
