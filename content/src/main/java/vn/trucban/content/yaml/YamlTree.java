package vn.trucban.content.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One value of a YAML file with the line it stands on. Reading is forgiving: a value that is not there, or is of another kind, reads
 * as empty, so that checks can look at the sound half of a broken file and list everything at once.
 *
 * <p>Plain scalars are text as written: {@code 0912345678} keeps its zero and {@code 2025-11-20} stays a word. Only {@code true},
 * {@code false}, nothing and whole numbers without leading zeros also count as such, and only where the schema asks for them.
 */
public final class YamlTree {
    private final Shape shape;
    private final int line;
    private final String text;
    private final boolean plain;
    private final Map<String, Entry> entries;
    private final List<YamlTree> items;

    private YamlTree(
            Shape shape, int line, String text, boolean plain, Map<String, Entry> entries, List<YamlTree> items) {
        this.shape = shape;
        this.line = line;
        this.text = text;
        this.plain = plain;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.items = List.copyOf(items);
    }

    /** What a value is. */
    public enum Shape {
        ABSENT,
        SCALAR,
        LIST,
        MAPPING
    }

    /** A key of a mapping: where it stands and what it holds. */
    public record Entry(int line, YamlTree value) {}

    /** Nothing, standing on this line: for pointing at a place that holds no value of its own. */
    public static YamlTree at(int line) {
        return absent(line);
    }

    static YamlTree absent(int line) {
        return new YamlTree(Shape.ABSENT, line, "", true, Map.of(), List.of());
    }

    static YamlTree scalar(int line, String text, boolean plain) {
        return new YamlTree(Shape.SCALAR, line, text, plain, Map.of(), List.of());
    }

    static YamlTree list(int line, List<YamlTree> items) {
        return new YamlTree(Shape.LIST, line, "", false, Map.of(), items);
    }

    static YamlTree mapping(int line, Map<String, Entry> entries) {
        return new YamlTree(Shape.MAPPING, line, "", false, entries, List.of());
    }

    public Shape shape() {
        return shape;
    }

    /** 1-based line on which the value, or the key that holds it, begins. */
    public int line() {
        return line;
    }

    /** True for an unquoted scalar. */
    boolean isPlain() {
        return plain;
    }

    /** The scalar as written; empty for anything else. */
    public String text() {
        return text;
    }

    /** The value under a key; an absent one, standing on this value's line, when there is none. */
    public YamlTree get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? absent(line) : entry.value();
    }

    /** The text under a key; empty when absent or not a scalar. */
    public String text(String key) {
        return get(key).text();
    }

    /** The text under a key, when it is there and says something. */
    public Optional<String> optionalText(String key) {
        return Optional.of(text(key)).filter(value -> !value.isBlank());
    }

    /** The whole number this scalar writes. */
    public OptionalInt number() {
        return shape == Shape.SCALAR && text.matches("-?\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** The span of time that a scalar of the schemas' form writes: {@code 10m}, {@code 2h}. */
    public Duration duration() {
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }

    /** True for the plain scalar {@code true}. */
    public boolean isTrue() {
        return plain && text.equals("true");
    }

    /** The line of a key; this value's own where there is no such key. */
    public int lineOf(String key) {
        return has(key) ? entries.get(key).line() : line;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys in the order of the file, with their lines; empty for anything but a mapping. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** The elements of a list; empty for anything else. */
    public List<YamlTree> items() {
        return items;
    }

    /** The texts of a list of scalars. */
    public List<String> texts() {
        return items.stream().map(YamlTree::text).toList();
    }

    /** The same mapping without one of its keys. */
    public YamlTree without(String key) {
        Map<String, Entry> rest = new LinkedHashMap<>(entries);
        rest.remove(key);
        return new YamlTree(shape, line, text, plain, rest, items);
    }

    /** Every scalar below this value, this one included, in the order of the file. */
    public List<YamlTree> scalars() {
        List<YamlTree> found = new ArrayList<>();
        collect(found);
        return found;
    }

    private void collect(List<YamlTree> found) {
        if (shape == Shape.SCALAR) {
            found.add(this);
        }
        items.forEach(item -> item.collect(found));
        entries.values().forEach(entry -> entry.value().collect(found));
    }
}
