package vn.trucban.notifier.delivery.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** Numbered subscribers of every channel; hears what delivery finds out. */
final class FakeAudience implements AudienceSource {
    private final Map<ChannelKind, Integer> sizes = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    final List<String> moved = new CopyOnWriteArrayList<>();
    final List<String> gone = new CopyOnWriteArrayList<>();

    FakeAudience(Map<ChannelKind, Integer> sizes) {
        this.sizes.putAll(sizes);
    }

    /** From now on so many are subscribed. */
    void grows(ChannelKind channel, int size) {
        sizes.put(channel, size);
    }

    void withdraws(String subscriberId) {
        withdrawn.add(subscriberId);
    }

    @Override
    public Batch next(Audience audience, ChannelKind channel, Optional<String> cursor, int limit) {
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + limit, sizes.getOrDefault(channel, 0));
        List<Recipient> recipients = new ArrayList<>();
        for (int number = from; number < to; number++) {
            recipients.add(Ledgers.recipient(channel, number));
        }
        boolean end = to >= sizes.getOrDefault(channel, 0);
        return new Batch(recipients, end ? Optional.empty() : Optional.of(Integer.toString(to)));
    }

    @Override
    public Set<String> stillWanted(ChannelKind channel, Collection<String> subscriberIds) {
        return subscriberIds.stream()
                .filter(id -> !withdrawn.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void addressMoved(String subscriberId, Address from, Address to) {
        moved.add(subscriberId + " " + from.value() + "→" + to.value());
    }

    @Override
    public void recipientGone(String subscriberId, Address address, Reason reason) {
        gone.add(subscriberId);
    }
}
