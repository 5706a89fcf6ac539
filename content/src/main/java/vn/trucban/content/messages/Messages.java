package vn.trucban.content.messages;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseNumber;

/**
 * The Vietnamese sentences of the program, by key. Named places {@code {like-this}} are filled by the caller. A whole number is a count and
 * stands with points between its thousands; in a place for what bears a number, such as {@code {year}}, it stands as it is.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

    /** Places of what a number names: incidents, entries and pages of the register, lines of files, years. */
    private static final Set<String> NAMED =
            Set.of("number", "year", "page", "line", "column", "about", "from", "to", "first", "last", "entry", "lost");

    private final Map<String, String> texts;

    public Messages(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The sentence without places to fill. A missing key is a defect, so it fails at once. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The sentence with its places filled; a place without a value is a defect, so it fails at once. */
    public String text(String key, Map<String, ?> values) {
        return fill(template(key), values);
    }

    /** The sentence as it is written, with its places open. */
    public String template(String key) {
        String template = texts.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return template;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /** Fills {@code {places}} of a template. */
    public static String fill(String template, Map<String, ?> values) {
        Matcher places = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            Object value = values.get(places.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for {" + places.group(1) + "}");
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(written(places.group(1), value)));
        }
        return places.appendTail(filled).toString();
    }

    private static String written(String place, Object value) {
        boolean count = value instanceof Integer || value instanceof Long;
        return count && !NAMED.contains(place)
                ? VietnameseNumber.written(((Number) value).longValue())
                : value.toString();
    }
}
