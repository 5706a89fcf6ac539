package vn.trucban.bot.conversation;

import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.watch.SelfTestDesk;

/** Leaders and administrators ask whether everything would work now. */
final class SelfTestTalk {
    private final Situation situation;

    SelfTestTalk(Situation situation) {
        this.situation = situation;
    }

    Turn act(Action action) {
        if (situation.person().filter(SelfTestDesk::isFor).isEmpty()) {
            return Turn.idle()
                    .say(situation.text("watch.self-test.not-for-you"), Menus.of(situation))
                    .done();
        }
        return Turn.idle()
                .then(new Effect.SelfTest(action.arg().equals(SelfTestDesk.DETAILS)))
                .done();
    }

    /** A test takes up to a minute and is told when it is through; a person who has lost the right meanwhile hears nothing. */
    Aftermath carryOut(Effect.SelfTest effect, SelfTestDesk desk) {
        if (situation.person().filter(SelfTestDesk::isFor).isEmpty()) {
            return Aftermath.NONE;
        }
        if (effect.details()) {
            String details = desk.details().orElseGet(() -> situation.text("watch.self-test.none"));
            return Aftermath.say(Say.of(details, Menus.of(situation)));
        }
        desk.ask(situation.address());
        return Aftermath.say(Say.of(situation.text("watch.self-test.running"), List.of()));
    }
}
