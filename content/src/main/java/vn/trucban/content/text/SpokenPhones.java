package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Telephone numbers, digit by digit in groups, a comma between groups for a breath. */
final class SpokenPhones {
    private static final String LONG = "(?<![\\d.,/-])(?:\\+84|0)(?:[ .-]?\\d){8,10}(?![\\d/]|[.,]\\d)";
    private static final String HOTLINE = "(?<![\\d.,/-])1[89]00(?:[ .-]?\\d){4,6}(?![\\d/]|[.,]\\d)";
    private static final String SHORT = "(11[1-9]|1022)(?![\\d/.,%]*\\d)";

    private final SpeechWords words;
    private final SpokenNumber numbers;

    SpokenPhones(SpeechWords words, SpokenNumber numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    List<SpeechRule> rules() {
        String labels = SpeechWords.anyOf(words.list("telephones"));
        String calls = "(?:" + SpeechWords.anyOf(words.list("calls")) + "|[,/(–-])";
        return List.of(
                SpeechRule.of(
                        "(?<![\\p{L}\\d])" + labels + "(?=[.:]?\\s*(?:\\+84|0|1[89]00)[\\d .-]{4})",
                        found -> words.text("telephone")),
                SpeechRule.of(LONG, found -> number(found.group().replaceFirst("^\\+84[ .-]?", "0"))),
                SpeechRule.of(HOTLINE, found -> number(found.group())),
                SpeechRule.of("(?i)(" + calls + "(?:\\s+(?:số|ngay))?\\s*:?\\s*)" + SHORT, this::afterCall),
                SpeechRule.of("(?i)((?:một một \\p{L}+)\\s*(?:,|/|-|–|hoặc|và)\\s*)" + SHORT, this::afterCall));
    }

    private String afterCall(MatchResult found) {
        return found.group(1) + numbers.digits(found.group(2));
    }

    private String number(String written) {
        return groups(written).stream().map(numbers::digits).collect(Collectors.joining(", "));
    }

    /** As typed where the writer grouped the digits, else four first and then threes or fours. */
    private static List<String> groups(String written) {
        List<String> typed = List.of(written.split("[ .-]+"));
        if (typed.size() > 1) {
            return typed;
        }
        List<String> groups = new ArrayList<>(List.of(written.substring(0, 4)));
        for (int at = 4; at < written.length(); ) {
            int left = written.length() - at;
            int size = left == 4 || left % 3 == 1 ? Math.min(4, left) : Math.min(3, left);
            groups.add(written.substring(at, at + size));
            at += size;
        }
        return groups;
    }
}
