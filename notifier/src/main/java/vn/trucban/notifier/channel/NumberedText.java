package vn.trucban.notifier.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Buttons as lines under a text, for channels and clients that do not show them: presses are numbered from 1 in reading order, and a
 * bare number is understood as a press on that one; links and telephone numbers stand written out.
 */
public final class NumberedText {
    private final Supplier<String> heading;

    /** @param heading the sentence above the numbers, asked for at each use */
    public NumberedText(Supplier<String> heading) {
        this.heading = heading;
    }

    /** The text with every button written out. */
    public String of(String text, List<Button> buttons) {
        List<String> presses = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Button button : buttons) {
            if (button instanceof Button.Press press) {
                presses.add(presses.size() + 1 + ". " + press.label());
            } else if (button instanceof Button.Link link) {
                others.add(link.label() + ": " + link.url());
            } else if (button instanceof Button.Call call) {
                others.add(call.label().contains(call.phone()) ? call.label() : call.label() + ": " + call.phone());
            } else {
                throw new IllegalStateException("a button nobody shows: " + button.getClass());
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(text);
        if (!presses.isEmpty()) {
            parts.add(heading.get() + "\n" + String.join("\n", presses));
        }
        if (!others.isEmpty()) {
            parts.add(String.join("\n", others));
        }
        return String.join("\n\n", parts);
    }
}
