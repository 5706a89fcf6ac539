package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a notice into what a person or a speech machine reads over the loudspeaker: numbers, dates, times, telephone numbers, units and
 * abbreviations in words; links, document numbers, emoji and bullets dropped. Words come from {@code speech/words.yaml}.
 */
public final class ReadAloud {
    /** Normal reading speed of a station: 130 to 150 syllables a minute, pauses included. */
    private static final int SYLLABLES_A_MINUTE = 140;

    private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");
    private static final List<SpeechRule> RULES = rules(SpeechWords.VIETNAMESE);

    private ReadAloud() {}

    /** The script, line by line as in {@code text}; empty lines at either end fall away. Text that is already a script stays as it is. */
    public static String script(String text) {
        return text.lines()
                .map(ReadAloud::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** How long reading {@code script(text)} aloud once takes, in whole seconds, rounded up. */
    public static int readingSeconds(String text) {
        Matcher syllables = SYLLABLE.matcher(script(text));
        int count = 0;
        while (syllables.find()) {
            count++;
        }
        return (count * 60 + SYLLABLES_A_MINUTE - 1) / SYLLABLES_A_MINUTE;
    }

    private static String line(String written) {
        String spoken = VietnameseText.clean(written);
        for (SpeechRule rule : RULES) {
            spoken = rule.apply(spoken);
        }
        return spoken.strip();
    }

    private static List<SpeechRule> rules(SpeechWords words) {
        SpokenNumber numbers = new SpokenNumber(words);
        SpokenNames names = new SpokenNames(words);
        List<SpeechRule> rules = new ArrayList<>();
        rules.add(
                SpeechRule.of("[\\p{So}\\p{Sk}\\p{Cs}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}*#_~|<>]+(?<![°º])", found -> " "));
        rules.add(SpeechRule.of("^\\s*[-+•–—·]+\\s*(?!\\d)", found -> ""));
        rules.addAll(names.dropped());
        rules.add(names.serials(numbers));
        rules.addAll(new SpokenPhones(words, numbers).rules());
        rules.addAll(new SpokenTimes(words, numbers).rules());
        rules.addAll(new SpokenQuantities(words, numbers).rules());
        rules.addAll(names.spelt());
        rules.addAll(tidying(words));
        return List.copyOf(rules);
    }

    private static List<SpeechRule> tidying(SpeechWords words) {
        return List.of(
                SpeechRule.of("\\(\\s*[,.;]?\\s*\\)|\"", found -> ""),
                SpeechRule.of("\\s*&\\s*", found -> " " + words.word("and") + " "),
                SpeechRule.of("\\s*[()\\[\\]]\\s*(?=[.,;:!?]|$)", found -> ""),
                SpeechRule.of("\\s*[()\\[\\]]\\s*|\\s+[-–—]+\\s+|[–—]", found -> ", "),
                SpeechRule.of("(?<=\\p{L})/(?=\\p{L})", found -> " "),
                SpeechRule.of("\\s+(?=[.,;:!?])", found -> ""),
                SpeechRule.of("[,;:]+(?=[.!?])|,(?=[,;:])", found -> ""),
                SpeechRule.of("\\.{2,}", found -> "."),
                SpeechRule.of("\\s{2,}", found -> " "),
                SpeechRule.of("^[,;.]\\s*|[,;:]$", found -> ""));
    }
}
