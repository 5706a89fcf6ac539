package vn.trucban.content.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Amounts, ranges, units, levels, roads, Roman numerals, and whatever digits are left. */
final class SpokenQuantities {
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
    private static final String START = "(?<![\\p{L}\\d.,])";
    private static final String DASH = "\\s?[-–—]\\s?";

    private final SpeechWords words;
    private final SpokenNumber numbers;
    private final Map<String, String> units;
    private final Map<String, String> roads;
    private final Map<String, String> ordinals;

    SpokenQuantities(SpeechWords words, SpokenNumber numbers) {
        this.words = words;
        this.numbers = numbers;
        this.units = words.map("units");
        this.roads = words.map("roads");
        this.ordinals = words.map("ordinals");
    }

    List<SpeechRule> rules() {
        String unit = "\\s?(" + SpeechWords.anyOf(units.keySet()) + ")(?![\\p{L}\\d])";
        String from = "(?:((?i)" + SpeechWords.anyOf(words.list("rangeOpenings")) + "(?-i))\\s+)?";
        String numbered = SpeechWords.anyOf(words.list("numbered"));
        return List.of(
                SpeechRule.of(
                        "(?<!\\p{L})(" + SpeechWords.anyOf(roads.keySet()) + ")[ .]?(?=\\d)",
                        found -> roads.get(found.group(1)) + " "),
                SpeechRule.of(
                        "(?<!\\p{L})(" + numbered + ")\\s+([IVX]+)(?![\\p{L}\\d])",
                        found -> found.group(1) + " " + numbers.spell(numbers.roman(found.group(2)))),
                SpeechRule.of("([Tt]hứ)\\s+(\\d+)(?!\\d)", this::ordinal),
                SpeechRule.of(
                        "([Cc]ấp)\\s+(\\d+)" + DASH + "(\\d+)(?!\\d)",
                        found -> found.group(1) + " " + numbers.whole(found.group(2)) + " " + words.word("to") + " "
                                + words.word("level") + " " + numbers.whole(found.group(3))),
                SpeechRule.of(from + START + NUMBER + DASH + NUMBER + "(?:" + unit + ")?(?![\\d/-])", this::range),
                SpeechRule.of(
                        "(?<![\\p{L}\\d])[-−]" + NUMBER + "(?=\\s?°)",
                        found -> words.word("minus") + " " + numbers.quantity(found.group(1))),
                SpeechRule.of(
                        START + NUMBER + unit,
                        found -> numbers.quantity(found.group(1)) + " " + units.get(found.group(2))),
                SpeechRule.of("(?<=\\p{L})\\s?(°C|ºC)", found -> " " + units.get(found.group(1))),
                SpeechRule.of(
                        "(\\d+)/(?=\\d)", found -> numbers.whole(found.group(1)) + " " + words.word("over") + " "),
                SpeechRule.of("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", found -> " "),
                SpeechRule.of(NUMBER, found -> numbers.quantity(found.group(1))));
    }

    private String ordinal(MatchResult found) {
        String spoken = ordinals.getOrDefault(found.group(2), numbers.whole(found.group(2)));
        return found.group(1) + " " + spoken;
    }

    private String range(MatchResult found) {
        String from = found.group(1) == null ? words.word("from") : found.group(1);
        String unit = found.group(4) == null ? "" : " " + units.get(found.group(4));
        return from + " " + numbers.quantity(found.group(2)) + " " + words.word("to") + " "
                + numbers.quantity(found.group(3)) + unit;
    }
}
