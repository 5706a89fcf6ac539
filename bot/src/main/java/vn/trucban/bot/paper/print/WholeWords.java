package vn.trucban.bot.paper.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: between words. Never within one: "26/11/2026" and an address are read in one piece. */
final class WholeWords implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at = breaks.next();
        }
        return at;
    }
}
