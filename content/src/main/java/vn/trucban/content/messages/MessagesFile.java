package vn.trucban.content.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlTree;

/**
 * The file {@code messages/<area>.yaml}. Keys may be nested or dotted and may leave out the area in front: {@code refused.late}, {@code
 * broadcast.refused.late} and {@code broadcast: {refused: {late: …}}} in {@code broadcast.yaml} are one key.
 */
public final class MessagesFile {
    /** Whatever stands below is a regular expression. */
    private static final String PATTERNS = ".patterns.";

    private final String area;
    private final Map<String, YamlTree> texts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private MessagesFile(String area) {
        this.area = area;
    }

    /** Reads whatever is readable of the file. */
    public static MessagesFile of(String area, YamlTree file) {
        MessagesFile messages = new MessagesFile(area);
        messages.collect("", file);
        return messages;
    }

    /** The program's own texts of one area, for what must be said where content could not be loaded. */
    public static Messages builtIn(String area) {
        String name = "/vn/trucban/content/messages/" + area + ".yaml";
        try (InputStream file = MessagesFile.class.getResourceAsStream(name)) {
            return new Messages(
                    of(area, YamlFile.read(file.readAllBytes()).tree()).texts());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void collect(String prefix, YamlTree group) {
        group.entries().forEach((key, entry) -> {
            YamlTree value = entry.value();
            if (value.shape() == YamlTree.Shape.MAPPING) {
                collect(prefix + key + ".", value);
            } else if (value.shape() == YamlTree.Shape.SCALAR) {
                keep(full(prefix + key), value);
            }
        });
    }

    private String full(String key) {
        return key.startsWith(area + ".") ? key : area + "." + key;
    }

    private void keep(String key, YamlTree text) {
        YamlTree earlier = texts.putIfAbsent(key, text);
        if (earlier != null) {
            find(text, "messages.same-key", Map.of("key", key, "first", Integer.toString(earlier.line())));
        }
    }

    private void find(YamlTree where, String key, Map<String, String> values) {
        findings.add(new Finding(where.line(), key, values));
    }

    /** The texts by full key. */
    public Map<String, String> texts() {
        Map<String, String> plain = new LinkedHashMap<>();
        texts.forEach((key, text) -> plain.put(key, text.text().strip()));
        return plain;
    }

    /** Everything wrong with the file on its own. */
    public List<Finding> check() {
        List<Finding> all = new ArrayList<>(findings);
        texts.values().stream()
                .filter(text -> Places.strayBrace(text.text()))
                .forEach(text -> all.add(new Finding(text.line(), "messages.brace", Map.of())));
        texts.forEach((key, text) -> {
            if (key.contains(PATTERNS) && !compiles(text.text())) {
                all.add(new Finding(text.line(), "messages.pattern", Map.of("key", key)));
            }
        });
        return all;
    }

    private static boolean compiles(String pattern) {
        try {
            return Pattern.compile(pattern.strip()).flags() >= 0;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    /**
     * Everything wrong with the file as a replacement of some of the program's own texts: it may not invent keys, nor places that the
     * program does not fill.
     */
    public List<Finding> checkAgainst(Map<String, String> builtIn) {
        List<Finding> all = new ArrayList<>();
        texts.forEach((key, text) -> {
            String original = builtIn.get(key);
            if (original == null) {
                all.add(new Finding(text.line(), "messages.unknown-key", Map.of("key", key)));
                return;
            }
            Set<String> known = Places.in(original);
            String problem = known.isEmpty() ? "messages.no-places" : "messages.unknown-place";
            Places.in(text.text()).stream()
                    .filter(place -> !known.contains(place))
                    .map(place -> Map.of("place", place, "known", String.join(", ", known)))
                    .forEach(values -> all.add(new Finding(text.line(), problem, values)));
        });
        return all;
    }
}
