package vn.trucban.bot.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keeps citizens' data out: what is typed where a code or a reason belongs is looked at before anything is stored. */
final class PlainWords {
    /** {@code H19.33-261126-0001}, {@code 000.00.19.H55-261126-0001}: letters and digits with dots, dashes and slashes. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:[./-][A-Z0-9]+)*");
    /** Identity cards have 9 or 12 digits, telephone numbers 10 or 11, with or without +84. */
    private static final Pattern PRIVATE_NUMBER = Pattern.compile("(?<![\\p{L}\\d-])\\+?\\d(?:[ .-]?\\d){8,12}(?!\\d)");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Twelve digits that begin with the code of a province, 001 to 096. */
    private static final Pattern IDENTITY_CARD = Pattern.compile("0(?!00)[0-9][0-9]\\d{9}");
    /** Mobile and fixed lines, with 0 or 84 in front. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:0|84)(?:[35789]\\d{8}|2\\d{9})");
    /** Day, month and year, as codes of dossiers carry them. */
    private static final Pattern DATED = Pattern.compile("(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:20)?2\\d.*");

    private static final Pattern DIGITS_ONLY = Pattern.compile("[\\d\\s./+-]+");
    /** The office that gave the code, in front of the rest: {@code H19.33-}. */
    private static final Pattern OFFICE = Pattern.compile("(?=[A-Z0-9.]*\\d)[A-Z][A-Z0-9]*(?:[./][A-Z0-9]+)*[-/.]");
    /** A code among words; what stands in it is no telephone number. */
    private static final Pattern CODE_AMONG_WORDS =
            Pattern.compile("(?<![\\p{L}\\d./-])(?:[0-9]{1,4}[./])*[A-Za-z]{1,4}\\d+(?:[./-][A-Za-z0-9]+)+");

    private static final int SHORTEST_CODE = 6;
    private static final int LONGEST_CODE = 40;
    private static final int FEWEST_DIGITS = 4;

    private PlainWords() {}

    /** A dossier's code in capitals; or why what was typed is none. */
    static PaperAnswer<String> dossier(String typed) {
        String code = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return PaperAnswer.refused("paper.refused.dossier-missing");
        }
        String digits = code.replaceAll("\\D", "");
        if (holdsPrivateNumber(code, digits)) {
            return PaperAnswer.refused("paper.refused.dossier-number");
        }
        boolean sound = CODE.matcher(code).matches()
                && code.length() >= SHORTEST_CODE
                && code.length() <= LONGEST_CODE
                && digits.length() >= FEWEST_DIGITS;
        return sound ? PaperAnswer.done(code) : PaperAnswer.refused("paper.refused.dossier-words");
    }

    /**
     * why no more than this is refused: the pattern of codes is not the same everywhere and has changed (TT 03/2025/TT-VPCP); a commune
     * whose codes were taken for telephone numbers could enter nothing.
     */
    private static boolean holdsPrivateNumber(String code, String digits) {
        if (DIGITS_ONLY.matcher(code).matches()) {
            return isPrivate(digits) || digits.length() < SHORTEST_CODE;
        }
        boolean ofAnOffice = OFFICE.matcher(code).lookingAt();
        return DIGITS.matcher(code)
                .results()
                .map(MatchResult::group)
                .anyMatch(row ->
                        isPrivate(row) && !(ofAnOffice && DATED.matcher(row).matches()));
    }

    private static boolean isPrivate(String digits) {
        return IDENTITY_CARD.matcher(digits).matches()
                || TELEPHONE.matcher(digits).matches();
    }

    /** Why this may not be kept as a remark of at most so many characters; empty: it may. */
    static Optional<String> objection(String typed, int most) {
        if (typed.length() > most) {
            return Optional.of("paper.refused.too-long");
        }
        return PRIVATE_NUMBER
                        .matcher(CODE_AMONG_WORDS.matcher(typed).replaceAll(""))
                        .find()
                ? Optional.of("paper.refused.private-number")
                : Optional.empty();
    }
}
