package vn.trucban.bot.incident;

import java.util.List;
import vn.trucban.notifier.channel.Address;

/** What has been told and is not out yet. */
public interface Outboxes {
    /** Every tell that waits in the outbox of a chat, the oldest of each chat first. */
    List<Waiting> waiting();

    /**
     * @param id of the tell
     * @param failing true: it was tried and has not gone out, or stands behind one of which that is true
     */
    record Waiting(String id, Address to, boolean failing) {}
}
