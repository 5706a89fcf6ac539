package vn.trucban.content.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The door to the commune's content. Holds the one current {@link Content}; ask for it at each use. Files of the overriding folder
 * replace or extend the built-in ones by name; a change there is taken over while the program runs, or refused whole while the
 * running content stays. Thread-safe.
 */
public final class ContentLibrary {
    private final ContentFiles files;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Content current;
    private String seen;

    private ContentLibrary(ContentFiles files) {
        this.files = files;
        ContentFiles.Snapshot snapshot = files.read();
        this.seen = snapshot.digest();
        this.current = new ContentLoader(snapshot).load();
    }

    /** Told after each change of the overriding folder, on the thread that found it. */
    public interface Listener {
        /** New content is in force. */
        void changed(Content now);

        /** The change was refused whole and the running content stays; the administrators must hear of it. */
        void refused(List<ContentProblem> problems);
    }

    /** The content that comes with the program. */
    public static ContentLibrary builtIn() {
        return new ContentLibrary(new ContentFiles(Optional.empty()));
    }

    /**
     * The built-in content with the commune's own files on top.
     *
     * @param overrides {@code TRUCBAN_CONTENT_DIR}; need hold only the files that differ, under the same names
     * @throws ContentRefused with every problem, when the files cannot be used: there is nothing running yet to fall back on
     */
    public static ContentLibrary open(Optional<Path> overrides) {
        return new ContentLibrary(new ContentFiles(overrides));
    }

    public Content current() {
        return current;
    }

    /** Tells this listener of every later change. */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Looks at the files once and takes over what changed. A set of files already refused is not reported again until it changes.
     */
    public synchronized void refresh() {
        ContentFiles.Snapshot snapshot = files.read();
        if (snapshot.digest().equals(seen)) {
            return;
        }
        seen = snapshot.digest();
        try {
            current = new ContentLoader(snapshot).load();
        } catch (ContentRefused refused) {
            listeners.forEach(listener -> listener.refused(refused.problems()));
            return;
        }
        listeners.forEach(listener -> listener.changed(current));
    }

    /**
     * Calls {@link #refresh()} again and again on the given scheduler, until that is shut down.
     *
     * @param every the time between two looks; content promises changes within five seconds
     */
    public void watch(ScheduledExecutorService scheduler, Duration every) {
        scheduler.scheduleWithFixedDelay(this::refresh, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
}
