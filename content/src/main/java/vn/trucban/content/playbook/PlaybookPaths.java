package vn.trucban.content.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trucban.content.yaml.YamlTree;

/**
 * Follows every path through the steps of a playbook file. Every step must be reachable and no path may run in a circle; then each
 * one ends, because what has no further step is solved or goes to a person.
 */
final class PlaybookPaths {
    private final YamlTree start;
    private final YamlTree steps;
    private final FindingSink report;
    private final Set<String> finished = new HashSet<>();

    PlaybookPaths(YamlTree file, FindingSink report) {
        this.start = file.get("start");
        this.steps = file.get("steps");
        this.report = report;
    }

    void check() {
        steps.entries().values().forEach(entry -> onward(entry.value()).forEach(this::known));
        if (start.text().isEmpty() || !known(start)) {
            return;
        }
        walk(start.text(), new LinkedHashSet<>());
        steps.entries().forEach((id, entry) -> {
            if (!finished.contains(id)) {
                report.accept(YamlTree.at(entry.line()), "playbook.unreachable", Map.of("step", id));
            }
        });
    }

    private boolean known(YamlTree reference) {
        boolean known = steps.has(reference.text());
        if (!known) {
            report.accept(reference, "playbook.unknown-step", Map.of("step", reference.text()));
        }
        return known;
    }

    /** The references to further steps, in the order of the file. */
    private static List<YamlTree> onward(YamlTree step) {
        List<YamlTree> references = new ArrayList<>();
        references.add(step.get("next"));
        step.get("choices").items().forEach(choice -> references.add(choice.get("to")));
        references.removeIf(reference -> reference.text().isEmpty());
        return references;
    }

    private void walk(String id, Set<String> path) {
        if (finished.contains(id)) {
            return;
        }
        path.add(id);
        for (YamlTree reference : onward(steps.get(id))) {
            if (path.contains(reference.text())) {
                String circle = String.join(" → ", path) + " → " + reference.text();
                report.accept(reference, "playbook.circle", Map.of("step", reference.text(), "path", circle));
            } else if (steps.has(reference.text())) {
                walk(reference.text(), path);
            }
        }
        path.remove(id);
        finished.add(id);
    }
}
