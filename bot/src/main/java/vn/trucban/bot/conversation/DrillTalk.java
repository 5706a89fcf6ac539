package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.subscriber.Subscriber;

/** Staff opt in to drills and out again; nobody else is ever asked. */
final class DrillTalk {
    private static final String IN = "in";
    private static final String OUT = "out";

    private final Situation situation;

    DrillTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(ChatState state, String wish) {
        if (wish.equals(IN) || wish.equals(OUT)) {
            return Turn.to(state).then(new Effect.Drills(wish.equals(IN))).done();
        }
        boolean in = situation
                .books()
                .subscriber(situation.address())
                .filter(it -> it.topics().contains(Subscriber.DRILL_TOPIC))
                .isPresent();
        return new Turn(state, List.of(standing(in)), List.of());
    }

    /** How it stands, with the button that changes it. */
    Say standing(boolean in) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Action(Verb.DRILLS, "", in ? OUT : IN)
                .button(situation.text(in ? "conversation.button.drills-out" : "conversation.button.drills-in")));
        buttons.addAll(Menus.of(situation));
        return Say.of(situation.text(in ? "conversation.drills.in" : "conversation.drills.out"), buttons);
    }
}
