package vn.trucban.content.ladder;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.ladder.LadderPlan.Pace;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code ladder.yaml}; its schema sees everything that can be wrong with it. */
public final class LadderFile {
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
                file.get("proof-days").number().orElseThrow());
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
