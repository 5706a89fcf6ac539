package vn.trucban.content.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The overriding folder as a place to write to. Only files that content knows of can be written, only below the folder, whole or not at
 * all, and only while they are as the writer saw them.
 */
public final class ContentFolder {
    /** Hidden, so that it is no content; whoever writes holds it, in whichever process. */
    private static final String LOCK = ".editing";

    private final Path root;

    /** @param root {@code TRUCBAN_CONTENT_DIR}, which exists */
    public ContentFolder(Path root) {
        this.root = root;
    }

    /** What became of a wish to write. */
    public enum Outcome {
        WRITTEN,
        /** Somebody changed the file since the writer looked at it. */
        CHANGED_MEANWHILE
    }

    /** The commune's file as it lies there now, sound or not; empty where there is none. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(files().get(known(name))).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The names of the commune's files that content knows of, as they lie there now. */
    public List<String> names() {
        return files().keySet().stream().filter(SourceFiles::isKnown).toList();
    }

    /**
     * Judges all content as it would be with this file.
     *
     * @param text empty: without the commune's file of this name
     * @return every problem of every file; empty: it can be written
     */
    public List<ContentProblem> problems(String name, Optional<String> text) {
        Map<String, byte[]> files = new TreeMap<>(files());
        files.remove(known(name));
        text.ifPresent(written -> files.put(name, written.getBytes(StandardCharsets.UTF_8)));
        try {
            new ContentLoader(ContentFiles.Snapshot.of(Optional.of(files))).load();
            return List.of();
        } catch (ContentRefused refusal) {
            return refusal.problems();
        }
    }

    /**
     * Writes or removes one file. It is on the disk when this returns, and a crash leaves the file before or the file after.
     *
     * @param text empty: the commune's file goes, and the program's is in force again
     * @param seen the file as the writer saw it; empty: there was none
     * @throws IOException when the folder cannot be written
     */
    public Outcome put(String name, Optional<String> text, Optional<String> seen) throws IOException {
        Path target = below(known(name));
        try (FileChannel one =
                        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = one.lock()) {
            if (!held.isValid() || !text(name).equals(seen)) {
                return Outcome.CHANGED_MEANWHILE;
            }
            if (text.isPresent()) {
                write(target, text.get());
            } else {
                Files.deleteIfExists(target);
            }
            sync(target.getParent());
            return Outcome.WRITTEN;
        }
    }

    private static void write(Path target, String text) throws IOException {
        Path fresh = Files.createTempFile(target.getParent(), ".content", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            likeOthers(fresh, target);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** why: a temporary file is its owner's alone, and others who edit on the server could not read it any more. */
    private static void likeOthers(Path fresh, Path target) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(
                    Files.exists(target)
                            ? Files.getPosixFilePermissions(target)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** A rename is on the disk only when the folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** why: a link may lead out of the folder, and names of files are never taken from a form. */
    private Path below(String name) throws IOException {
        Path target = root.resolve(name);
        Path folder = Files.createDirectories(target.getParent()).toRealPath();
        if (!folder.startsWith(root.toRealPath()) || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a file below the content folder");
        }
        return folder.resolve(target.getFileName());
    }

    private static String known(String name) {
        if (!SourceFiles.isKnown(name)) {
            throw new IllegalArgumentException("no content file has this name");
        }
        return name;
    }

    private Map<String, byte[]> files() {
        return new ContentFiles(Optional.of(root)).read().own().orElseGet(Map::of);
    }
}
