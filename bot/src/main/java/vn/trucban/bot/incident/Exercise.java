package vn.trucban.bot.incident;

import java.util.Map;
import vn.trucban.content.messages.Messages;

/** The words around everything that is said in a drill: a drill must never look like an alarm. */
public final class Exercise {
    private Exercise() {}

    /** DIỄN TẬP first and last. Only the door to the chats puts them there, around each message once. */
    public static String wrap(String text, Messages messages) {
        return messages.text("incident.exercise.wrap", Map.of("text", text));
    }
}
