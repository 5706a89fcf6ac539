package vn.trucban.content.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts behind one {@link Content}.
 *
 * @param version of that content
 * @param own the commune's files by name; every other file is the program's
 */
public record ContentSources(String version, Map<String, String> own) {
    public ContentSources {
        own = Map.copyOf(own);
    }

    static ContentSources of(ContentFiles.Snapshot snapshot) {
        Map<String, String> own = new TreeMap<>();
        snapshot.own()
                .orElseGet(Map::of)
                .forEach((name, bytes) -> own.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return new ContentSources(snapshot.digest(), own);
    }

    /** Every file that is in force: the program's in its order, then those that only the commune has. */
    public List<String> names() {
        List<String> names = new ArrayList<>(ContentCopy.names());
        own.keySet().stream()
                .sorted()
                .filter(name -> !names.contains(name))
                .toList()
                .forEach(names::add);
        return names;
    }

    /** The file in force; empty where there is none of this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> builtIn(name));
    }

    /** The file as it comes with the program. */
    public static Optional<String> builtIn(String name) {
        return ContentFiles.builtInFile(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
