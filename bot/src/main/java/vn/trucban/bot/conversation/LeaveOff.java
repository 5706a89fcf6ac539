package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.channel.Button;

/** Whatever is asked can be left with one tap, as with the word: nobody needs to know that word. */
final class LeaveOff {
    /** Those that wait for words and have no button of their own to leave them. */
    private static final Set<Class<? extends ChatState>> ASKED = Set.of(
            ChatState.WritingNote.class,
            ChatState.Resolving.class,
            ChatState.HandingOver.class,
            ChatState.Verifying.class,
            ChatState.Reopening.class,
            ChatState.Rewording.class,
            ChatState.Deciding.class,
            ChatState.Explaining.class,
            ChatState.EnteringPin.class,
            ChatState.ChoosingPin.class,
            ChatState.Filing.class,
            ChatState.Searching.class,
            ChatState.WritingLate.class,
            ChatState.Correcting.class,
            ChatState.EnteringReceipts.class,
            ChatState.Answering.class);

    private final Situation situation;

    LeaveOff(Situation situation) {
        this.situation = situation;
    }

    /** With the button under the last of them, where they leave somebody with a question. */
    List<Say> under(List<Say> says, ChatState state) {
        if (says.isEmpty() || !ASKED.contains(state.getClass()) || says.stream().anyMatch(LeaveOff::offers)) {
            return says;
        }
        Say last = says.get(says.size() - 1);
        List<Button> buttons = new ArrayList<>(last.buttons());
        buttons.add(button(state));
        List<Say> all = new ArrayList<>(says.subList(0, says.size() - 1));
        all.add(last.with(buttons));
        return all;
    }

    private static boolean offers(Say say) {
        return say.buttons().stream()
                .anyMatch(button -> button instanceof Button.Press press
                        && Action.parse(press.payload())
                                .filter(action -> action.verb() == Verb.CANCEL)
                                .isPresent());
    }

    Button button(ChatState state) {
        boolean entering = state instanceof ChatState.EnteringReceipts;
        return new Action(Verb.CANCEL, "", name(state))
                .button(situation.text(entering ? "paper.talk.button.done" : "conversation.button.leave"));
    }

    /** why named: the button may be older than what is asked now. */
    private static String name(ChatState state) {
        return state.getClass().getSimpleName();
    }

    /** The button was pressed. */
    Turn act(ChatState state, Action action) {
        boolean asked = ASKED.contains(state.getClass()) && action.arg().equals(name(state));
        // why whatever it left: it came with the search, and it is the word that leaves this question
        return asked || state instanceof ChatState.DangerLookedFor
                ? left(state)
                : Turn.to(state)
                        .say(situation.text("conversation.left-before"), Menus.of(situation))
                        .done();
    }

    /** Nothing more is awaited; what was entered stays, and how it stands is said. */
    Turn left(ChatState state) {
        return state instanceof ChatState.EnteringReceipts entering
                ? Turn.idle()
                        .then(new Effect.Paper(PaperDeed.LEAVE, Optional.of(entering.incident()), ""))
                        .done()
                : Turn.idle()
                        .say(situation.text("conversation.cancelled"), Menus.of(situation))
                        .done();
    }
}
