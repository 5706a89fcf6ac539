package vn.trucban.notifier.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alarms that are not over, and when somebody last looked for any, shared by all instances. Any method may throw the store's runtime exception. */
public interface Alarms {
    List<Alarm> open();

    /** @return false: there is one about the same trouble already */
    boolean raise(Alarm alarm);

    /**
     * Keeps the new value.
     *
     * @param changed what followed from an alarm that was read or raised, with that one's version
     * @return false: somebody else changed it since, or it is over
     */
    boolean save(Alarm changed);

    /** It is over. @return false: somebody else changed it since, or ended it */
    boolean close(Alarm alarm);

    /** When an instance last looked; empty: none ever has. */
    Optional<Instant> lastLook();

    /**
     * An instance looks now.
     *
     * @param before what {@link #lastLook()} said
     * @return false: another has looked since
     */
    boolean look(Optional<Instant> before, Instant now);
}
