package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** Clock times and dates: "14h05", "7h30-11h30", "20/11/2025", "20-22/11", "quý III/2025". */
final class SpokenTimes {
    private static final String HOUR = "(?<![\\d.,/])([01]?\\d|2[0-4])";
    private static final String CLOCK =
            "(?:\\s?(?:giờ(?!\\p{L})|[hH](?!\\p{L})|g(?=\\s?[0-5]\\d))\\s?(?:([0-5]?\\d)(?:\\s?(?:phút|ph|p|'))?(?![\\d/.,-]*\\d))?|:([0-5]\\d)(?!\\d))";
    private static final String DASH = "\\s?[-–—→]\\s?";
    private static final String DAY = "(?<![\\d.,/])(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String END = "(?![\\d/]|[.,]\\d)";

    private final SpeechWords words;
    private final SpokenNumber numbers;

    SpokenTimes(SpeechWords words, SpokenNumber numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    List<SpeechRule> rules() {
        String from = "(?:(" + words.word("from") + "|Từ)\\s+)?";
        String day = "(?:([Nn]gày|hôm|mùng|mồng)\\s+)?";
        List<SpeechRule> rules = new ArrayList<>(spans(from, day));
        rules.addAll(singles(day));
        return rules;
    }

    /** From one moment to another; before the single ones, which would eat their halves. */
    private List<SpeechRule> spans(String from, String day) {
        return List.of(
                SpeechRule.of(from + HOUR + CLOCK + DASH + HOUR + CLOCK, this::clockRange),
                SpeechRule.of(from + HOUR + DASH + HOUR + "\\s?(?:giờ|h)(?![\\p{L}\\d])", this::hourRange),
                SpeechRule.of(HOUR + CLOCK, found -> clock(found, 1)),
                SpeechRule.of(
                        day + DAY + "[/.-]" + MONTH + "[/.-]" + YEAR + DASH + DAY + "[/.-]" + MONTH + "[/.-]" + YEAR
                                + END,
                        found -> date(found, 2) + to() + date(found, 5)),
                SpeechRule.of(
                        from + day + DAY + "/" + MONTH + DASH + DAY + "/" + MONTH + "(?:/" + YEAR + ")?" + END,
                        found -> opening(found)
                                + day(found.group(3))
                                + month(found.group(4))
                                + to()
                                + day(found.group(5))
                                + month(found.group(6))
                                + year(found.group(7))),
                SpeechRule.of(
                        from + day + DAY + DASH + DAY + "/" + MONTH + "(?:/" + YEAR + ")?" + END,
                        found -> opening(found)
                                + day(found.group(3))
                                + to()
                                + day(found.group(4))
                                + month(found.group(5))
                                + year(found.group(6))));
    }

    private List<SpeechRule> singles(String day) {
        String month = "(?:([Tt]háng)\\s+)?";
        return List.of(
                SpeechRule.of(day + DAY + "[/.-]" + MONTH + "[/.-]" + YEAR + END, found -> date(found, 2)),
                SpeechRule.of(
                        month + "(?<![\\d.,/])" + MONTH + "/" + YEAR + END,
                        found -> (month(found.group(2)) + year(found.group(3))).strip()),
                SpeechRule.of(
                        "(?<!(?:" + SpeechWords.anyOf(words.list("dated")) + ")\\s)24/7" + END,
                        found -> over(found.group())),
                SpeechRule.of(
                        "(?<=(?i:" + SpeechWords.anyOf(words.list("shares")) + ")\\s)\\d+/\\d+" + END,
                        found -> over(found.group())),
                SpeechRule.of(day + DAY + "/" + MONTH + END, found -> day(found.group(2)) + month(found.group(3))),
                SpeechRule.of("([Qq]uý)\\s+([IVX]+|\\d)/" + YEAR, this::quarter),
                SpeechRule.of(
                        "([Tt]háng)\\s+0?4(?![\\d.,/]*\\d)", found -> found.group(1) + " " + words.word("fourthMonth")),
                SpeechRule.of(
                        "([Nn]gày)\\s+0?([1-9]|10)(?=\\s+[Tt]háng)",
                        found -> found.group(1) + " " + words.word("firstDays") + " " + numbers.whole(found.group(2))));
    }

    private String clockRange(MatchResult found) {
        String from = found.group(1) == null ? words.word("from") : found.group(1);
        return from + " " + clock(found, 2) + to() + clock(found, 5);
    }

    private String hourRange(MatchResult found) {
        String hours = numbers.whole(found.group(2)) + to() + numbers.whole(found.group(3));
        return (found.group(1) == null ? words.word("from") : found.group(1)) + " " + hours + " " + words.word("hour");
    }

    private String clock(MatchResult found, int hour) {
        String minute = found.group(hour + 1) == null ? found.group(hour + 2) : found.group(hour + 1);
        String spoken = numbers.whole(found.group(hour)) + " " + words.word("hour");
        if (minute == null || Integer.parseInt(minute) == 0) {
            return spoken + (found.group().endsWith(" ") ? " " : "");
        }
        return spoken + " " + numbers.whole(minute) + " " + words.word("minute");
    }

    /** "Từ ngày …" when the text already says "từ", else "ngày …". */
    private static String opening(MatchResult found) {
        return found.group(1) == null ? "" : found.group(1) + " ";
    }

    private String date(MatchResult found, int day) {
        return day(found.group(day)) + month(found.group(day + 1)) + year(found.group(day + 2));
    }

    private String day(String written) {
        int day = Integer.parseInt(written);
        return words.word("day") + (day <= 10 ? " " + words.word("firstDays") + " " : " ") + numbers.spell(day);
    }

    private String month(String written) {
        int month = Integer.parseInt(written);
        return " " + words.word("month") + " " + (month == 4 ? words.word("fourthMonth") : numbers.spell(month));
    }

    private String year(String written) {
        return written == null ? "" : " " + words.word("year") + " " + numbers.whole(written);
    }

    private String quarter(MatchResult found) {
        String written = found.group(2);
        int quarter = Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : numbers.roman(written);
        return found.group(1) + " " + numbers.spell(quarter) + year(found.group(3));
    }

    private String over(String written) {
        String[] parts = written.split("/");
        return numbers.whole(parts[0]) + " " + words.word("over") + " " + numbers.whole(parts[1]);
    }

    private String to() {
        return " " + words.word("to") + " ";
    }
}
