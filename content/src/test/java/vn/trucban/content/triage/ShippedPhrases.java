package vn.trucban.content.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** The phrases the product ships, and the model the product has of them. */
final class ShippedPhrases {
    private ShippedPhrases() {}

    static Triage model() {
        return ContentLibrary.builtIn().current().triage();
    }

    static Map<PlaybookId, List<String>> all() {
        Map<PlaybookId, List<String>> phrases = new EnumMap<>(PlaybookId.class);
        for (PlaybookId id : PlaybookId.values()) {
            phrases.put(id, phrases("/vn/trucban/content/phrases/" + id + ".yaml"));
        }
        return phrases;
    }

    /** As the product learns them: with the symptoms that the playbooks name. */
    static Map<PlaybookId, List<String>> withSymptoms() {
        Map<PlaybookId, List<String>> phrases = new EnumMap<>(PlaybookId.class);
        ContentLibrary.builtIn().current().playbooks().forEach((id, playbook) -> {
            List<String> all = new ArrayList<>(playbook.symptoms());
            all.addAll(phrases("/vn/trucban/content/phrases/" + id + ".yaml"));
            phrases.put(id, all);
        });
        return phrases;
    }

    @SuppressWarnings("unchecked")
    private static List<String> phrases(String resource) {
        return (List<String>) ((Map<?, ?>) yaml().load(read(resource))).get("phrases");
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static String read(String resource) {
        try (InputStream file = ShippedPhrases.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
