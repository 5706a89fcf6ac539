package vn.trucban.notifier.watch;

import java.time.Instant;
import java.util.Set;
import vn.trucban.notifier.channel.ChannelKind;

/** Tells people. Everything may be said twice, under the same name: whoever tells makes the second time a no-op. */
public interface AlarmListener {
    /**
     * A trouble, for the first time or once more; {@link Alarm#told()} says which.
     *
     * @param away channels whose platform does not take our calls at this moment
     * @return false: nobody could be told by a channel that works; it counts as not told, and is tried again at the next round
     */
    boolean raised(Alarm alarm, Set<ChannelKind> away, Instant now);

    /** It is over; where {@link Alarm#told()} is 0, nobody has heard of it before. */
    void over(Alarm alarm, Instant now);

    /** The program itself did not run in between; nobody could be told while it lasted. */
    void stoodStill(Instant from, Instant until);
}
