package vn.trucban.bot.filing;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.trucban.content.text.Capitals;

/** What somebody typed into a field or a fact, as it stands in a letter. */
final class Sentence {
    private static final String ENDS = ".!?…:;";

    private Sentence() {}

    /** With capitals and a full stop; line by line where it has lines. */
    static String of(String text) {
        return lines(text, line -> ended(Capitals.ofSentences(line)));
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
}
