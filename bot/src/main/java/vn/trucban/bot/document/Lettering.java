package vn.trucban.bot.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How much room a text takes in Times New Roman. Liberation Serif, which comes with the program, has the same widths.
 *
 * <p>why: a spreadsheet keeps the row heights that its file names and does not look for them itself.
 */
final class Lettering {
    static final Lettering REGULAR = new Lettering("Regular");
    static final Lettering BOLD = new Lettering("Bold");
    /** Letters, figures and signs of Vietnamese and English. */
    private static final int KNOWN = 0x2100;

    private final short[] thousandths = new short[KNOWN];

    private Lettering(String style) {
        try (InputStream file = Lettering.class.getResourceAsStream("/fonts/LiberationSerif-" + style + ".ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int letter = ' '; letter < KNOWN; letter++) {
                thousandths[letter] =
                        (short) (font.getAdvanceWidth(glyphs.getGlyphId(letter)) * 1000 / font.getUnitsPerEm());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The width of a text without a break, in the unit of the size. */
    double width(String text, double size) {
        long width = 0;
        for (int at = 0; at < text.length(); at++) {
            width += letter(text.charAt(at));
        }
        return width * size / 1000;
    }

    private int letter(char letter) {
        return letter < KNOWN ? thousandths[letter] : 1000;
    }

    /** The width of the longest word: a narrower column would break it. */
    double longestWord(String text, double size) {
        double longest = 0;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, width(word, size));
        }
        return longest;
    }

    /** Over how many lines a text is wrapped in so much room, broken between words, and within a word only where it is longer. */
    int lines(String text, double size, double room) {
        int lines = 0;
        for (String paragraph : text.split("\\R", -1)) {
            lines += wrapped(paragraph, size, room);
        }
        return lines;
    }

    private int wrapped(String paragraph, double size, double room) {
        int lines = 1;
        double used = 0;
        double space = width(" ", size);
        for (String word : paragraph.split(" ")) {
            double width = width(word, size);
            if (used > 0 && used + space + width <= room) {
                used += space + width;
            } else {
                lines += used > 0 ? 1 : 0;
                int more = (int) (width / room);
                lines += more;
                used = Math.max(width - more * room, 0.1);
            }
        }
        return lines;
    }
}
