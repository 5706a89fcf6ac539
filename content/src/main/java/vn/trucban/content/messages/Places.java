package vn.trucban.content.messages;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {places}} of a text that is not yet filled. */
public final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

    private Places() {}

    /** The names of the places, in reading order, each once. */
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACE.matcher(text).results().forEach(place -> names.add(place.group(1)));
        return names;
    }

    /** True when a brace is left that is not part of a well-formed place. */
    public static boolean strayBrace(String text) {
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    /** Fills the places that have a value and leaves the others as they are. */
    public static String fillKnown(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(place.group(1))).orElse(place.group())));
    }
}
