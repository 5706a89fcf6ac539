package vn.trucban.notifier.watch;

import java.time.Instant;

/** Tells people. Everything may be said twice, under the same name: whoever tells makes the second time a no-op. */
public interface AlarmListener {
    /** A trouble, for the first time or once more; {@link Alarm#told()} says which. */
    void raised(Alarm alarm, Instant now);

    /** It is over. */
    void over(Alarm alarm, Instant now);
}
