package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.notifier.channel.Button;

/** A long text as several messages, so that the shortest channel takes every one of them; the buttons stand under the last. */
final class Parts {
    /** Zalo takes 2 000 UTF-16 units; numbered buttons need some of them. */
    private static final int MOST = 1_500;

    private Parts() {}

    static List<Say> of(String text, List<Button> buttons) {
        List<Say> says = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > MOST) {
            int end = end(rest);
            says.add(Say.of(rest.substring(0, end).strip(), List.of()));
            rest = rest.substring(end).strip();
        }
        says.add(Say.of(rest, buttons));
        return says;
    }

    /** Best at an empty line, else at a line's end, else between words, never inside a character. */
    private static int end(String text) {
        for (String gap : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(gap, MOST);
            if (at > MOST / 3) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }
}
