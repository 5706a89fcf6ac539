package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.subscriber.LinkDesk;

/** One person on several channels: get a code here, type it there, choose which comes first. */
final class LinkTalk {
    private static final String CODE = "code";
    private static final String UNTIE = "untie";
    private static final String STOP = "stop";
    private static final String FIRST = "first:";

    private LinkTalk() {}

    static Action giveCode() {
        return new Action(Verb.LINK, "", CODE);
    }

    static Action untie() {
        return new Action(Verb.LINK, "", UNTIE);
    }

    static Action stopEverywhere() {
        return new Action(Verb.LINK, "", STOP);
    }

    static Action prefer(String channelId) {
        return new Action(Verb.LINK, "", FIRST + channelId);
    }

    static Effect.Link act(Action action) {
        String arg = action.arg();
        if (arg.startsWith(FIRST)) {
            return new Effect.Link(LinkDeed.PREFER, arg.substring(FIRST.length()));
        }
        LinkDeed deed =
                switch (arg) {
                    case CODE -> LinkDeed.GIVE_CODE;
                    case UNTIE -> LinkDeed.UNTIE;
                    case STOP -> LinkDeed.STOP_EVERYWHERE;
                    default -> LinkDeed.SHOW;
                };
        return new Effect.Link(deed, "");
    }

    /** What follows from a text that looks like a code; whatever the bot waited for, it goes on waiting. */
    static Optional<Turn> text(ChatState state, String text) {
        return LinkDesk.looksLikeCode(text)
                ? Optional.of(Turn.to(state)
                        .then(new Effect.Link(LinkDeed.TYPE_CODE, text))
                        .done())
                : Optional.empty();
    }
}
