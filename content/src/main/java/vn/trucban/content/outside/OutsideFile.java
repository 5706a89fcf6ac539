package vn.trucban.content.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code outside.yaml}: what must hold beyond its schema, and how it is read. */
public final class OutsideFile {
    private OutsideFile() {}

    /**
     * Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file.
     *
     * @param contacts ids of those the commune lists; absent: references to them are not judged
     */
    public static List<Finding> check(YamlTree file, Optional<Set<String>> contacts) {
        List<Finding> findings = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (YamlTree rule : file.get("inform").get("rules").items()) {
            rule.get("kinds").items().stream()
                    .filter(kind -> !kinds.add(kind.text()))
                    .forEach(kind ->
                            findings.add(new Finding(kind.line(), "reporting.same-kind", Map.of("kind", kind.text()))));
        }
        List<YamlTree> named = new ArrayList<>();
        file.get("codes").items().forEach(code -> named.add(code.get("contact")));
        named.add(file.get("inform").get("contact"));
        named.stream()
                .filter(contact -> !contact.text().isEmpty()
                        && contacts.filter(known -> !known.contains(contact.text()))
                                .isPresent())
                .forEach(contact -> findings.add(
                        new Finding(contact.line(), "playbook.unknown-contact", Map.of("id", contact.text()))));
        return findings;
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static OutsidePlan read(YamlTree file) {
        Map<PlaybookId, Duration> within = new EnumMap<>(PlaybookId.class);
        for (YamlTree rule : file.get("inform").get("rules").items()) {
            rule.get("kinds")
                    .texts()
                    .forEach(kind -> within.put(
                            PlaybookId.of(kind).orElseThrow(),
                            rule.get("within").duration()));
        }
        return new OutsidePlan(
                file.get("codes").items().stream()
                        .map(code -> new OutsidePlan.Code(
                                code.text("contact"), code.text("name"), code.optionalText("code")))
                        .toList(),
                file.get("answers").items().stream()
                        .map(answer -> new OutsidePlan.Answer(
                                PlaybookId.of(answer.text("kind")).orElseThrow(),
                                answer.text("step"),
                                answer.text("name")))
                        .toList(),
                file.get("inform").text("contact"),
                within,
                file.get("call-again").duration(),
                file.get("no-promise").duration(),
                file.get("overdue").duration(),
                file.get("to-fill").texts());
    }
}
