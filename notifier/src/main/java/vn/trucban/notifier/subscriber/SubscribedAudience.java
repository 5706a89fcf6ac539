package vn.trucban.notifier.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource;
import vn.trucban.notifier.subscriber.Subscriber.End;
import vn.trucban.notifier.subscriber.Subscribers.Found;

/** The subscribers as delivery knows them: a subscriber's id is the key of its address. */
final class SubscribedAudience implements AudienceSource {
    private static final String PROVIDER = "provider";

    private final Subscribers store;
    private final Routing routing;
    private final Links links;
    private final Clock clock;
    private final DrillRoster roster;

    SubscribedAudience(Subscribers store, Persons persons, Silence silence, Clock clock, DrillRoster roster) {
        this.store = store;
        this.routing = new Routing(store, persons, silence);
        this.links = new Links(store, persons);
        this.clock = clock;
        this.roster = roster;
    }

    SubscribedAudience(Subscribers store, Persons persons, Silence silence, Clock clock) {
        this(store, persons, silence, clock, DrillRoster.NOBODY);
    }

    @Override
    public Batch next(Listing listing, ChannelKind channel, Optional<String> cursor, int limit) {
        Optional<Instant> endedSince = listing.emergency() ? Optional.of(listing.since()) : Optional.empty();
        List<Found> found = store.walk(listing.audience(), channel, endedSince, cursor, limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).address().value());
        boolean drill = listing.audience().topics().contains(Subscriber.DRILL_TOPIC);
        List<Found> wanted =
                found.stream().filter(it -> !drill || roster.has(it.address())).toList();
        Routing.Routed routed = routing.of(wanted, listing);
        return new Batch(routed.here(), next, routed.late());
    }

    @Override
    public Set<String> stillWanted(ChannelKind channel, Collection<String> subscriberIds) {
        Map<Address, Subscriber> known =
                store.findAll(subscriberIds.stream().map(Address::parse).toList());
        Map<Address, Subscriber> moved = store.findAll(
                known.values().stream().flatMap(it -> movedTo(it).stream()).toList());
        Set<String> wanted = known.values().stream()
                .filter(it -> it.active()
                        || movedTo(it)
                                .map(moved::get)
                                .filter(Subscriber::active)
                                .isPresent())
                .map(it -> it.address().key())
                .collect(Collectors.toCollection(HashSet::new));
        wanted.retainAll(subscriberIds);
        return wanted;
    }

    /** why: the new one first; a crash between the two leaves two for a while, not none. */
    @Override
    public void addressMoved(String subscriberId, Address from, Address to) {
        Address old = Address.parse(subscriberId);
        Optional<Subscriber> active = store.find(old).filter(Subscriber::active);
        if (active.isEmpty() || old.equals(to)) {
            return;
        }
        SubscriberDesk.change(
                store,
                to,
                there -> there.isPresent()
                        ? Optional.empty()
                        : Optional.of(active.get().at(to)));
        active.get().person().ifPresent(person -> links.moved(person, old, to, now()));
        End moved = new End(End.Why.MOVED, now(), PROVIDER, Optional.of(to));
        SubscriberDesk.change(store, old, it -> it.filter(Subscriber::active).map(still -> still.ended(moved)));
    }

    @Override
    public void recipientGone(String subscriberId, Address address, Reason reason) {
        End gone = new End(End.Why.GONE, now(), PROVIDER, Optional.empty());
        SubscriberDesk.change(
                store, address, it -> it.filter(Subscriber::active).map(still -> still.ended(gone)));
    }

    private static Optional<Address> movedTo(Subscriber subscriber) {
        return subscriber.end().flatMap(End::movedTo);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
