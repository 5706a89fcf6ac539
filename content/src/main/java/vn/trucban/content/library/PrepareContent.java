package vn.trucban.content.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.trucban.content.triage.TriageModel;

/** Part of the build: judges the built-in files and learns triage from their phrases, into files beside the classes, so that no start has to. */
final class PrepareContent {
    private PrepareContent() {}

    /** @param arguments the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0] + ContentFiles.BASE);
        Path learned = folder.resolve("triage/learned.bin");
        Path judged = folder.resolve(Judged.FILE);
        // what an earlier build left may be of the same files, yet of other code
        Files.deleteIfExists(learned);
        Files.deleteIfExists(judged);
        Files.createDirectories(learned.getParent());
        TriageModel triage = ContentLibrary.builtIn().current().triage().model();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(learned))) {
            triage.write(out);
        }
        Judged.write(judged);
    }
}
