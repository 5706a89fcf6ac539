package vn.trucban.content.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** This package's own word lists, shipped with it: a broken one is a defect of the build. */
final class WordLists {
    private final Map<String, ?> sections;

    private WordLists(Map<String, ?> sections) {
        this.sections = sections;
    }

    static WordLists load(String resource) {
        try (InputStream file = WordLists.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new WordLists(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file as lists by name. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> lists() {
        return (Map<String, List<String>>) sections;
    }

    /** One section of a file of sections, as lists by name. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> lists(String section) {
        return (Map<String, List<String>>) sections.get(section);
    }
}
