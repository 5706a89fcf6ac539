package vn.trucban.notifier.selftest;

import java.time.Instant;
import java.util.Optional;

/** What is remembered about self-tests, shared by all instances. Any method may throw the store's runtime exception. */
public interface SelfTestBook {
    /**
     * Asks for the right to do something that is done once, such as the test of a morning.
     *
     * @param until when the right passes to whoever asks next, should its holder die
     * @return false: it is done, or somebody else is doing it
     */
    boolean claim(String task, String owner, Instant now, Instant until);

    /** The task is done and nobody gets the right to it any more. */
    void done(String task);

    /** Whether a task is done. */
    boolean isDone(String task);

    /** Keeps a report in place of the one before. */
    void keep(Report report);

    /** The one kept last. */
    Optional<Report> last();
}
