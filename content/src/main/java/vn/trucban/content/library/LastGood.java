package vn.trucban.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commune's files as they were when last accepted, in one ZIP file that is replaced whole or not at all. */
final class LastGood {
    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);

    private final Path file;

    LastGood(Path file) {
        this.file = file;
    }

    /** Remembers these. A disk that refuses costs only the memory, not the content, so it is logged. */
    void keep(Map<String, byte[]> own) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "content", ".zip");
            try (OutputStream out = Files.newOutputStream(fresh);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : own.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("cannot remember the accepted content in {}", file, e);
        }
    }

    /** What is remembered; nothing when there is no such file or it cannot be read. */
    Optional<Map<String, byte[]>> read() {
        Map<String, byte[]> own = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                own.put(entry.getName(), zip.readAllBytes());
            }
            return Optional.of(own);
        } catch (IOException e) {
            LOG.warn("no accepted content is remembered in {}", file);
            return Optional.empty();
        }
    }
}
