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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** Numbered subscribers of every channel; hears what delivery finds out. */
final class FakeAudience implements AudienceSource {
    private final Map<ChannelKind, Integer> sizes = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger breakdowns = new AtomicInteger();
    private final Map<Integer, List<Recipient>> others = new ConcurrentHashMap<>();
    private final Map<ChannelKind, List<Recipient>> late = new ConcurrentHashMap<>();
    final List<String> moved = new CopyOnWriteArrayList<>();
    final List<String> gone = new CopyOnWriteArrayList<>();

    FakeAudience(Map<ChannelKind, Integer> sizes) {
        this.sizes.putAll(sizes);
    }

    /** From now on there are so many. */
    void grows(ChannelKind channel, int size) {
        sizes.put(channel, size);
    }

    /** The next so many questions for recipients fail. */
    void fails(int times) {
        failures.set(times);
    }

    /** In an emergency the Telegram subscriber of this number goes on to these, each of the same number. */
    void links(int number, ChannelKind... next) {
        others.put(number, Stream.of(next).map(kind -> elsewhere(kind, number)).toList());
    }

    /** The subscriber of another channel who is the same person as the Telegram subscriber of this number. */
    static Recipient elsewhere(ChannelKind channel, int number) {
        String address = Integer.toString(1000 + number);
        return new Recipient(channel.id() + ":" + address, new Address(channel, address));
    }

    /** On this channel these are listed late. */
    void lists(ChannelKind channel, Recipient... latecomers) {
        late.put(channel, List.of(latecomers));
    }

    void withdraws(String subscriberId) {
        withdrawn.add(subscriberId);
    }

    @Override
    public Batch next(Listing listing, ChannelKind channel, Optional<String> cursor, int limit) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("audience is away");
        }
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + limit, sizes.getOrDefault(channel, 0));
        List<Recipient> recipients = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Recipient recipient = Ledgers.recipient(channel, number);
            boolean linked = listing.emergency() && channel == ChannelKind.TELEGRAM;
            recipients.add(new Recipient(
                    recipient.subscriberId(),
                    recipient.address(),
                    linked ? others.getOrDefault(number, List.of()) : List.of()));
        }
        boolean end = to >= sizes.getOrDefault(channel, 0);
        return new Batch(
                recipients,
                end ? Optional.empty() : Optional.of(Integer.toString(to)),
                late.getOrDefault(channel, List.of()));
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

    /** The next so many times delivery tells that somebody is gone, the machine itself fails. */
    void breaksDown(int times) {
        breakdowns.set(times);
    }

    @Override
    public void recipientGone(String subscriberId, Address address, Reason reason) {
        if (breakdowns.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new OutOfMemoryError("of a test");
        }
        gone.add(subscriberId);
    }
}
