package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** Subscribers for tests that are about something else than the store; keeps the same contract. */
public final class InMemorySubscribers implements Subscribers {
    private final TreeMap<String, Subscriber> byKey = new TreeMap<>();

    @Override
    public synchronized Optional<Subscriber> find(Address address) {
        return Optional.ofNullable(byKey.get(address.key()));
    }

    @Override
    public synchronized Map<Address, Subscriber> findAll(Collection<Address> addresses) {
        Map<Address, Subscriber> found = new HashMap<>();
        addresses.forEach(address -> find(address).ifPresent(it -> found.put(address, it)));
        return found;
    }

    @Override
    public synchronized boolean save(Subscriber changed) {
        long before = find(changed.address()).map(Subscriber::version).orElse(0L);
        if (before != changed.version() - 1) {
            return false;
        }
        byKey.put(changed.address().key(), changed);
        return true;
    }

    @Override
    public synchronized Set<Address> saveAll(Collection<Subscriber> changed) {
        Set<Address> lost = new HashSet<>();
        changed.forEach(it -> {
            if (!save(it)) {
                lost.add(it.address());
            }
        });
        return lost;
    }

    @Override
    public synchronized List<Found> walk(
            Audience audience, ChannelKind channel, Optional<Instant> endedSince, Optional<String> after, int limit) {
        return byKey.tailMap(channel.id() + ":" + after.orElse(""), false).values().stream()
                .filter(it -> it.address().channel() == channel)
                .filter(it -> it.active()
                        || endedSince.filter(since -> tiedAndEnded(it, since)).isPresent())
                .filter(it -> it.matches(audience))
                .limit(limit)
                .map(it -> new Found(it.address(), it.person()))
                .toList();
    }

    private static boolean tiedAndEnded(Subscriber subscriber, Instant since) {
        return subscriber.person().isPresent()
                && !subscriber.end().orElseThrow().at().isBefore(since);
    }
}
