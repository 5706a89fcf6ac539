package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.notifier.channel.Button;

/** What is offered when nothing in particular is going on; a way to a person is always in it. */
final class Menus {
    private Menus() {}

    static List<Button> of(Situation situation) {
        List<Button> buttons = new ArrayList<>();
        if (situation.person().isEmpty()) {
            buttons.add(button(situation, Verb.SUBSCRIBE, "conversation.button.subscribe"));
            buttons.add(button(situation, Verb.STATUS, "conversation.button.status"));
            buttons.add(button(situation, Verb.VERIFY, "conversation.button.verify"));
            buttons.add(button(situation, Verb.WITHDRAW, "conversation.button.withdraw"));
            buttons.add(button(situation, Verb.HUMAN, "conversation.button.human"));
            return buttons;
        }
        buttons.add(button(situation, Verb.REPORT, "conversation.button.report"));
        buttons.add(button(situation, Verb.INCIDENTS, "conversation.button.incidents"));
        if (situation.is(Role.LEADER)) {
            buttons.add(button(situation, Verb.NOTICE, "conversation.button.notice"));
            buttons.add(button(situation, Verb.APPROVALS, "conversation.button.approvals"));
        }
        buttons.add(button(situation, Verb.MORE, "conversation.button.more"));
        buttons.add(button(situation, Verb.HUMAN, "conversation.button.human"));
        return buttons;
    }

    /**
     * Whatever else there is to do, so that nobody needs to know a command.
     *
     * @param features ways into features of their own
     */
    static List<Button> more(Situation situation, List<Button> features) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(button(situation, Verb.PAPER, "incident.button.paper"));
        buttons.add(button(situation, Verb.FIND, "register.button.find"));
        buttons.addAll(features);
        if (situation.person().filter(FilingDesk::isFor).isPresent()) {
            buttons.add(button(situation, Verb.REPORTS, "filing.button.reports"));
        }
        if (situation.is(Role.LEADER)) {
            buttons.add(button(situation, Verb.ISSUED, "conversation.button.issued"));
            buttons.add(button(situation, Verb.PIN, "conversation.button.pin"));
        }
        if (situation.person().filter(SelfTestDesk::isFor).isPresent()) {
            buttons.add(button(situation, Verb.SELF_TEST, "watch.self-test.button"));
        }
        buttons.add(button(situation, Verb.DRILLS, "conversation.button.drills"));
        buttons.add(button(situation, Verb.VERIFY, "conversation.button.verify"));
        buttons.add(button(situation, Verb.SIGN_IN, "conversation.button.sign-in"));
        buttons.add(button(situation, Verb.HELP_TEXT, "conversation.button.help-text"));
        return buttons;
    }

    static Turn.Builder show(Situation situation) {
        String key = situation.person().isPresent() ? "conversation.menu.staff" : "conversation.menu.resident";
        return Turn.idle().say(situation.text(key, greeting(situation)), of(situation));
    }

    /** The turn, after which somebody goes on with the steps at which they were. */
    static Turn backTo(ChatState.Guided guided, Turn turn, Situation situation) {
        List<Say> says = new ArrayList<>(turn.says());
        if (!says.isEmpty()) {
            Say last = says.remove(says.size() - 1);
            List<Button> buttons = new ArrayList<>();
            buttons.add(Action.of(Verb.SHOW, guided.incident().value())
                    .button(situation.text("conversation.button.continue-step")));
            buttons.addAll(last.buttons());
            says.add(last.with(buttons));
        }
        return new Turn(guided, says, turn.effects());
    }

    static java.util.Map<String, String> greeting(Situation situation) {
        return java.util.Map.of(
                "name", situation.person().map(person -> person.name()).orElse(""),
                "centre", situation.content().commune().names().centre(),
                "committee", situation.content().commune().names().committee());
    }

    static Button button(Situation situation, Verb verb, String label) {
        return Action.of(verb).button(situation.text(label));
    }
}
