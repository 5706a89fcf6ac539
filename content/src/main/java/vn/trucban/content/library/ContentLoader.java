package vn.trucban.content.library;

import java.util.Map;
import java.util.TreeMap;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlTree;

/** Turns one look at the files into content. */
final class ContentLoader {
    private final ContentFiles.Snapshot files;

    ContentLoader(ContentFiles.Snapshot files) {
        this.files = files;
    }

    Content load() {
        Commune commune = CommuneReader.read(tree("commune.yaml"));
        return new Content(files.digest(), commune, Map.of(), Map.of(), new Messages(messages()), message -> {
            throw new IllegalStateException("triage is not built yet");
        });
    }

    private Map<String, String> messages() {
        Map<String, String> texts = new TreeMap<>();
        for (String area : ContentFiles.AREAS) {
            flatten("", tree("messages/" + area + ".yaml"), texts);
        }
        return texts;
    }

    private static void flatten(String prefix, YamlTree tree, Map<String, String> texts) {
        tree.entries().forEach((key, entry) -> {
            String name = prefix + key;
            if (entry.value().shape() == YamlTree.Shape.SCALAR) {
                texts.put(name, entry.value().text().strip());
            }
            flatten(name + ".", entry.value(), texts);
        });
    }

    private YamlTree tree(String name) {
        byte[] own = files.own().get(name);
        byte[] bytes = own != null ? own : files.builtIn().getOrDefault(name, new byte[0]);
        YamlFile file = YamlFile.read(bytes);
        if (!file.findings().isEmpty() && bytes.length > 0) {
            throw new ContentRefused(file.findings().stream()
                    .map(finding -> new ContentProblem(name, finding.line(), finding.key() + finding.values()))
                    .toList());
        }
        return file.tree();
    }
}
