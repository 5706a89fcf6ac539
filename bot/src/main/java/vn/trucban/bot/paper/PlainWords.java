package vn.trucban.bot.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps citizens' data out: what is typed where a code or a reason belongs is looked at before anything is stored. */
final class PlainWords {
    /** {@code H19.33-261126-0001}, {@code 000.00.19.H55-261126-0001}: letters and digits with dots, dashes and slashes. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:[./-][A-Z0-9]+)*");
    /** Identity cards have 9 or 12 digits, telephone numbers 10 or 11, with or without +84. */
    private static final Pattern PRIVATE_NUMBER = Pattern.compile("(?<![\\p{L}\\d-])\\+?\\d(?:[ .-]?\\d){8,12}(?!\\d)");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9}");

    private static final Pattern DIGITS_ONLY = Pattern.compile("[\\d\\s./+-]+");
    private static final int SHORTEST_CODE = 6;
    private static final int LONGEST_CODE = 40;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_PRIVATE = 12;

    private PlainWords() {}

    /** A dossier's code in capitals; or why what was typed is none. */
    static PaperAnswer<String> dossier(String typed) {
        String code = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return PaperAnswer.refused("paper.refused.dossier-missing");
        }
        String digits = code.replaceAll("\\D", "");
        boolean number = LONG_NUMBER.matcher(code).find()
                || (DIGITS_ONLY.matcher(code).matches() && digits.length() <= MOST_PRIVATE);
        if (number) {
            return PaperAnswer.refused("paper.refused.dossier-number");
        }
        boolean sound = CODE.matcher(code).matches()
                && code.length() >= SHORTEST_CODE
                && code.length() <= LONGEST_CODE
                && digits.length() >= FEWEST_DIGITS;
        return sound ? PaperAnswer.done(code) : PaperAnswer.refused("paper.refused.dossier-words");
    }

    /** Why this may not be kept as a remark of at most so many characters; empty: it may. */
    static Optional<String> objection(String typed, int most) {
        if (typed.length() > most) {
            return Optional.of("paper.refused.too-long");
        }
        return PRIVATE_NUMBER.matcher(typed).find() ? Optional.of("paper.refused.private-number") : Optional.empty();
    }
}
