package vn.trucban.bot.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.triage.TriageProgram;

/** {@code triage}: a message a line on standard input, {@code id TAB confidence TAB second TAB third} a line on standard output. */
@Command(name = "triage", description = "Phân loại: mỗi dòng một tin nhắn, trả về loại sự cố.")
final class TriageCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Optional<java.nio.file.Path> overrides = Optional.ofNullable(System.getenv("TRUCBAN_CONTENT_DIR"))
                .filter(dir -> !dir.isBlank())
                .map(java.nio.file.Path::of);
        new TriageProgram(ContentLibrary.open(overrides).current().triage()).run(System.in, System.out);
        return 0;
    }
}
