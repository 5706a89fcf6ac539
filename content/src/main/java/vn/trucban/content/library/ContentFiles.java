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
            "delivery");

    private static final String BASE = "/vn/trucban/content/";

    private final Optional<Path> overrides;

    ContentFiles(Optional<Path> overrides) {
        this.overrides = overrides;
    }

    /**
     * All files as they were at one look.
     *
     * @param builtIn by name; optional files that do not exist are left out
     * @param own the commune's files by name, whatever their names are
     * @param digest changes with every byte of every file
     */
    record Snapshot(Map<String, byte[]> builtIn, Map<String, byte[]> own, String digest) {}

    Snapshot read() {
        Map<String, byte[]> builtIn = new TreeMap<>();
        names().forEach(name -> resource(name).ifPresent(bytes -> builtIn.put(name, bytes)));
        Map<String, byte[]> own = overrides.map(ContentFiles::folder).orElseGet(Map::of);
        return new Snapshot(builtIn, own, digest(builtIn, own));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("commune.yaml"));
        for (PlaybookId id : PlaybookId.values()) {
            names.add("playbooks/" + id + ".yaml");
            names.add("phrases/" + id + ".yaml");
        }
        AREAS.forEach(area -> names.add("messages/" + area + ".yaml"));
        return names;
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = ContentFiles.class.getResourceAsStream(BASE + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> folder(Path root) {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String digest(Map<String, byte[]> builtIn, Map<String, byte[]> own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map<String, byte[]> files : List.of(builtIn, own)) {
                files.forEach((name, bytes) -> {
                    digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                });
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
