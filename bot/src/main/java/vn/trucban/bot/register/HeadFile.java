package vn.trucban.bot.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In a small text file of the data folder: {@code head NUMBER DIGEST}, {@code lost NUMBER DIGEST} for each end that is missing, and
 * {@code answer NUMBER DIGEST} for the last entry that answered for such a loss.
 * Restoring a backup keeps the file that is there, so that the way back is noticed ({@code deploy/restore.sh}).
 */
public final class HeadFile implements HeadMemory {
    /** Its name in the data folder; scripts know it. */
    public static final String NAME = "register-head.txt";

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
    private static final Pattern LINE = Pattern.compile("(head|lost|answer) (\\d{1,18}) ([0-9a-f]{64})");

    private final Path file;
    private final InMemoryHeads heads = new InMemoryHeads();

    /** Reads what is remembered in this data folder; the first time nothing is. */
    public HeadFile(Path folder) {
        this.file = folder.resolve(NAME);
        read();
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    Head head = new Head(Long.parseLong(parts.group(2)), parts.group(3));
                    switch (parts.group(1)) {
                        case "head" -> heads.remember(head);
                        case "lost" -> heads.lose(head);
                        default -> heads.seeAnswer(head);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Head> last() {
        return heads.last();
    }

    @Override
    public synchronized void remember(Head head) {
        heads.remember(head);
        write();
    }

    @Override
    public List<Head> lost() {
        return heads.lost();
    }

    @Override
    public synchronized void lose(Head head, Head now) {
        heads.lose(head, now);
        write();
    }

    @Override
    public synchronized void settle() {
        heads.settle();
        write();
    }

    @Override
    public Optional<Head> answer() {
        return heads.answer();
    }

    @Override
    public synchronized void seeAnswer(Head answer) {
        heads.seeAnswer(answer);
        write();
    }

    /** why no failure: an entry that stands in the register must not fail because of a file that is only a witness. */
    private void write() {
        String text = heads.lost().stream().map(head -> line("lost", head)).collect(Collectors.joining())
                + heads.answer().map(head -> line("answer", head)).orElse("")
                + heads.last().map(head -> line("head", head)).orElse("");
        Path next = file.resolveSibling(NAME + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(next, text, StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "the end of the register cannot be remembered in {}: {}",
                    NAME,
                    e.getClass().getSimpleName());
        }
    }

    private static String line(String what, Head head) {
        return what + " " + head.seq() + " " + head.hash() + "\n";
    }
}
