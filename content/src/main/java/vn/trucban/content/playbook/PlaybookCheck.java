package vn.trucban.content.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** Finds what is wrong with one playbook file beyond its schema. */
final class PlaybookCheck {
    private final PlaybookId expected;
    private final YamlTree file;
    private final PlaybookFile.Known known;
    private final List<Finding> findings = new ArrayList<>();

    PlaybookCheck(PlaybookId expected, YamlTree file, PlaybookFile.Known known) {
        this.expected = expected;
        this.file = file;
        this.known = known;
    }

    List<Finding> findings() {
        if (file.has("id") && !file.text("id").equals(expected.id())) {
            report(file.get("id"), "playbook.id", Map.of("expected", expected.id()));
        }
        file.get("steps").entries().values().forEach(entry -> step(entry.line(), entry.value()));
        new PlaybookPaths(file, this::report).check();
        references();
        file.scalars().stream()
                .filter(scalar -> scalar.text().matches("(?s).*[{}].*"))
                .forEach(scalar -> report(scalar, "playbook.brace", Map.of()));
        return findings;
    }

    private void report(YamlTree where, String key, Map<String, String> values) {
        findings.add(new Finding(where.line(), key, values));
    }

    private void step(int line, YamlTree step) {
        List<StepKind> kinds = StepKind.of(step);
        if (step.shape() == YamlTree.Shape.MAPPING && kinds.size() != 1) {
            findings.add(new Finding(line, "playbook.step-kind", Map.of()));
            return;
        }
        boolean asks = kinds.contains(StepKind.ASK);
        if (asks && !step.has("choices")) {
            findings.add(new Finding(line, "playbook.ask-without-choices", Map.of()));
        }
        if (!asks && step.has("choices")) {
            findings.add(new Finding(step.lineOf("choices"), "playbook.choices-without-ask", Map.of()));
        }
        if (!kinds.contains(StepKind.DO) && step.has("next")) {
            findings.add(new Finding(step.lineOf("next"), "playbook.next-without-do", Map.of()));
        }
        repeatedLabels(step.get("choices"));
        new AnswerPhrases(step.get("choices"), this::report).check();
    }

    private void repeatedLabels(YamlTree choices) {
        Map<String, Integer> seen = new HashMap<>();
        for (YamlTree choice : choices.items()) {
            YamlTree label = choice.get("label");
            Integer first = seen.putIfAbsent(label.text(), label.line());
            if (first != null && !label.text().isEmpty()) {
                report(label, "playbook.same-label", Map.of("label", label.text(), "first", first.toString()));
            }
        }
    }

    private void references() {
        for (YamlTree contact : file.get("contacts").items()) {
            if (!contact.text().isEmpty()
                    && !known.contacts()
                            .map(ids -> ids.contains(contact.text()))
                            .orElse(true)) {
                report(contact, "playbook.unknown-contact", Map.of("id", contact.text()));
            }
        }
        for (String use : List.of("interruption", "restoration")) {
            Optional.of(file.get("notices").get(use))
                    .filter(notice ->
                            !notice.text().isEmpty() && !known.notices().contains(notice.text()))
                    .ifPresent(notice -> report(notice, "playbook.unknown-notice", Map.of("id", notice.text())));
        }
    }
}
