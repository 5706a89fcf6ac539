package vn.trucban.content.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code paper-intake.yaml}: what must hold beyond its schema, and how it is read. */
public final class PaperFile {
    private PaperFile() {}

    /** Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file. */
    public static List<Finding> check(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlTree procedure : file.get("procedures").items()) {
            String id = procedure.text("id");
            Integer first = lines.putIfAbsent(id, procedure.lineOf("id"));
            if (first != null && !id.isEmpty()) {
                findings.add(new Finding(
                        procedure.lineOf("id"),
                        "paper-intake.same-id",
                        Map.of("id", id, "first", Integer.toString(first))));
            }
        }
        return findings;
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static PaperPlan read(YamlTree file) {
        List<PaperPlan.Procedure> procedures = file.get("procedures").items().stream()
                .map(one -> new PaperPlan.Procedure(one.text("id"), one.text("name"), kinds(one.get("stopped-by"))))
                .toList();
        List<PaperPlan.Affected> systems = file.get("systems").items().stream()
                .map(one -> new PaperPlan.Affected(one.text("name"), kinds(one.get("stopped-by"))))
                .toList();
        String within = file.text("enter-within");
        int hours = Integer.parseInt(within.substring(0, within.length() - 1));
        return new PaperPlan(procedures, systems, Duration.ofHours(hours));
    }

    private static Set<PlaybookId> kinds(YamlTree ids) {
        Set<PlaybookId> kinds = EnumSet.noneOf(PlaybookId.class);
        ids.texts().forEach(id -> kinds.add(PlaybookId.of(id).orElseThrow()));
        return kinds;
    }
}
