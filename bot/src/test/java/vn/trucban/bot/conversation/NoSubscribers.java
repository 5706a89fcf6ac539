package vn.trucban.bot.conversation;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.subscriber.Consent;
import vn.trucban.notifier.subscriber.ImportReport;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.subscriber.SubscriberDesk;

final class NoSubscribers implements SubscriberDesk {
    private final Map<Address, Subscriber> known = new HashMap<>();

    @Override
    public Subscriber subscribe(Address address, Optional<String> hamlet, Set<String> topics, Consent consent) {
        Subscriber one = new Subscriber(address, hamlet, topics, consent, Optional.empty());
        known.put(address, one);
        return one;
    }

    @Override
    public Optional<Subscriber> change(Address address, Optional<String> hamlet, Set<String> topics) {
        return Optional.ofNullable(known.get(address));
    }

    @Override
    public boolean withdraw(Address address, String by) {
        return known.remove(address) != null;
    }

    @Override
    public Optional<Subscriber> find(Address address) {
        return Optional.ofNullable(known.get(address));
    }

    @Override
    public long count(DeliveryOrder.Audience audience, ChannelKind channel) {
        return known.size();
    }

    @Override
    public ImportReport importCsv(Reader csv, String by) {
        throw new UnsupportedOperationException();
    }
}
