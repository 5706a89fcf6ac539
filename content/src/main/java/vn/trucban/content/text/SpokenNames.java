package vn.trucban.content.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links fall away, abbreviations are written out, and codes nobody can pronounce are spelt. */
final class SpokenNames {
    private static final String LINK =
            "(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\p{L}\\d.])[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*\\.(?:vn|com|net|org|gov|info|me)(?:/\\S*)?(?![\\p{L}\\d])";
    private static final String DOCUMENT =
            "(?:\\s[Ss]ố:?)?\\s\\d{1,5}/(?:\\d{4}/)?[A-ZĐƯ&]+(?:-[A-ZĐƯ&0-9][A-Za-zĐƯ&0-9]*)*(?![\\p{L}\\d])";

    /** The number of a notice, as in TB-2026-0042-7: its dashes are no ranges. */
    private static final String SERIAL = "(?<![\\p{L}\\d])(TB|DT)[-–](\\d{4})[-–](\\d{4,6})[-–](\\d)(?!\\d)";

    private final SpeechWords words;
    private final Map<String, String> abbreviations;
    private final Map<String, String> letters;

    SpokenNames(SpeechWords words) {
        this.words = words;
        this.abbreviations = words.map("abbreviations");
        this.letters = words.map("letters");
    }

    /** To run before numbers are read: whoever listens types it letter by letter and digit by digit. */
    SpeechRule serials(SpokenNumber numbers) {
        return SpeechRule.of(SERIAL, found -> Stream.concat(
                        Stream.of(letters(found.group(1))),
                        Stream.of(2, 3, 4).map(group -> numbers.digits(found.group(group))))
                .collect(Collectors.joining(", ")));
    }

    /** To run before numbers are read: addresses and document numbers are full of digits. */
    List<SpeechRule> dropped() {
        String introduction = "(?i)(?:(?:[\\s(]|^)" + SpeechWords.anyOf(words.list("linkIntroductions"))
                + "\\s*:?)*\\s*(?:" + LINK + ")";
        return List.of(SpeechRule.of(introduction, found -> ends(found.group())), SpeechRule.of(DOCUMENT, found -> ""));
    }

    /** To run after numbers are read: "ĐT" before digits is a telephone or a road. */
    List<SpeechRule> spelt() {
        return List.of(
                SpeechRule.of(
                        "(?<![\\p{L}\\d])"
                                + SpeechWords.anyOf(abbreviations.keySet()).replace("(?:", "(")
                                + "(?![\\p{L}\\d])\\.?(?=(\\p{L}?))",
                        found ->
                                abbreviations.get(found.group(1)) + end(found.group(), found.group(1), found.group(2))),
                SpeechRule.of(
                        "(?<![\\p{L}\\d])[A-ZĐ][A-ZĐ&]{1,9}(?![\\p{L}\\d])",
                        found -> Syllables.sayable(found.group()) ? found.group() : letters(found.group())));
    }

    /** A full stop that ended the link's sentence stays. */
    private static String ends(String dropped) {
        char last = dropped.charAt(dropped.length() - 1);
        return last == '.' || last == '?' || last == '!' ? String.valueOf(last) : "";
    }

    /** "TP.Thái Nguyên": the dot belongs to the abbreviation; at the end of a sentence it does not. */
    private static String end(String found, String abbreviation, String next) {
        boolean dotted = found.length() > abbreviation.length();
        return dotted ? (next.isEmpty() ? "." : " ") : "";
    }

    private String letters(String code) {
        return code.chars()
                .mapToObj(letter -> letters.getOrDefault(String.valueOf((char) letter), ""))
                .filter(letter -> !letter.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
