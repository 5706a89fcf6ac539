package vn.trucban.content.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed, with a capital at the start of each sentence, as it stands in a paper. */
public final class Capitals {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** After a whole word: "TP. Cao Bằng" and "1. in lại" end no sentence. */
    private static final Pattern START = Pattern.compile("(?<=\\p{L}{3}[.!?…])\\s+(?=\\p{Ll}(?!\\p{Lu}))");

    private Capitals() {}

    /** At its beginning only: of a heading, a cell, a piece that ends with no full stop. */
    public static String first(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        // why not always: "iGate" is a name
        boolean name = text.length() > first && Character.isUpperCase(text.codePointAt(first));
        return name ? text : text.substring(0, first).toUpperCase(VIETNAMESE) + text.substring(first);
    }

    /** At the beginning of each sentence; what is quoted stays as it was said. */
    public static String ofSentences(String text) {
        StringBuilder capital = new StringBuilder(first(text));
        for (Matcher starts = START.matcher(text); starts.find(); ) {
            if (!quoted(text, starts.end())) {
                int letter = starts.end();
                capital.replace(
                        letter,
                        letter + 1,
                        capital.substring(letter, letter + 1).toUpperCase(VIETNAMESE));
            }
        }
        return capital.toString();
    }

    private static boolean quoted(String text, int at) {
        return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
    }
}
