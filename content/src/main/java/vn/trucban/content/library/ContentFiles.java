package vn.trucban.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Where the files come from. Built-in ones are asked for by fixed names, because the folders of a jar inside a jar cannot be listed;
 * the overriding folder is listed, so that a misspelt name is noticed.
 */
final class ContentFiles {
    static final String BASE = "/vn/trucban/content/";
    static final String COMMUNE = "commune.yaml";
    static final String CALENDAR = "calendar.yaml";
    static final String LADDER = "ladder.yaml";
    static final String REPORTING = "reporting.yaml";
    static final String PAPER = "paper-intake.yaml";
    static final String CERTIFICATES = "certificates.yaml";
    static final String OUTSIDE = "outside.yaml";
    static final String DRILLS = "drills.yaml";
    static final String DRILL_SCENARIOS = "drill-scenarios.yaml";
    static final String COMMAND = "command.yaml";
    static final String NOTICE_INDEX = "notices/index.yaml";
    static final List<String> AREAS = List.of(
            "conversation",
            "incident",
            "staff",
            "resident",
            "broadcast",
            "failure",
            "feed",
            "web",
            "danger",
            "system",
            "demo",
            "register",
            "document",
            "report",
            "filing",
            "delivery",
            "watch",
            "verify",
            "reach",
            "paper",
            "calendar",
            "archive",
            "certificate",
            "outside",
            "drill",
            "command",
            "revision",
            "plan",
            "absence");

    /** More than any content file may have; what is longer is refused, so there is no need to read it whole. */
    private static final int ENOUGH = (1 << 20) + 1;

    private static final List<String> NOTICES =
            Problems.bundled(NOTICE_INDEX).get("notices").texts();
    private static final Map<String, byte[]> BUILT_IN = builtIn();

    private final Optional<Path> overrides;

    ContentFiles(Optional<Path> overrides) {
        this.overrides = overrides;
    }

    /**
     * All files as they were at one look.
     *
     * @param builtIn by name; files that do not exist are left out
     * @param own the commune's YAML files by name, whatever their names are; absent when the folder cannot be read
     * @param digest changes with every byte of every file
     */
    record Snapshot(Map<String, byte[]> builtIn, Optional<Map<String, byte[]>> own, String digest) {
        /** The built-in files with these on top. */
        static Snapshot of(Optional<Map<String, byte[]>> own) {
            return new Snapshot(BUILT_IN, own, ContentFiles.digest(own));
        }
    }

    static String playbook(PlaybookId id) {
        return "playbooks/" + id + ".yaml";
    }

    static String phrases(PlaybookId id) {
        return "phrases/" + id + ".yaml";
    }

    static String notice(String id) {
        return "notices/" + id + ".yaml";
    }

    static String messages(String area) {
        return "messages/" + area + ".yaml";
    }

    /** The files that must come with the program. */
    static List<String> builtInNames() {
        List<String> names = new ArrayList<>(List.of(
                COMMUNE, CALENDAR, LADDER, REPORTING, PAPER, CERTIFICATES, OUTSIDE, DRILLS, DRILL_SCENARIOS, COMMAND));
        for (PlaybookId id : PlaybookId.values()) {
            names.add(playbook(id));
            names.add(phrases(id));
        }
        AREAS.forEach(area -> names.add(messages(area)));
        NOTICES.forEach(id -> names.add(notice(id)));
        return names;
    }

    /** One file as it comes with the program. */
    static Optional<byte[]> builtInFile(String name) {
        return Optional.ofNullable(BUILT_IN.get(name));
    }

    Snapshot read() {
        return Snapshot.of(overrides.map(ContentFiles::folder).orElseGet(() -> Optional.of(Map.of())));
    }

    private static Map<String, byte[]> builtIn() {
        Map<String, byte[]> files = new TreeMap<>();
        builtInNames().forEach(name -> resource(name).ifPresent(bytes -> files.put(name, bytes)));
        return Collections.unmodifiableMap(files);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = ContentFiles.class.getResourceAsStream(BASE + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** YAML files at most one folder deep; hidden ones, editors' copies and everything else are none of our business. */
    private static Optional<Map<String, byte[]>> folder(Path root) {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root, 2)) {
            for (Path path : paths.filter(ContentFiles::isContent).toList()) {
                found.put(root.relativize(path).toString().replace('\\', '/'), bytes(path));
            }
            return Optional.of(found);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isContent(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.matches("[^.].*\\.ya?ml") && Files.isRegularFile(path);
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(ENOUGH);
        }
    }

    private static String digest(Optional<Map<String, byte[]>> own) {
        MessageDigest digest = sha256();
        update(digest, BUILT_IN);
        digest.update((byte) (own.isPresent() ? 1 : 0));
        update(digest, own.orElseGet(Map::of));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** In hexadecimal digits. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static void update(MessageDigest digest, Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
