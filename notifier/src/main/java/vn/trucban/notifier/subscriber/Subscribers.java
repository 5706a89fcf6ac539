package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** Where subscribers are kept: one document an address, ended ones too. */
public interface Subscribers {
    Optional<Subscriber> find(Address address);

    /** Those that are known, by address. */
    Map<Address, Subscriber> findAll(Collection<Address> addresses);

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: decide again
     */
    boolean save(Subscriber changed);

    /**
     * As {@link #save} for many at once, each for itself.
     *
     * @param changed at most 1 000, every address once
     * @return the addresses that were not saved
     */
    Set<Address> saveAll(Collection<Subscriber> changed);

    /**
     * The active addresses of an audience on a channel, in the order of their values.
     *
     * @param endedSince those tied to a person who ended since then come too: another of that person's addresses may have been left
     *     out for their sake
     * @param after the value to go on after; absent: from the beginning
     * @param limit at most so many; fewer only at the end
     */
    List<Found> walk(
            Audience audience, ChannelKind channel, Optional<Instant> endedSince, Optional<String> after, int limit);

    /**
     * One of an audience.
     *
     * @param person {@link Subscriber#person()}
     */
    record Found(Address address, Optional<String> person) {}
}
