package vn.trucban.notifier.broadcast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.CheckDigit;

/**
 * The number people read out and type to check that a notice is genuine: {@code TB-2026-0042-7}, or {@code DT-…} for a drill. The last
 * digit is a check digit (Damm) over letters, year and number, so a slip of one digit or two neighbours swapped is told apart from a
 * notice that was never issued. Numbers are unique within letters and year; the fifth digit appears when a year needs it.
 */
public record Serial(String value) {
    private static final Pattern WRITTEN = Pattern.compile("(TB|DT)-(\\d{4})-(\\d{4,6})-(\\d)");
    private static final String GAP = "[\\s.\\p{Pd}]{0,3}";
    private static final String BEGIN = "(?<![\\p{L}\\d])(TB|DT)" + GAP + "(\\d{4})" + GAP;
    /** With the check digit set apart, then without. */
    private static final List<Pattern> TYPED = List.of(
            Pattern.compile(BEGIN + "(\\d{4,6})[\\s.\\p{Pd}]{1,3}(\\d)(?!\\d)"),
            Pattern.compile(BEGIN + "(\\d{4,6})(\\d)(?![\\p{Pd}.]?\\d)"));

    public Serial {
        Matcher parts = WRITTEN.matcher(value);
        if (!parts.matches() || check(parts.group(1), parts.group(2) + parts.group(3)) != digit(parts.group(4), 0)) {
            throw new IllegalArgumentException("not a serial");
        }
    }

    /** The serial with this number. Drills have letters and numbers of their own. */
    static Serial of(boolean drill, int year, long number) {
        String letters = letters(drill);
        String digits = String.format(Locale.ROOT, "%04d%04d", year, number);
        return new Serial(
                letters + "-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-" + check(letters, digits));
    }

    /**
     * Reads what a person typed or a whole forwarded message: capitals, dashes and blanks do not matter. Empty when there is no serial in
     * it or its check digit is wrong.
     */
    public static Optional<Serial> find(String typed) {
        String capitals = typed.toUpperCase(Locale.ROOT);
        return TYPED.stream()
                .flatMap(pattern -> pattern.matcher(capitals).results())
                .filter(parts -> check(parts.group(1), parts.group(2) + parts.group(3)) == digit(parts.group(4), 0))
                .findFirst()
                .map(parts ->
                        new Serial(String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4))));
    }

    /** True for the serial of a drill. */
    public boolean drill() {
        return value.startsWith("DT");
    }

    /** The name of the counter that numbers such serials. */
    static String series(boolean drill, int year) {
        return letters(drill) + "-" + year;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String letters(boolean drill) {
        return drill ? "DT" : "TB";
    }

    private static int check(String letters, String digits) {
        return CheckDigit.of(letters.equals("DT") ? 1 : 0, digits);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
