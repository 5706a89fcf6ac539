package vn.trucban.notifier.channel;

import java.util.List;
import java.util.function.BiFunction;
import vn.trucban.content.text.TextLength;

/**
 * How much one message may say on a channel, counted as the channel counts it: with whatever of the buttons it writes under the text.
 *
 * @param most longest message the provider takes, in UTF-16 units of NFC text
 * @param written the text with those buttons written out that the channel shows as words
 */
public record TextRoom(int most, BiFunction<String, List<Button>, String> written) {
    /** A channel that writes no buttons into its texts. */
    public static TextRoom plain(int most) {
        return new TextRoom(most, (text, buttons) -> text);
    }

    /** Whether the provider would take it. */
    public boolean takes(String text, List<Button> buttons) {
        return TextLength.fits(written.apply(text, buttons), most);
    }

    /** What is left for the text itself above these buttons; may be negative. */
    public int left(List<Button> buttons) {
        return most - TextLength.of(written.apply("", buttons));
    }
}
