package vn.trucban.bot.incident;

import java.util.Map;
import vn.trucban.content.messages.Messages;

/** The words around everything that is said in a drill: a drill must never look like an alarm. */
public final class Exercise {
    private static final String HERE = "\0";

    private Exercise() {}

    /** DIỄN TẬP first and last; what has it already stays as it is. */
    public static String wrap(String text, Messages messages) {
        return wrapped(text, messages) ? text : messages.text("incident.exercise.wrap", Map.of("text", text));
    }

    /** True where the words are around it. */
    public static boolean wrapped(String text, Messages messages) {
        return text.startsWith(messages.text("incident.exercise.first"));
    }

    /** Without the words around it. */
    public static String unwrap(String text, Messages messages) {
        String around = messages.text("incident.exercise.wrap", Map.of("text", HERE));
        int cut = around.indexOf(HERE);
        String before = around.substring(0, cut);
        String after = around.substring(cut + HERE.length());
        return text.length() >= before.length() + after.length() && text.startsWith(before) && text.endsWith(after)
                ? text.substring(before.length(), text.length() - after.length())
                : text;
    }
}
