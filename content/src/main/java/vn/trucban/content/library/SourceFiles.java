package vn.trucban.content.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlSchema;
import vn.trucban.content.yaml.YamlTree;

/** The files of one look, each read once and checked against the schema of its kind; what is wrong goes to the problems. */
final class SourceFiles {
    private static final Pattern NOTICE = Pattern.compile("notices/([a-z0-9]+(?:-[a-z0-9]+)*)\\.yaml");
    private static final Map<String, Kind> FIXED = fixedNames();
    private static final Map<Kind, YamlSchema> SCHEMAS = new ConcurrentHashMap<>();

    /** Built-in files never change while the program runs. */
    private static final Map<String, Checked> BUILT_IN = new ConcurrentHashMap<>();

    private static final Map<String, Boolean> JUDGED = new ConcurrentHashMap<>();

    /** What the commune writes of these stands beside the program's own; of everything else it takes its place. */
    private static final Set<Kind> ADDED = EnumSet.of(Kind.MESSAGES, Kind.PHRASES);

    private final Map<String, YamlTree> builtIn = new TreeMap<>();
    private final Map<String, YamlTree> own = new TreeMap<>();
    /** Judged when the program was built, and not read yet. */
    private final Map<String, byte[]> later = new TreeMap<>();

    SourceFiles(ContentFiles.Snapshot snapshot, Problems problems) {
        if (snapshot.own().isEmpty()) {
            problems.add("TRUCBAN_CONTENT_DIR", 0, "files.folder", Map.of());
        }
        snapshot.own().orElseGet(Map::of).forEach((name, bytes) -> {
            if (kind(name).isPresent()) {
                own.put(name, keep(name, Checked.of(name, bytes), problems));
            } else {
                problems.add(name, 0, name.endsWith(".yml") ? "files.extension" : "files.unknown", Map.of());
            }
        });
        Map<String, byte[]> used = new TreeMap<>(snapshot.builtIn());
        used.keySet().removeIf(name -> own.containsKey(name) && !ADDED.contains(FIXED.get(name)));
        // why on every core: reading and judging the program's own files is most of its start
        used.entrySet().parallelStream()
                .filter(file -> !readWhenAsked(file.getKey()))
                .forEach(file -> checked(file.getKey(), file.getValue()));
        used.forEach((name, bytes) -> {
            if (readWhenAsked(name)) {
                later.put(name, bytes);
            } else {
                builtIn.put(name, keep(name, checked(name, bytes), problems));
            }
        });
        ContentFiles.builtInNames().stream()
                .filter(name -> FIXED.get(name) != Kind.MESSAGES) // an area may have no texts of its own
                .filter(name -> !used.containsKey(name) && !own.containsKey(name))
                .forEach(name -> problems.add(name, 0, "files.missing", Map.of()));
    }

    /** Phrases are almost half of all there is to read, and many programs never ask for them. */
    private static boolean readWhenAsked(String name) {
        return FIXED.get(name) == Kind.PHRASES && judgedAtBuild(name);
    }

    private static Checked checked(String name, byte[] bytes) {
        return BUILT_IN.computeIfAbsent(name, same -> Checked.builtIn(same, bytes));
    }

    /** The file in force: the commune's where there is one. Absent reads as empty; that is reported. */
    YamlTree tree(String name) {
        return own.getOrDefault(name, builtInTree(name));
    }

    /** True while the commune has no file of this name. */
    boolean untouched(String name) {
        return !own.containsKey(name);
    }

    /** True while the file in force is the program's own, and was judged when the program was built. */
    boolean judged(String name) {
        return untouched(name) && judgedAtBuild(name);
    }

    private static boolean judgedAtBuild(String name) {
        return JUDGED.computeIfAbsent(name, same -> ContentFiles.builtInFile(same)
                .filter(bytes -> Judged.atBuild(same, bytes))
                .isPresent());
    }

    /** The program's own file, which for messages and phrases stays in force below the commune's. */
    YamlTree builtInTree(String name) {
        return later.containsKey(name)
                ? checked(name, later.get(name)).tree()
                : builtIn.getOrDefault(name, YamlTree.at(0));
    }

    /** The commune's file; empty when there is none. */
    YamlTree ownTree(String name) {
        return own.getOrDefault(name, YamlTree.at(0));
    }

    /** All notice templates by id: the program's and those the commune added or replaced. */
    Map<String, YamlTree> notices() {
        Map<String, YamlTree> notices = new TreeMap<>();
        for (Map<String, YamlTree> files : List.of(builtIn, own)) {
            files.forEach((name, tree) -> {
                Matcher notice = NOTICE.matcher(name);
                if (notice.matches()) {
                    notices.put(notice.group(1), tree);
                }
            });
        }
        return notices;
    }

    private static YamlTree keep(String name, Checked checked, Problems problems) {
        problems.add(name, checked.findings());
        return checked.tree();
    }

    /** A file read and judged on its own. */
    private record Checked(YamlTree tree, List<Finding> findings) {
        static Checked builtIn(String name, byte[] bytes) {
            return judgedAtBuild(name) ? new Checked(YamlFile.read(bytes).tree(), List.of()) : of(name, bytes);
        }

        static Checked of(String name, byte[] bytes) {
            YamlFile file = YamlFile.read(bytes);
            List<Finding> findings = new ArrayList<>(file.findings());
            if (file.readable()) {
                Kind kind = kind(name).orElseThrow();
                findings.addAll(schema(kind).check(file.tree()));
                findings.addAll(kind == Kind.PHRASES ? List.of() : TextRules.spelling(file.tree()));
                findings.addAll(requests(kind, file.tree()));
            }
            return new Checked(file.tree(), findings);
        }
    }

    private static YamlSchema schema(Kind kind) {
        return SCHEMAS.computeIfAbsent(kind, of -> {
            String name = of.name().toLowerCase(Locale.ROOT);
            return YamlSchema.resource(ContentFiles.BASE + "schema/" + name + ".schema.json");
        });
    }

    /** What people type may well name a password; what they are told may not ask for one. */
    private static List<Finding> requests(Kind kind, YamlTree file) {
        return switch (kind) {
            case PLAYBOOK -> TextRules.requests(file.without("symptoms"));
            case COMMUNE,
                    CALENDAR,
                    LADDER,
                    REPORTING,
                    PAPER,
                    CERTIFICATES,
                    NOTICE,
                    MESSAGES,
                    OUTSIDE,
                    DRILLS,
                    SCENARIOS,
                    COMMAND -> TextRules.requests(file);
            case PHRASES -> List.of();
        };
    }

    private enum Kind {
        COMMUNE,
        CALENDAR,
        LADDER,
        REPORTING,
        PAPER,
        CERTIFICATES,
        OUTSIDE,
        DRILLS,
        SCENARIOS,
        COMMAND,
        PLAYBOOK,
        NOTICE,
        MESSAGES,
        PHRASES
    }

    /** True for a name that a content file may have. */
    static boolean isKnown(String name) {
        return kind(name).isPresent();
    }

    private static Optional<Kind> kind(String name) {
        if (NOTICE.matcher(name).matches()) {
            return name.equals(ContentFiles.NOTICE_INDEX) ? Optional.empty() : Optional.of(Kind.NOTICE);
        }
        return Optional.ofNullable(FIXED.get(name));
    }

    private static Map<String, Kind> fixedNames() {
        Map<String, Kind> names = new HashMap<>(Map.of(
                ContentFiles.COMMUNE, Kind.COMMUNE,
                ContentFiles.CALENDAR, Kind.CALENDAR,
                ContentFiles.LADDER, Kind.LADDER,
                ContentFiles.REPORTING, Kind.REPORTING,
                ContentFiles.PAPER, Kind.PAPER,
                ContentFiles.CERTIFICATES, Kind.CERTIFICATES,
                ContentFiles.OUTSIDE, Kind.OUTSIDE,
                ContentFiles.DRILLS, Kind.DRILLS,
                ContentFiles.DRILL_SCENARIOS, Kind.SCENARIOS,
                ContentFiles.COMMAND, Kind.COMMAND));
        for (PlaybookId id : PlaybookId.values()) {
            names.put(ContentFiles.playbook(id), Kind.PLAYBOOK);
            names.put(ContentFiles.phrases(id), Kind.PHRASES);
        }
        ContentFiles.AREAS.forEach(area -> names.put(ContentFiles.messages(area), Kind.MESSAGES));
        return names;
    }
}
