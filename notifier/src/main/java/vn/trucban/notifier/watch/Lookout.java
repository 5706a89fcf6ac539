package vn.trucban.notifier.watch;

import java.time.Instant;
import java.util.List;

/** Something else that the watchdog looks at each minute. Changes nothing. */
public interface Lookout {
    /** Everything wrong with it at this moment. Called by one thread; may throw while the store is away. */
    List<Trouble> look(Instant now);
}
