package vn.trucban.bot.talk;

import java.util.Set;
import vn.trucban.bot.action.Verb;

/**
 * A feature's screens in chat. Only staff reach one. It is called after the turn is saved, and after a crash a second time with the same
 * command id: then it changes nothing and says how things stand.
 */
public interface Talk {
    /** Of buttons answered here; no other talk may have them. */
    Set<Verb> verbs();

    Reply hear(Heard heard);
}
