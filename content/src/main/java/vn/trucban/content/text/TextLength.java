package vn.trucban.content.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How long a text is for the channels, which count UTF-16 units of NFC text, and how to cut one that is too long. */
public final class TextLength {
    private static final int NOT_FOUND = -1;

    private TextLength() {}

    /** Length in UTF-16 units after NFC: "ộ" is 1 however it was typed, an emoji is 2 or more. */
    public static int of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).length();
    }

    /** Whether the text is at most {@code max} units long. */
    public static boolean fits(String text, int max) {
        return of(text) <= max;
    }

    /**
     * Cuts a text into NFC parts of at most {@code max} units, each as long as possible, at the best place there is: after a
     * paragraph, else a sentence, else a line or clause, else a word, else anywhere between whole characters (never inside a surrogate
     * pair; an emoji of several parts stays whole where it fits). Blanks around a cut are dropped, nothing else. A blank text has no
     * parts.
     *
     * @param max at least 2, the length of one surrogate pair
     */
    public static List<String> split(String text, int max) {
        if (max < 2) {
            throw new IllegalArgumentException("cannot cut text into parts of " + max);
        }
        List<String> parts = new ArrayList<>();
        String rest = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        while (rest.length() > max) {
            int cut = cut(rest, max);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** Where to end the first part: paragraphs and sentences only when they leave no tiny part behind. */
    private static int cut(String text, int max) {
        for (Place place : Place.values()) {
            int cut = last(text, max, place);
            if (cut > 0 && (place.ordinal() >= Place.CLAUSE.ordinal() || cut >= max / 3)) {
                return cut;
            }
        }
        return betweenCharacters(text, max);
    }

    private static int last(String text, int max, Place place) {
        for (int i = max; i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i)) && place.endsAt(text, i)) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private static int betweenCharacters(String text, int max) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        int cut = characters.isBoundary(max) ? max : characters.preceding(max);
        if (cut > 0) {
            return cut;
        }
        return Character.isLowSurrogate(text.charAt(max)) && Character.isHighSurrogate(text.charAt(max - 1))
                ? max - 1
                : max;
    }

    /** Places to cut, best first. */
    private enum Place {
        PARAGRAPH {
            @Override
            boolean endsAt(String text, int blank) {
                return text.startsWith("\n\n", blank);
            }
        },
        SENTENCE {
            @Override
            boolean endsAt(String text, int blank) {
                return ".!?…".indexOf(text.charAt(blank - 1)) >= 0 || text.charAt(blank) == '\n';
            }
        },
        CLAUSE {
            @Override
            boolean endsAt(String text, int blank) {
                return ",;:".indexOf(text.charAt(blank - 1)) >= 0;
            }
        },
        WORD {
            @Override
            boolean endsAt(String text, int blank) {
                return true;
            }
        };

        abstract boolean endsAt(String text, int blank);
    }
}
