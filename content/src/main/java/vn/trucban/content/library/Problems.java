package vn.trucban.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlTree;

/** Collects what is wrong with the files and puts it into words. The words are the program's own and cannot be overridden. */
final class Problems {
    private static final String WORDS = "library/problems.yaml";
    private static final Messages SENTENCES =
            new Messages(MessagesFile.of("problem", bundled(WORDS)).texts());

    private final List<ContentProblem> found = new ArrayList<>();

    /** A file that comes with the program and that nobody overrides; a broken one is a defect. */
    static YamlTree bundled(String name) {
        try (InputStream in = Problems.class.getResourceAsStream(ContentFiles.BASE + name)) {
            YamlFile file = YamlFile.read(in == null ? new byte[0] : in.readAllBytes());
            if (!file.findings().isEmpty()) {
                throw new IllegalStateException(name + ": " + file.findings());
            }
            return file.tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence about content that is no problem. */
    static String sentence(String key, Map<String, String> values) {
        return SENTENCES.text("problem." + key, values);
    }

    void add(String file, List<Finding> findings) {
        findings.forEach(finding -> add(file, finding.line(), finding.key(), finding.values()));
    }

    void add(String file, int line, String key, Map<String, String> values) {
        String known = Optional.of("problem." + key).filter(SENTENCES::has).orElse("problem.schema.other");
        found.add(new ContentProblem(file, line, SENTENCES.text(known, values).strip()));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** All of them, by file and line, each once. */
    List<ContentProblem> all() {
        return List.copyOf(new TreeSet<>(found));
    }
}
