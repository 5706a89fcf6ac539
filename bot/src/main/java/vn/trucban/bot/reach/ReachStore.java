package vn.trucban.bot.reach;

import java.time.Instant;
import java.util.List;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.ChannelKind;

/** Keeps the last signs of life. An earlier moment never takes the place of a later one, in whatever order they are written. */
public interface ReachStore {
    /** Everybody of whom anything is known, by id. */
    List<Proof> all();

    void heard(PersonId person, ChannelKind channel, Instant at);

    void missed(PersonId person, ChannelKind channel, Instant at);
}
