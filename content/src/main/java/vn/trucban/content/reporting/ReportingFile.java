package vn.trucban.content.reporting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code reporting.yaml}: what must hold beyond its schema, and how it is read. */
public final class ReportingFile {
    private ReportingFile() {}

    /** Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file. */
    public static List<Finding> check(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (YamlTree rule : file.get("incidents").get("rules").items()) {
            rule.get("kinds").items().stream()
                    .filter(kind -> !kinds.add(kind.text()))
                    .forEach(kind ->
                            findings.add(new Finding(kind.line(), "reporting.same-kind", Map.of("kind", kind.text()))));
        }
        Map<String, Integer> lines = new HashMap<>();
        for (YamlTree recipient : file.get("incidents").get("recipients").items()) {
            Integer first = lines.putIfAbsent(recipient.text("id"), recipient.line());
            if (first != null) {
                findings.add(new Finding(
                        recipient.line(), "commune.same-id", Map.of("id", recipient.text("id"), "first", "" + first)));
            }
        }
        return findings;
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static Reporting read(YamlTree file) {
        YamlTree incidents = file.get("incidents");
        YamlTree quarterly = file.get("quarterly");
        return new Reporting(
                incidents.get("rules").items().stream()
                        .map(rule -> new Reporting.Rule(kinds(rule), duration(rule.text("lasting"))))
                        .toList(),
                duration(incidents.text("within")),
                duration(incidents.text("chase")),
                incidents.get("recipients").items().stream()
                        .map(one -> new Reporting.Recipient(one.text("id"), one.text("name")))
                        .toList(),
                new Reporting.Quarterly(
                        quarterly.get("due-day").number().orElseThrow(),
                        quarterly.get("remind-before").items().stream()
                                .map(days -> days.number().orElseThrow())
                                .sorted((one, other) -> other - one)
                                .toList()),
                file.get("systems").items().stream()
                        .map(system -> new Reporting.System(
                                system.text("name"),
                                kinds(system),
                                system.get("words").texts()))
                        .toList(),
                proposing(file.get("proposals")),
                file.get("to-fill").texts());
    }

    /** What is left out is as usual. */
    private static Proposing proposing(YamlTree file) {
        Map<PlaybookId, Integer> often = new EnumMap<>(Proposing.USUAL.often());
        file.get("often")
                .entries()
                .forEach((kind, entry) -> often.put(
                        PlaybookId.of(kind).orElseThrow(),
                        entry.value().number().orElseThrow()));
        Map<PlaybookId, Duration> lasting = new EnumMap<>(Proposing.USUAL.lasting());
        file.get("lasting")
                .entries()
                .forEach((kind, entry) -> lasting.put(
                        PlaybookId.of(kind).orElseThrow(),
                        duration(entry.value().text())));
        Duration slow =
                file.optionalText("slow-to-take").map(ReportingFile::duration).orElse(Proposing.USUAL.slowToTake());
        Proposing.Elsewhere usual = Proposing.Elsewhere.USUAL;
        return new Proposing(
                often,
                lasting,
                slow,
                new Proposing.Elsewhere(
                        times(file, "late-promises", usual.latePromises()),
                        times(file, "unclear-receipts", usual.unclearReceipts()),
                        times(file, "late-entries", usual.lateEntries()),
                        times(file, "undrilled", usual.undrilled()),
                        times(file, "missed-in-drills", usual.missedInDrills())));
    }

    private static int times(YamlTree file, String name, int usual) {
        return file.get(name).number().orElse(usual);
    }

    private static Set<PlaybookId> kinds(YamlTree holder) {
        return holder.get("kinds").texts().stream()
                .map(kind -> PlaybookId.of(kind).orElseThrow())
                .collect(Collectors.toSet());
    }

    /** {@code 120m} or {@code 2h}. */
    private static Duration duration(String written) {
        int amount = Integer.parseInt(written.substring(0, written.length() - 1));
        return written.endsWith("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }
}
