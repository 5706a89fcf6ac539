package vn.trucban.content.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.content.ladder.LadderPlan.LeadersKnow;
import vn.trucban.content.ladder.LadderPlan.Pace;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code ladder.yaml}; its schema sees everything that can be wrong with it. */
public final class LadderFile {
    private static final String AGAIN = "alarm-again";
    /** why: a commune's own file may be older than this. */
    private static final Duration USUALLY = Duration.ofMinutes(10);

    private LadderFile() {}

    /** Reads a file that has passed its schema. */
    public static LadderPlan read(YamlTree file) {
        Map<Pace, Map<Level, Duration>> minutes = new EnumMap<>(Pace.class);
        for (Pace pace : Pace.values()) {
            minutes.put(pace, rungs(file.get("minutes").get(pace.name().toLowerCase(Locale.ROOT))));
        }
        YamlTree shared = file.get("shared");
        return new LadderPlan(
                minutes,
                file.get("repeat").get("times").number().orElseThrow(),
                file.get("repeat").get("then-every").duration(),
                kinds(file.get("by-the-clock")),
                file.get("close-after").duration(),
                kinds(shared.get("kinds")),
                shared.get("within").duration(),
                leadersKnow(file),
                file.has(AGAIN) ? file.get(AGAIN).duration() : USUALLY,
                file.get("proof-days").number().orElseThrow());
    }

    /** Steps that the playbooks do not have; the schema cannot see those. */
    public static List<Finding> check(YamlTree file, Function<PlaybookId, Set<String>> steps) {
        List<Finding> findings = new ArrayList<>();
        file.get("leaders-know").get("all-down").entries().forEach((kind, entry) -> PlaybookId.of(kind)
                .ifPresent(id -> entry.value().items().stream()
                        .filter(step -> !steps.apply(id).contains(step.text()))
                        .forEach(step -> findings.add(new Finding(
                                step.line(), "ladder-file.no-step", Map.of("kind", kind, "id", step.text()))))));
        return findings;
    }

    /** why without it: a commune's own file may be older than this. */
    private static LeadersKnow leadersKnow(YamlTree file) {
        if (!file.has("leaders-know")) {
            return new LeadersKnow(kinds(file.get("shared").get("kinds")), 2, Map.of());
        }
        YamlTree read = file.get("leaders-know");
        Map<PlaybookId, Set<String>> allDown = new EnumMap<>(PlaybookId.class);
        read.get("all-down")
                .entries()
                .forEach((kind, entry) -> allDown.put(
                        PlaybookId.of(kind).orElseThrow(),
                        Set.copyOf(entry.value().texts())));
        return new LeadersKnow(
                kinds(read.get("kinds")), read.get("reporters").number().orElseThrow(), allDown);
    }

    private static Map<Level, Duration> rungs(YamlTree rungs) {
        Map<Level, Duration> read = new EnumMap<>(Level.class);
        rungs.entries()
                .forEach((key, entry) ->
                        read.put(Level.of(key).orElseThrow(), entry.value().duration()));
        return read;
    }

    private static Set<PlaybookId> kinds(YamlTree list) {
        return list.texts().stream().map(id -> PlaybookId.of(id).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }
}
