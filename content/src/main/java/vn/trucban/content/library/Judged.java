package vn.trucban.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The program's own files as they were when it was built: judged then, so that no start has to judge them again. A file that is not byte
 * for byte one of those is judged like a commune's.
 */
final class Judged {
    /** Beside the classes; the build writes it. */
    static final String FILE = "library/judged.txt";

    private static final Set<String> AT_BUILD = read();

    private Judged() {}

    static boolean atBuild(String name, byte[] bytes) {
        return AT_BUILD.contains(line(name, bytes));
    }

    /** Notes all built-in files as good. Whoever calls this has judged them. */
    static void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : ContentFiles.builtInNames()) {
            ContentFiles.builtInFile(name).ifPresent(bytes -> lines.add(line(name, bytes)));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static String line(String name, byte[] bytes) {
        return ContentFiles.sha256(bytes) + " " + name;
    }

    private static Set<String> read() {
        try (InputStream in = Judged.class.getResourceAsStream(ContentFiles.BASE + FILE)) {
            return in == null
                    ? Set.of()
                    : Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
