package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Vietnamese words that reading aloud needs, from {@code speech/words.yaml}. */
final class SpeechWords {
    static final SpeechWords VIETNAMESE = new SpeechWords(Resource.yaml("/vn/trucban/content/speech/words.yaml"));

    private final Map<String, Object> sections;

    private SpeechWords(Map<String, Object> sections) {
        this.sections = sections;
    }

    /** The word for this purpose. */
    String word(String purpose) {
        return map("words").get(purpose);
    }

    Map<String, String> map(String section) {
        Map<String, String> entries = new LinkedHashMap<>();
        ((Map<?, ?>) sections.get(section)).forEach((key, value) -> entries.put(key.toString(), value.toString()));
        return entries;
    }

    List<String> list(String section) {
        return ((List<?>) sections.get(section)).stream().map(Object::toString).toList();
    }

    String text(String section) {
        return sections.get(section).toString();
    }

    /** A regular expression for any of these words, longest first, so that "km/h" is not read as "km". */
    static String anyOf(Iterable<String> words) {
        List<String> all = new ArrayList<>();
        words.forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
