package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** The buttons of the question what kind of trouble it is; a way to a person is always among them. */
final class KindChoices {
    private final Situation situation;

    KindChoices(Situation situation) {
        this.situation = situation;
    }

    /** All that have a name of their own. */
    static List<PlaybookId> common() {
        return List.of(PlaybookId.values()).stream()
                .filter(kind -> kind != PlaybookId.OTHER)
                .toList();
    }

    /** @param first what it may belong to that is open already */
    List<Button> buttons(List<PlaybookId> kinds, List<Button> first) {
        List<Button> buttons = new ArrayList<>(first);
        for (PlaybookId kind : kinds) {
            buttons.add(new Action(Verb.KIND, "", kind.id())
                    .button(situation.content().playbook(kind).shortName()));
        }
        buttons.add(new Action(Verb.KIND, "", PlaybookId.OTHER.id())
                .button(situation.text("conversation.button.other-kind")));
        buttons.add(Menus.button(situation, Verb.HUMAN, "conversation.button.human"));
        return buttons;
    }
}
