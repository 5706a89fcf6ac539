package vn.trucban.bot.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.CheckDigit;
import vn.trucban.content.text.HandwrittenDigits;

/**
 * The number on a paper of ours, {@code GT-2026-00042-7}: letters, year, number, and Damm's check digit over all three.
 *
 * @param number from 1, unique within kind and year
 */
public record PaperCode(Kind kind, int year, int number) {
    /** The most papers of a kind in a year. */
    static final int MOST = 99_999;

    private static final String GAP = "[\\s.\\p{Pd}_]{0,3}";
    private static final String DIGIT = HandwrittenDigits.ONE;
    /** why the look-alikes: these are copied from paper by hand. */
    private static final Pattern TYPED = Pattern.compile("(?<![\\p{L}\\p{N}])(GT|XN)" + GAP + "(" + DIGIT + "{4})" + GAP
            + "(" + DIGIT + "{5})" + GAP + "(" + DIGIT + ")(?![\\p{L}\\p{N}])");

    /** What the number stands on. */
    public enum Kind {
        /** A receipt, "giấy tiếp nhận". */
        RECEIPT("GT", 2),
        /** A certificate, "xác nhận". */
        CERTIFICATE("XN", 3);

        private final String letters;
        private final int seed;

        Kind(String letters, int seed) {
            this.letters = letters;
            this.seed = seed;
        }
    }

    public PaperCode {
        if (year < 2000 || year > 9999 || number < 1 || number > MOST) {
            throw new IllegalArgumentException("no number of a paper: " + year + "/" + number);
        }
    }

    /** As it is printed. */
    public String value() {
        String digits = String.format(Locale.ROOT, "%04d%05d", year, number);
        return kind.letters + "-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-"
                + CheckDigit.of(kind.seed, digits);
    }

    /**
     * The numbers in what somebody typed or a camera read.
     *
     * @param codes in the order of the text, each once
     * @param slips what would be one but for its check digit
     */
    public record Found(List<PaperCode> codes, List<String> slips) {
        public Found {
            codes = List.copyOf(codes);
            slips = List.copyOf(slips);
        }
    }

    /** Reads them however written: capitals, blanks and dashes do not matter, letters that look like digits are digits. */
    public static Found find(String text) {
        List<PaperCode> codes = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        Matcher typed =
                TYPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        while (typed.find()) {
            String digits = HandwrittenDigits.read(typed.group(2)) + HandwrittenDigits.read(typed.group(3));
            Kind kind = typed.group(1).equals(Kind.RECEIPT.letters) ? Kind.RECEIPT : Kind.CERTIFICATE;
            int year = Integer.parseInt(digits.substring(0, 4));
            int number = Integer.parseInt(digits.substring(4));
            boolean right =
                    CheckDigit.of(kind.seed, digits) == Integer.parseInt(HandwrittenDigits.read(typed.group(4)));
            if (!right || year < 2000 || number < 1) {
                slips.add(typed.group());
            } else if (!codes.contains(new PaperCode(kind, year, number))) {
                codes.add(new PaperCode(kind, year, number));
            }
        }
        return new Found(codes, slips);
    }

    /** Something that looks like a number, and what was typed after it. */
    record Part(String code, String rest) {}

    /**
     * The text cut before each number; where there is none, the whole of it after an empty one. What stands before the first belongs to
     * none, and is left out unless it ends with a time.
     */
    static List<Part> parts(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String capitals = typed.toUpperCase(Locale.ROOT);
        // why: what is refused is shown as it was typed; a few letters become two as capitals
        String said = typed.length() == capitals.length() ? typed : capitals;
        List<MatchResult> numbers = TYPED.matcher(capitals).results().toList();
        List<Part> parts = new ArrayList<>();
        String before =
                numbers.isEmpty() ? "" : said.substring(0, numbers.get(0).start());
        TypedTime.pieces(before).stream()
                .filter(TypedTime::endsWithTime)
                .map(piece -> new Part("", piece))
                .forEach(parts::add);
        for (int i = 0; i < numbers.size(); i++) {
            int end = i + 1 < numbers.size() ? numbers.get(i + 1).start() : capitals.length();
            parts.add(new Part(
                    numbers.get(i).group(), said.substring(numbers.get(i).end(), end)));
        }
        return parts.isEmpty() ? List.of(new Part("", said)) : parts;
    }

    @Override
    public String toString() {
        return value();
    }
}
