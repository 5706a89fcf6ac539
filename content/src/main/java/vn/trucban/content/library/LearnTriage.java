package vn.trucban.content.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.trucban.content.triage.TriageModel;

/** Part of the build: learns triage from the built-in phrases into a file beside the classes, so that no start has to. */
final class LearnTriage {
    private LearnTriage() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        // what an earlier build left may be of the same phrases, yet of other code
        Files.deleteIfExists(file);
        Files.createDirectories(file.getParent());
        TriageModel learned = (TriageModel) ContentLibrary.builtIn().current().triage();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            learned.write(out);
        }
    }
}
