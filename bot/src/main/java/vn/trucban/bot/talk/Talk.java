package vn.trucban.bot.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/**
 * A feature's screens in chat. Only staff reach one. It is called after the turn is saved, and after a crash a second time with the same
 * command id: then it changes nothing and says how things stand.
 */
public interface Talk {
    /** Of buttons answered here; no other talk may have them. */
    Set<Verb> verbs();

    Reply hear(Heard heard);

    /** The button that leads here from the menu of whatever else there is to do; empty for those who have nothing to do here. */
    default Optional<Button> entry(Person person, Content content) {
        return Optional.empty();
    }

    /**
     * The button that these words of theirs say, of a call that waits for this person's answer or of what they say of themselves; empty:
     * none waits, or other words.
     */
    default Optional<Action> awaits(Person person, String words, Content content) {
        return Optional.empty();
    }

    /**
     * Where a call waits for this person, who is asked nothing else: what words mean by which nothing is reported, or the question what they
     * mean; empty: none waits, or something may be told.
     */
    default Optional<Action> presumes(Person person, String words, Content content) {
        return Optional.empty();
    }

    /**
     * What these words of theirs tell of a thing that they have in hand, to be heard with those words; empty: nothing that is known here.
     *
     * @param under what can be pressed on the last message
     */
    default Optional<Action> tells(Person person, String words, List<Action> under, Content content, Instant now) {
        return Optional.empty();
    }
}
