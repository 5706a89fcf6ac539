package vn.trucban.content.notice;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.trucban.content.text.VietnameseText;

/**
 * The disaster risk level that a text names (Quyết định 18/2021/QĐ-TTg, điều 4: 1 to 5). Matched without accents and in figures, Roman
 * figures or words, before or after the words "rủi ro" or "thiên tai", so it is found however it is typed; the force of a wind
 * ("gió cấp 9") is not one.
 */
public final class RiskLevel {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4),
            Map.entry("v", 5));
    private static final String FIGURE = "(\\d+|mot|hai|ba|bon|tu|nam|i{1,3}|iv|v)\\b";
    /** A blank still to fill, or nothing more: a level was meant. "Cấp xã" is none. */
    private static final String OPEN = "(?=\\s*(?:\\{|$|[.,;:]))";

    private static final String LINKS = "(?:[\\s:,()\"–-]|\\b(?:la|o|muc|dat|duoc|xac dinh|thien tai|canh bao)\\b)*";
    /** "do mưa lũ:" between the words and the level. */
    private static final String CAUSE = "(?: do [a-z ,]{2,40}[:(])?";

    private static final String LEVEL = "\\bcap(?: do)?\\b";
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("\\b(?:rui ro|rrtt)(?: thien tai)?\\b" + CAUSE + LINKS + LEVEL + "(?:" + LINKS + FIGURE
                    + "|" + OPEN + ")"),
            Pattern.compile("\\bthien tai\\b" + LINKS + LEVEL + LINKS + FIGURE),
            Pattern.compile(LEVEL + "\\s*" + FIGURE + "\\s*(?:ve|cua)?\\s*\\b(?:rui ro|rrtt|thien tai)\\b"),
            Pattern.compile(
                    "\\bcap do rui ro\\b" + LINKS + "(?:" + LEVEL + ")?(?:" + LINKS + FIGURE + "|" + OPEN + ")"));

    /** The whole of an answer to the question which level it is. */
    private static final Pattern ANSWER = Pattern.compile("(?:rui ro )?(?:thien tai )?(?:cap (?:do )?)?" + FIGURE);

    private RiskLevel() {}

    /** Every level there is, the lowest first. */
    public static IntStream all() {
        return IntStream.rangeClosed(LOWEST, HIGHEST);
    }

    /** True where a text speaks of such a level at all. */
    public static boolean isNamed(String text) {
        String folded = VietnameseText.fold(text);
        return NAMED.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }

    /** The number; absent where none, or a blank still to fill, follows the words. */
    public static OptionalInt in(String text) {
        String folded = VietnameseText.fold(text);
        return NAMED.stream()
                .flatMap(pattern -> pattern.matcher(folded).results())
                .map(found -> found.group(1))
                .filter(figure -> figure != null)
                .mapToInt(RiskLevel::number)
                .findFirst();
    }

    /** The level that was answered, alone or after "cấp", "rủi ro thiên tai cấp"; absent where there is no such level, or more was said. */
    public static OptionalInt answered(String typed) {
        Matcher said = ANSWER.matcher(
                VietnameseText.fold(typed).replaceAll("[.,;:\\s]+", " ").strip());
        return said.matches()
                ? IntStream.of(number(said.group(1))).filter(RiskLevel::exists).findFirst()
                : OptionalInt.empty();
    }

    private static int number(String figure) {
        return WORDS.containsKey(figure) ? WORDS.get(figure) : figure.length() > 2 ? 99 : Integer.parseInt(figure);
    }

    public static boolean exists(int level) {
        return level >= LOWEST && level <= HIGHEST;
    }
}
