package vn.trucban.content.drill;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.content.drill.Scenario.Expected;
import vn.trucban.content.drill.Scenario.Injection;
import vn.trucban.content.drill.Scenario.Look;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The files {@code drills.yaml} and {@code drill-scenarios.yaml}: what must hold beyond their schemas, and how they are read. */
public final class DrillFile {
    /** With a single one nobody is surprised twice. */
    static final int FEWEST_A_KIND = 2;

    private static final String CLOCK = "{clock}";

    private DrillFile() {}

    /** Everything wrong with {@code drills.yaml} that its schema cannot see. */
    public static List<Finding> check(YamlTree file) {
        String from = file.text("from");
        try {
            LocalDate.parse(from.isEmpty() ? "2026-01-01" : from);
            return List.of();
        } catch (DateTimeException noSuchDay) {
            return List.of(new Finding(file.lineOf("from"), "drills.date", Map.of("date", from)));
        }
    }

    /** Everything wrong with {@code drill-scenarios.yaml} that its schema cannot see. */
    public static List<Finding> checkScenarios(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        for (YamlTree scenario : file.get("scenarios").items()) {
            String id = scenario.text("id");
            Integer first = lines.putIfAbsent(id, scenario.lineOf("id"));
            if (first != null && !id.isEmpty()) {
                Map<String, String> values = Map.of("id", id, "first", Integer.toString(first));
                findings.add(new Finding(scenario.lineOf("id"), "drills.same-id", values));
            }
            kinds.merge(scenario.text("kind"), 1, Integer::sum);
            findings.addAll(times(scenario));
            findings.addAll(looks(scenario));
            findings.addAll(braces(scenario));
        }
        for (PlaybookId kind : PlaybookId.values()) {
            if (file.has("scenarios") && kinds.getOrDefault(kind.id(), 0) < FEWEST_A_KIND) {
                Map<String, String> values = Map.of("kind", kind.id(), "count", Integer.toString(FEWEST_A_KIND));
                findings.add(new Finding(file.lineOf("scenarios"), "drills.too-few", values));
            }
        }
        return findings;
    }

    private static List<Finding> times(YamlTree scenario) {
        List<Finding> findings = new ArrayList<>();
        if (!isTime(scenario.get("longest"))) {
            return findings;
        }
        Duration longest = scenario.get("longest").duration();
        Stream<YamlTree> all = Stream.concat(
                scenario.get("then").items().stream().map(one -> one.get("after")),
                scenario.get("targets").entries().values().stream().map(YamlTree.Entry::value));
        all.filter(DrillFile::isTime)
                .filter(time -> time.duration().compareTo(longest) >= 0)
                .forEach(time -> findings.add(new Finding(
                        time.line(),
                        "drills.too-late",
                        Map.of("time", time.text(), "longest", scenario.text("longest")))));
        return findings;
    }

    private static boolean isTime(YamlTree scalar) {
        return scalar.text().matches("[1-9]\\d{0,2}[mh]");
    }

    private static List<Finding> looks(YamlTree scenario) {
        Set<String> labels = new HashSet<>();
        return scenario.get("looks").items().stream()
                .filter(look -> look.has("at") && !labels.add(look.text("at")))
                .map(look -> new Finding(look.lineOf("at"), "drills.same-look", Map.of("at", look.text("at"))))
                .toList();
    }

    private static List<Finding> braces(YamlTree scenario) {
        return scenario.scalars().stream()
                .filter(text -> text.text().replace(CLOCK, "").matches("(?s).*[{}].*"))
                .map(text -> new Finding(text.line(), "drills.brace", Map.of("clock", CLOCK)))
                .toList();
    }

    /** Reads files that have passed their schemas and checks. */
    public static DrillPlan read(YamlTree drills, YamlTree scenarios) {
        Map<PlaybookId, Period> every = new EnumMap<>(PlaybookId.class);
        for (PlaybookId kind : PlaybookId.values()) {
            every.put(
                    kind,
                    Period.ofMonths(drills.get("every").get(kind.id()).number().orElseThrow()));
        }
        return new DrillPlan(
                LocalDate.parse(drills.text("from")),
                every,
                drills.get("remind-days").number().orElseThrow(),
                scenarios.get("scenarios").items().stream()
                        .map(DrillFile::scenario)
                        .toList());
    }

    private static Scenario scenario(YamlTree one) {
        Map<Measure, Duration> targets = new EnumMap<>(Measure.class);
        one.get("targets")
                .entries()
                .forEach((key, entry) ->
                        targets.put(Measure.of(key).orElseThrow(), entry.value().duration()));
        return new Scenario(
                one.text("id"),
                PlaybookId.of(one.text("kind")).orElseThrow(),
                one.text("title"),
                one.text("situation").strip(),
                one.get("looks").items().stream()
                        .map(look -> new Look(look.text("at"), look.text("seen")))
                        .toList(),
                one.get("then").items().stream()
                        .map(then -> new Injection(
                                then.get("after").duration(),
                                then.optionalText("to").map(DrillFile::part),
                                then.text("text")))
                        .sorted(Comparator.comparing(Injection::after))
                        .toList(),
                one.get("path").items().stream()
                        .map(step -> new Expected(
                                part(step.text("who")),
                                step.text("what"),
                                step.optionalText("shown-by").flatMap(Deed::of),
                                step.get("said-as").items().stream()
                                        .map(YamlTree::text)
                                        .toList()))
                        .toList(),
                targets,
                one.get("longest").duration());
    }

    private static Part part(String id) {
        return Part.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
