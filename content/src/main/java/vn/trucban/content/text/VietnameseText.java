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
        for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            appendClean(cleaned, composed.codePointAt(at));
        }
        return cleaned.toString().strip();
    }

    /** Lower case without any accent, đ as d: for matching words that people type in a hurry. Implies {@link #clean}. */
    public static String fold(String text) {
        return foldClean(clean(text).toLowerCase(Locale.ROOT));
    }

    /** {@link #fold} for text that is clean and in lower case already. */
    static String foldClean(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(Letters.folded(letter));
            }
        }
        return folded.toString();
    }

    private static void appendClean(StringBuilder cleaned, int character) {
        if (character < 0x80 && character > ' ' && character != '`' && character != 0x7F) {
            cleaned.append((char) character);
            return;
        }
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
