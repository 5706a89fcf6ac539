package vn.trucban.notifier.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.trucban.notifier.channel.Address;

/** Ties addresses together and apart. The person's document goes first: while the subscribers do not name it, nothing is tied. */
final class Links {
    private static final int TRIES = 8;

    private final Subscribers subscribers;
    private final Persons persons;

    Links(Subscribers subscribers, Persons persons) {
        this.subscribers = subscribers;
        this.persons = persons;
    }

    /** Whose address it is; empty: nobody's but its own. */
    Optional<Linked> of(Subscriber subscriber) {
        return subscriber.person().flatMap(persons::find).filter(it -> it.addresses()
                .contains(subscriber.address()));
    }

    /** Makes these one person's, in this order and before any other addresses this person has. */
    Linked tie(String person, List<Address> addresses, Instant now) {
        Linked tied = change(person, addresses, now, known -> known.beginningWith(addresses, now));
        for (Address address : addresses) {
            SubscriberDesk.change(subscribers, address, it -> it.filter(
                            known -> !known.person().equals(Optional.of(person)))
                    .map(known -> known.of(person)));
        }
        return tied;
    }

    /** The subscriber goes on naming the person: that says since when it is tied to nobody. */
    void untie(Linked linked, Address address, Instant now) {
        change(linked.person(), List.of(), now, known -> known.without(address, now));
    }

    void moved(String person, Address from, Address to, Instant now) {
        change(person, List.of(), now, known -> known.moved(from, to));
    }

    private Linked change(String person, List<Address> first, Instant now, UnaryOperator<Linked> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Linked> known = persons.find(person);
            Linked changed = known.map(change).orElseGet(() -> Linked.first(person, first, now));
            if (known.filter(it -> it.equals(changed)).isPresent() || persons.save(changed)) {
                return changed;
            }
        }
        throw new IllegalStateException("a person changed under every one of " + TRIES + " tries");
    }

    /** An id that says nothing about what it was made of. */
    static String personId(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
