package vn.trucban.content.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * In how many minutes somebody is there, as people on the way type it: "tầm mười lăm phút nữa mới tới", "nửa tiếng", "1h30 nữa", a bare
 * "20". Of several the longest. A time of day, how long they have been on the way already and how late they are is none.
 */
public final class TypedMinutes {
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+|'");
    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int TEN = 10;
    private static final int LONGEST_FIGURE = 4;

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));
    /** Typed without accents they are "tầm", "sau" and "từ" as well. */
    private static final Map<String, String> DOUBTFUL = Map.of("tam", "tám", "sau", "sáu", "tu", "tư");

    private static final Set<String> TENS = Set.of("muoi", "chuc");
    private static final Set<String> MINUTES = Set.of("p", "ph", "phut", "'");
    /** Of the day, unless "nữa" follows. */
    private static final Set<String> OCLOCK = Set.of("h", "g", "gio");

    private static final Set<String> VAGUE = Set.of("vai", "may");
    private static final Set<String> ABOUT = Set.of("khoang", "tam", "chung", "hon", "gan");
    /** Unless "nữa" follows. */
    private static final Set<String> PASSED_BEFORE = Set.of("duoc", "tre", "muon", "cham", "day");

    private static final Set<String> PASSED_AFTER = Set.of("roi", "truoc");
    /** Around a bare figure. */
    private static final Set<String> HEDGES = Set.of(
            "khoang tam co chung do gan hon chac la dang tren duong o qua sang den toi noi nua thoi gi nhe nha a em anh chi minh se da vang the mat con"
                    .split(" "));
    /** "1,5 tiếng". */
    private static final Pattern AND_A_HALF = Pattern.compile("(\\d)[.,]5 ?(?:tiếng|tieng|giờ|gio|h)");

    private final List<String> typed;
    private final List<String> words;

    private TypedMinutes(String text) {
        String whole = AND_A_HALF.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1 tiếng rưỡi ");
        this.typed = WORD.matcher(whole).results().map(MatchResult::group).toList();
        this.words = typed.stream().map(VietnameseText::fold).toList();
    }

    /** Empty where these words name no such figure. */
    public static OptionalInt in(String text) {
        TypedMinutes told = new TypedMinutes(VietnameseText.clean(text));
        OptionalInt length = told.longest();
        return length.isPresent() ? length : told.bare();
    }

    /** @param next the first word after it */
    private record Read(int value, int next) {}

    private static final Read NOTHING = new Read(-1, 0);

    private OptionalInt longest() {
        int longest = -1;
        int at = 0;
        while (at < words.size()) {
            Read length = length(at);
            String after = word(length.next());
            boolean ahead = after.equals("nua") || !PASSED_BEFORE.contains(before(at)) && !PASSED_AFTER.contains(after);
            longest = ahead ? Math.max(longest, length.value()) : longest;
            at = Math.max(at + 1, length.next());
        }
        return longest < 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    /** What stands before the figure, or before "khoảng" and the like. */
    private String before(int at) {
        int before = at - 1;
        while (before >= 0 && ABOUT.contains(words.get(before))) {
            before--;
        }
        return word(before);
    }

    private Read length(int at) {
        if (word(at).equals("nua")
                && (word(at + 1).equals("tieng") || word(at + 1).equals("gio"))) {
            return new Read(HALF, at + 2);
        }
        if (word(at).equals("tieng")) {
            boolean one = word(at + 1).equals("nua") && !VAGUE.contains(word(at - 1));
            return word(at + 1).equals("ruoi") ? new Read(HOUR + HALF, at + 2) : new Read(one ? HOUR : -1, at + 1);
        }
        Read number = number(at);
        if (number.value() < 0) {
            return NOTHING;
        }
        String unit = word(number.next());
        if (MINUTES.contains(unit)) {
            return new Read(number.value(), number.next() + 1);
        }
        boolean oclock = OCLOCK.contains(unit);
        if (!oclock && !unit.equals("tieng")) {
            return NOTHING;
        }
        Read rest = rest(number.next() + 1);
        boolean length = !oclock || word(rest.next()).equals("nua");
        return new Read(length ? number.value() * HOUR + rest.value() : -1, rest.next());
    }

    /** The minutes after the hours. */
    private Read rest(int at) {
        if (word(at).equals("ruoi")) {
            return new Read(HALF, at + 1);
        }
        Read number = number(at);
        if (number.value() < 0) {
            return new Read(0, at);
        }
        return new Read(number.value(), MINUTES.contains(word(number.next())) ? number.next() + 1 : number.next());
    }

    private Read number(int at) {
        if (isFigure(at)) {
            return word(at).length() > LONGEST_FIGURE ? NOTHING : new Read(Integer.parseInt(word(at)), at + 1);
        }
        if (TENS.contains(word(at))) {
            return VAGUE.contains(word(at - 1)) ? NOTHING : ones(TEN, at + 1);
        }
        int digit = digit(at);
        if (digit < 0) {
            return NOTHING;
        }
        if (TENS.contains(word(at + 1))) {
            return ones(digit * TEN, at + 2);
        }
        // why this alone: "bốn lăm" is 45, and "ba bốn" three or four
        return word(at + 1).equals("lam") ? new Read(digit * TEN + DIGITS.get("lam"), at + 2) : new Read(digit, at + 1);
    }

    private Read ones(int tens, int at) {
        boolean more = DIGITS.containsKey(word(at)) && !isFigure(at);
        return more ? new Read(tens + DIGITS.get(word(at)), at + 1) : new Read(tens, at);
    }

    private int digit(int at) {
        String accented = DOUBTFUL.getOrDefault(word(at), "");
        boolean sure = accented.isEmpty()
                || typed.get(at).equals(accented)
                || typed.get(at).equals(word(at)) && MINUTES.contains(word(at + 1));
        return sure ? DIGITS.getOrDefault(word(at), -1) : -1;
    }

    /** "20", "cỡ 20 gì đó", "15-20". */
    private OptionalInt bare() {
        boolean nothingElse = IntStream.range(0, words.size())
                .allMatch(at -> HEDGES.contains(word(at)) || number(at).value() >= 0);
        IntStream figures = IntStream.range(0, words.size())
                .filter(this::isFigure)
                .map(at -> number(at).value());
        return nothingElse ? figures.max() : OptionalInt.empty();
    }

    private boolean isFigure(int at) {
        return !word(at).isEmpty() && Character.isDigit(word(at).charAt(0));
    }

    private String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }
}
