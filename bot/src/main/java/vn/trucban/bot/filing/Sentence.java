package vn.trucban.bot.filing;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What somebody typed into a field or a fact, as it stands in a letter. */
final class Sentence {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String ENDS = ".!?…:;";

    private Sentence() {}

    /** With a capital and a full stop; line by line where it has lines. */
    static String of(String text) {
        return lines(text, line -> ended(capital(line)));
    }

    /** What stands after a colon: with a full stop. */
    static String rest(String text) {
        return lines(text, Sentence::ended);
    }

    private static String lines(String text, UnaryOperator<String> as) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(as)
                .collect(Collectors.joining("\n"));
    }

    private static String ended(String line) {
        return ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
    }

    private static String capital(String line) {
        int first = line.offsetByCodePoints(0, 1);
        // why not always: "iGate" is a name
        boolean name = line.length() > first && Character.isUpperCase(line.codePointAt(first));
        return name ? line : line.substring(0, first).toUpperCase(VIETNAMESE) + line.substring(first);
    }
}
