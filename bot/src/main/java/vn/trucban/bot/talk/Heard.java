package vn.trucban.bot.talk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Address;

/**
 * A button that was pressed, or the answer to a question that a talk asked.
 *
 * @param commandId the same for a repetition after a crash, never the same for anything else
 * @param action the button; of an answer, the action that the question named
 * @param words typed in answer; else empty
 * @param photo sent in answer, as the provider names it; else empty
 */
public record Heard(
        String commandId,
        Person by,
        Address at,
        Action action,
        Optional<String> words,
        Optional<String> photo,
        Content content,
        Staff staff,
        Instant now) {
    /** True where this answers a question, false where a button was pressed. */
    public boolean answers() {
        return words.isPresent() || photo.isPresent();
    }

    public String text(String key) {
        return content.messages().text(key);
    }

    public String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }

    public Moments moments() {
        return new Moments(content.messages());
    }
}
