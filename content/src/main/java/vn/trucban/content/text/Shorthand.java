package vn.trucban.content.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes out what officers shorten, by its neighbours where one short form has several readings ({@code typing/shorthand.yaml}). */
final class Shorthand {
    static final Shorthand OFFICE = new Shorthand(Resource.yaml("/vn/trucban/content/typing/shorthand.yaml"));

    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, List<Reading>> contextual = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Pattern anyJoined;

    private Shorthand(Map<String, Object> sections) {
        ((Map<?, ?>) sections.get("joined")).forEach((from, to) -> joined.put(from.toString(), to.toString()));
        anyJoined = Pattern.compile(joined.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
        ((Map<?, ?>) sections.get("plain")).forEach((from, to) -> plain.put(from.toString(), to.toString()));
        ((Map<?, ?>) sections.get("contextual"))
                .forEach((from, to) -> contextual.put(
                        from.toString(),
                        ((List<?>) to).stream().map(Reading::of).toList()));
    }

    /** Short forms with blanks or dots inside, in lower-case text, before it is cut into words. */
    String join(String text) {
        return anyJoined.matcher(text).replaceAll(found -> joined.get(found.group()));
    }

    boolean knows(String word) {
        return plain.containsKey(word) || contextual.containsKey(word);
    }

    /** What the word stands for; {@code previous} and {@code next} are the neighbours without accents, "" where there is none. */
    Optional<String> expand(String word, String previous, String next) {
        List<Reading> readings = contextual.get(word);
        if (readings == null) {
            return Optional.ofNullable(plain.get(word));
        }
        return readings.stream()
                .filter(reading -> reading.fits(previous, next))
                .findFirst()
                .map(Reading::words);
    }

    private record Reading(List<String> previous, List<String> next, Optional<Pattern> previousPattern, String words) {
        static Reading of(Object entry) {
            Map<?, ?> fields = (Map<?, ?>) entry;
            return new Reading(
                    strings(fields.get("previous")),
                    strings(fields.get("next")),
                    Optional.ofNullable(fields.get("previousPattern")).map(regex -> Pattern.compile(regex.toString())),
                    fields.get("reads").toString());
        }

        private static List<String> strings(Object list) {
            return list == null
                    ? List.of()
                    : ((List<?>) list).stream().map(String::valueOf).toList();
        }

        boolean fits(String before, String after) {
            return (previous.isEmpty() || previous.contains(before))
                    && (next.isEmpty() || next.contains(after))
                    && previousPattern
                            .map(pattern -> pattern.matcher(before).matches())
                            .orElse(true);
        }
    }
}
