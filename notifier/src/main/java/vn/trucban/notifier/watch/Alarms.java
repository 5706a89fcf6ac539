package vn.trucban.notifier.watch;

import java.util.List;

/** The alarms that are not over, shared by all instances. Any method may throw the store's runtime exception. */
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
}
