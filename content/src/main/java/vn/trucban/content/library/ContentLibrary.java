package vn.trucban.content.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to the commune's content. Holds the one current {@link Content}; ask for it at each use. Files of the overriding folder
 * replace the built-in ones of the same name (messages: sentence by sentence) or add notice templates; a change there is taken over
 * while the program runs, or refused whole while the running content stays. Thread-safe.
 */
public final class ContentLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(ContentLibrary.class);

    private final ContentFiles files;
    private final Optional<LastGood> lastGood;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile InForce inForce;
    private volatile List<ContentProblem> refused = List.of();
    private String judged;
    private String changing = "";

    private ContentLibrary(ContentFiles files, Optional<LastGood> lastGood) {
        this.files = files;
        this.lastGood = lastGood;
        ContentFiles.Snapshot snapshot = files.read();
        this.judged = snapshot.digest();
        try {
            this.inForce = InForce.of(snapshot);
            keep(snapshot);
        } catch (ContentRefused refusal) {
            this.inForce = lastGood.flatMap(LastGood::read)
                    .map(own -> InForce.of(ContentFiles.Snapshot.of(Optional.of(own))))
                    .orElseThrow(() -> refusal);
            this.refused = refusal.problems();
        }
    }

    /** Content and the texts it was read from. */
    private record InForce(Content content, ContentSources sources) {
        static InForce of(ContentFiles.Snapshot snapshot) {
            return new InForce(new ContentLoader(snapshot).load(), ContentSources.of(snapshot));
        }
    }

    /** Told after each change of the overriding folder, on the thread that found it. */
    public interface Listener {
        /** New content is in force. */
        void changed(Content now);

        /** The files were refused whole and the content before them stays; the administrators must hear of it. */
        void refused(List<ContentProblem> problems);
    }

    /** The content that comes with the program; it never changes, so it is loaded once. */
    public static ContentLibrary builtIn() {
        return BuiltIn.LIBRARY;
    }

    private static final class BuiltIn {
        static final ContentLibrary LIBRARY = open(Optional.empty());
    }

    /**
     * The built-in content with the commune's own files on top.
     *
     * @param overrides {@code TRUCBAN_CONTENT_DIR}; need hold only the files that differ, under the same names
     * @throws ContentRefused with every problem, when the files cannot be used: there is nothing running yet to fall back on
     */
    public static ContentLibrary open(Optional<Path> overrides) {
        return new ContentLibrary(new ContentFiles(overrides), Optional.empty());
    }

    /**
     * As {@link #open(Optional)}, but remembers the last files that were accepted, so that a restart after a bad edit, in the middle of
     * a storm, still finds a working desk. What was refused is told to each listener.
     *
     * @param lastGood file to remember them in
     * @throws ContentRefused when the files cannot be used and none are remembered, or those cannot be used either
     */
    public static ContentLibrary open(Optional<Path> overrides, Path lastGood) {
        return new ContentLibrary(new ContentFiles(overrides), overrides.map(folder -> new LastGood(lastGood)));
    }

    public Content current() {
        return inForce.content();
    }

    /** The texts of {@link #current()}: of files that were refused, those in force before. */
    public ContentSources sources() {
        return inForce.sources();
    }

    /** What is wrong with the files as they are now, while older content stays in force; empty when all is well. */
    public List<ContentProblem> problems() {
        return refused;
    }

    /** Tells this listener of every later change, and at once of a refusal that still stands. */
    public void onChange(Listener listener) {
        listeners.add(listener);
        if (!refused.isEmpty()) {
            listener.refused(refused);
        }
    }

    /**
     * Looks at the files once. A change is judged when a second look finds it the same, so that a half-written set of files is not
     * refused for being half written; files already judged are not judged again.
     */
    public synchronized void refresh() {
        ContentFiles.Snapshot snapshot = files.read();
        if (snapshot.digest().equals(judged)) {
            changing = "";
        } else if (snapshot.digest().equals(changing)) {
            judge(snapshot);
        } else {
            changing = snapshot.digest();
        }
    }

    private void judge(ContentFiles.Snapshot snapshot) {
        judged = snapshot.digest();
        changing = "";
        try {
            InForce next = InForce.of(snapshot);
            // why before it is in force: whoever writes meanwhile need not wait until new phrases are learned
            next.content().triage().model();
            inForce = next;
        } catch (ContentRefused refusal) {
            refused = refusal.problems();
            tell(listener -> listener.refused(refusal.problems()));
            return;
        }
        refused = List.of();
        keep(snapshot);
        tell(listener -> listener.changed(current()));
    }

    private void keep(ContentFiles.Snapshot snapshot) {
        snapshot.own().ifPresent(own -> lastGood.ifPresent(memory -> memory.keep(own)));
    }

    private void tell(Consumer<Listener> news) {
        for (Listener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on a change of content", e);
            }
        }
    }

    /**
     * Calls {@link #refresh()} again and again on the given scheduler, until that is shut down.
     *
     * @param every the time between two looks; a change is in force after two of them
     */
    public void watch(ScheduledExecutorService scheduler, Duration every) {
        scheduler.scheduleWithFixedDelay(this::refreshOrLog, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** why: a scheduler forgets a task that throws, and then no later change would be seen. */
    private void refreshOrLog() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.error("cannot look at the content files", e);
        }
    }
}
