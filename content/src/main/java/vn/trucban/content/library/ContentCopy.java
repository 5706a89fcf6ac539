package vn.trucban.content.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives a commune the built-in files to start its own from: nobody who edits content needs the program's sources. */
public final class ContentCopy {
    private ContentCopy() {}

    /** What became of one file. */
    public enum Outcome {
        COPIED,
        /** The folder has one of this name; it may be the commune's work and stays. */
        THERE_ALREADY,
        UNKNOWN
    }

    /** The names of all files that may be copied. */
    public static List<String> names() {
        return ContentFiles.builtInNames().stream()
                .filter(name -> ContentFiles.builtInFile(name).isPresent())
                .toList();
    }

    /**
     * Copies one built-in file under its own name.
     *
     * @throws IOException when the folder cannot be written
     */
    public static Outcome copy(String name, Path folder) throws IOException {
        Optional<byte[]> file = ContentFiles.builtInFile(name);
        if (file.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            return Outcome.THERE_ALREADY;
        }
        Files.createDirectories(target.getParent());
        Files.write(target, file.get());
        return Outcome.COPIED;
    }
}
