package vn.trucban.notifier.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.AudienceSource.Listing;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.subscriber.Subscribers.Found;

/**
 * Of a person's addresses, which one a notice goes to. Every channel of the notice is listed by itself, at its own time and perhaps by
 * another instance, and all must come to the same answer: so the answer depends on how things were when the notice began, and whoever
 * changed something since is listed late on every channel rather than forgotten on all.
 */
final class Routing {
    /** So much the clocks of instances may differ. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Subscribers subscribers;
    private final Persons persons;
    private final Silence silence;

    Routing(Subscribers subscribers, Persons persons, Silence silence) {
        this.subscribers = subscribers;
        this.persons = persons;
        this.silence = silence;
    }

    /** Of those found on a channel, whom the notice goes to there, and who is listed late. */
    record Routed(List<Recipient> here, List<Recipient> late) {}

    Routed of(List<Found> found, Listing listing) {
        Set<String> ids = found.stream().flatMap(it -> it.person().stream()).collect(Collectors.toSet());
        List<Recipient> here = new ArrayList<>();
        List<Recipient> late = new ArrayList<>();
        Families families = ids.isEmpty() ? Families.NONE : families(persons.findAll(ids), listing);
        for (Found each : found) {
            Optional<Linked> linked = each.person().map(families.persons()::get);
            if (linked.filter(it -> families.changed(it, listing)).isPresent()) {
                late.add(recipient(each.address()));
            } else if (linked.filter(it -> it.addresses().contains(each.address()))
                    .isEmpty()) {
                here.add(recipient(each.address()));
            } else {
                first(each.address(), families.inOrder(linked.get(), listing), listing)
                        .ifPresent(here::add);
            }
        }
        return new Routed(here, late);
    }

    /** This address with those after it, where none is before it. */
    private static Optional<Recipient> first(Address address, List<Address> order, Listing listing) {
        if (order.isEmpty() || !order.get(0).equals(address)) {
            // why: an address that does not count for this notice itself was walked by mistake of nobody: it changed
            // its mind meanwhile
            return Optional.empty();
        }
        List<Recipient> others = listing.emergency()
                ? order.stream().skip(1).map(Routing::recipient).toList()
                : List.of();
        return Optional.of(new Recipient(address.key(), address, others));
    }

    private static Recipient recipient(Address address) {
        return new Recipient(address.key(), address);
    }

    private Families families(Map<String, Linked> known, Listing listing) {
        Collection<Address> addresses = known.values().stream()
                .flatMap(it -> it.addresses().stream())
                .filter(it -> listing.channels().contains(it.channel()))
                .toList();
        return new Families(
                known,
                subscribers.findAll(addresses),
                listing.emergency() ? silence.at(addresses, listing.since()) : Silence.Silent.NONE);
    }

    /** Some persons with the addresses that matter for a notice. */
    private record Families(Map<String, Linked> persons, Map<Address, Subscriber> members, Silence.Silent nightly) {
        static final Families NONE = new Families(Map.of(), Map.of(), Silence.Silent.NONE);

        boolean changed(Linked linked, Listing listing) {
            return linked.changedAt().isAfter(listing.since().minus(MARGIN))
                    || linked.addresses().stream().anyMatch(nightly.unsure()::contains);
        }

        List<Address> inOrder(Linked linked, Listing listing) {
            return linked.addresses().stream()
                    .filter(address -> counts(linked, Optional.ofNullable(members.get(address)), listing))
                    .sorted(Comparator.comparing(nightly.silent()::contains))
                    .toList();
        }

        private boolean counts(Linked linked, Optional<Subscriber> member, Listing listing) {
            return member.filter(it -> it.person().equals(Optional.of(linked.person())))
                    .filter(it -> it.active() || (listing.emergency() && endedSince(it, listing.since())))
                    .filter(it -> it.matches(listing.audience()))
                    .isPresent();
        }

        private static boolean endedSince(Subscriber member, Instant since) {
            return member.end().filter(it -> !it.at().isBefore(since)).isPresent();
        }
    }
}
