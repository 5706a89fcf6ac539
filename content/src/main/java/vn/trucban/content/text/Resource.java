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

/** Word lists shipped beside the classes that read them: a broken one is a defect of the build. */
public final class Resource {
    private Resource() {}

    static Map<String, Object> yaml(String path) {
        return yaml(Resource.class, path);
    }

    /** The file at this path, relative to the class that owns it. */
    public static Map<String, Object> yaml(Class<?> owner, String path) {
        try (InputStream file = owner.getResourceAsStream(path);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
