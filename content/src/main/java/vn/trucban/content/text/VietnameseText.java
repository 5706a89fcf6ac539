package vn.trucban.content.text;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for text that keyboards, phones and platforms write in many ways. */
public final class VietnameseText {
    private VietnameseText() {}

    /**
     * The same text in NFC without what the eye does not see: zero-width characters and controls dropped, every kind of blank one
     * plain blank, curly quotes straight, look-alike letters (Icelandic Ð for Đ) Vietnamese. Letters, case and accents stay.
     */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder cleaned = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> appendClean(cleaned, character));
        return cleaned.toString().strip();
    }

    /** Lower case without any accent, đ as d: for matching words that people type in a hurry. Implies {@link #clean}. */
    public static String fold(String text) {
        String apart = Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .map(character -> character == 'đ' ? 'd' : character)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static void appendClean(StringBuilder cleaned, int character) {
        int type = Character.getType(character);
        if (Character.isWhitespace(character) || type == Character.SPACE_SEPARATOR) {
            appendBlank(cleaned);
        } else if (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE) {
            return;
        } else {
            cleaned.appendCodePoint(plain(character));
        }
    }

    private static void appendBlank(StringBuilder cleaned) {
        if (cleaned.length() > 0 && cleaned.charAt(cleaned.length() - 1) != ' ') {
            cleaned.append(' ');
        }
    }

    private static int plain(int character) {
        return switch (character) {
            case 'Ð', 'Ɖ' -> 'Đ';
            case 'ð', 'ɖ' -> 'đ';
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’', '‚', '´', '`' -> '\'';
            default -> character;
        };
    }
}
