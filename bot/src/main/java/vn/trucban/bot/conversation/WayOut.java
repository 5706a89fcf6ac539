package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.channel.Button;

/** Whatever the bot answers, a way to a person is on the screen: where an answer has none, its last message gets one. */
final class WayOut {
    private static final Set<Verb> TO_A_PERSON = EnumSet.of(Verb.HUMAN, Verb.HELP, Verb.CONTACTS);

    private static final Set<Verb> OUT_OF_A_DRAFT = EnumSet.of(Verb.DISCARD, Verb.SKIP);

    private WayOut() {}

    /** The number of a way out that was just offered is that way out, unless a number may be what is awaited. */
    static boolean isNumbered(String payload, ChatState state, Situation situation) {
        Optional<ChatState.Drafting> draft =
                Optional.of(state).filter(ChatState.Drafting.class::isInstance).map(ChatState.Drafting.class::cast);
        boolean taken = draft.stream().anyMatch(one -> DraftTalk.takesNumber(one, situation));
        if (taken || Awaited.number(state)) {
            return false;
        }
        return Action.parse(payload)
                .filter(action -> action.verb() == Verb.HUMAN
                        || OUT_OF_A_DRAFT.contains(action.verb())
                                && draft.filter(one -> one.notice().equals(action.ref()))
                                        .isPresent())
                .isPresent();
    }

    static List<Say> on(List<Say> says, Situation situation) {
        if (says.isEmpty() || says.stream().anyMatch(WayOut::leadsToAPerson)) {
            return says;
        }
        Say last = says.get(says.size() - 1);
        List<Button> buttons = new ArrayList<>(last.buttons());
        buttons.add(Menus.button(situation, Verb.HUMAN, "conversation.button.human"));
        List<Say> all = new ArrayList<>(says.subList(0, says.size() - 1));
        all.add(last.with(buttons));
        return all;
    }

    private static boolean leadsToAPerson(Say say) {
        return say.buttons().stream()
                .anyMatch(button -> button instanceof Button.Call
                        || button instanceof Button.Press press
                                && Action.parse(press.payload())
                                        .filter(action -> TO_A_PERSON.contains(action.verb()))
                                        .isPresent());
    }
}
