package vn.trucban.content.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** This package's own word lists, shipped with it: a broken one is a defect of the build. */
final class Resource {
    private Resource() {}

    static Map<String, Object> yaml(String path) {
        try (InputStream file = Resource.class.getResourceAsStream(path);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
