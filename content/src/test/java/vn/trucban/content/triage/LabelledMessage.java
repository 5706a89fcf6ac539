package vn.trucban.content.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.trucban.content.playbook.PlaybookId;

/** A message somebody typed, with the kind a person says it is. */
record LabelledMessage(String text, PlaybookId kind) {
    /** Reads a file of JSON lines, each {@code {"text": …, "label": …}}; other fields are ignored. */
    static List<LabelledMessage> read(Path file) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> (Map<?, ?>) yaml.load(line))
                    .map(LabelledMessage::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LabelledMessage of(Map<?, ?> fields) {
        String label = fields.get("label").toString();
        return new LabelledMessage(
                fields.get("text").toString(),
                PlaybookId.of(label).orElseThrow(() -> new IllegalArgumentException("no such kind: " + label)));
    }
}
