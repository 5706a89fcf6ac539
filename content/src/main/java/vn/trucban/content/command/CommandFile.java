package vn.trucban.content.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.trucban.content.command.CommandPlan.Body;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Outsider;
import vn.trucban.content.command.CommandPlan.Post;
import vn.trucban.content.command.CommandPlan.Standby;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code command.yaml}: what must hold beyond its schema, and how it is read. */
public final class CommandFile {
    private static final List<String> NEEDED = List.of(CommandPlan.HEAD, CommandPlan.DEPUTY, CommandPlan.STANDING);

    private CommandFile() {}

    /**
     * Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file.
     *
     * @param steps of the disaster playbook
     * @param notices ids of the notice templates
     */
    public static List<Finding> check(YamlTree file, Set<String> steps, Set<String> notices) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> posts = once(file.get("posts").items(), findings);
        once(file.get("hazards").items(), findings);
        once(file.get("reports").get("recipients").items(), findings);
        once(file.get("reports").get("ways").items(), findings);
        NEEDED.stream()
                .filter(id -> file.has("posts") && !posts.containsKey(id))
                .forEach(id ->
                        findings.add(new Finding(file.lineOf("posts"), "command-file.no-post", Map.of("id", id))));
        Set<String> taken = new HashSet<>();
        file.get("hazards").items().forEach(hazard -> {
            checkSteps(hazard, steps, taken, findings);
            if (hazard.has("notice") && !notices.contains(hazard.text("notice"))) {
                findings.add(new Finding(
                        hazard.lineOf("notice"), "command-file.no-notice", Map.of("id", hazard.text("notice"))));
            }
            hazard.get("actions").entries().forEach((post, entry) -> {
                if (!posts.containsKey(post)) {
                    findings.add(new Finding(entry.line(), "command-file.no-post", Map.of("id", post)));
                }
            });
        });
        return findings;
    }

    private static Map<String, Integer> once(List<YamlTree> items, List<Finding> findings) {
        Map<String, Integer> lines = new HashMap<>();
        for (YamlTree item : items) {
            Integer first = lines.putIfAbsent(item.text("id"), item.lineOf("id"));
            if (first != null && !item.text("id").isEmpty()) {
                findings.add(new Finding(
                        item.lineOf("id"),
                        "command-file.same-id",
                        Map.of("id", item.text("id"), "first", Integer.toString(first))));
            }
        }
        return lines;
    }

    private static void checkSteps(YamlTree hazard, Set<String> steps, Set<String> taken, List<Finding> findings) {
        hazard.get("steps").items().forEach(step -> {
            if (!steps.contains(step.text())) {
                findings.add(new Finding(step.line(), "command-file.no-step", Map.of("id", step.text())));
            } else if (!taken.add(step.text())) {
                findings.add(new Finding(step.line(), "command-file.step-of-two", Map.of("id", step.text())));
            }
        });
        hazard.get("danger").items().stream()
                .filter(step -> !steps.contains(step.text()))
                .forEach(step ->
                        findings.add(new Finding(step.line(), "command-file.no-step", Map.of("id", step.text()))));
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static CommandPlan read(YamlTree file) {
        YamlTree reports = file.get("reports");
        return new CommandPlan(
                duration(file.text("answer-within")),
                new CommandPlan.Reports(
                        duration(reports.text("first")),
                        duration(reports.text("chase")),
                        reports.get("recipients").items().stream()
                                .map(one -> new CommandPlan.Recipient(one.text("id"), one.text("name")))
                                .toList(),
                        reports.get("ways").items().stream()
                                .map(one -> new CommandPlan.Way(one.text("id"), one.text("name")))
                                .toList()),
                file.get("posts").items().stream().map(CommandFile::post).toList(),
                file.get("hazards").items().stream().map(CommandFile::hazard).toList());
    }

    private static Post post(YamlTree post) {
        return new Post(
                post.text("id"),
                Body.valueOf(upper(post.text("body"))),
                post.text("title"),
                post.get("people").texts(),
                post.optionalText("rung").flatMap(Level::of),
                post.optionalText("role").map(role -> Standby.valueOf(upper(role))),
                post.get("outside").items().stream()
                        .map(one -> new Outsider(one.text("name"), one.optionalText("phone")))
                        .toList());
    }

    private static Hazard hazard(YamlTree hazard) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        hazard.get("actions")
                .entries()
                .forEach((post, entry) -> actions.put(post, entry.value().texts()));
        return new Hazard(
                hazard.text("id"),
                hazard.text("name"),
                hazard.text("board"),
                hazard.get("steps").texts(),
                hazard.get("danger").texts(),
                hazard.text("meet"),
                hazard.text("notice"),
                duration(hazard.text("report-every")),
                actions);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** {@code 15m} or {@code 2h}. */
    private static Duration duration(String written) {
        int amount = Integer.parseInt(written.substring(0, written.length() - 1));
        return written.endsWith("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }
}
