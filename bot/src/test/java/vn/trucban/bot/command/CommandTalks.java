package vn.trucban.bot.command;

import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;

/** The talk about commands, for tests that hear it through the chats. */
public final class CommandTalks {
    private CommandTalks() {}

    public static Talk of(CommandDesk desk, PageLinks links) {
        return new CommandTalk(desk, links);
    }
}
