package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;

/**
 * The addresses of one person, in the order in which they want to be told. An address belongs to it only while its subscriber names it
 * too, so that two documents that a crash left different link nobody.
 *
 * @param person an id without meaning
 * @param changedAt when addresses came, went or changed places
 * @param version counts the saves
 */
public record Linked(String person, List<Address> addresses, Instant changedAt, long version) {
    /** Most addresses of one person: one on each channel, and a second telephone. */
    public static final int MOST = 6;

    public Linked {
        addresses = List.copyOf(addresses);
    }

    static Linked first(String person, List<Address> addresses, Instant now) {
        return new Linked(person, addresses, now, 1);
    }

    /** With these first, in this order; the others follow as they were. The same value where nothing changes. */
    Linked beginningWith(List<Address> first, Instant now) {
        return ordered(
                Stream.concat(first.stream(), addresses.stream()).distinct().toList(), now);
    }

    Linked without(Address gone, Instant now) {
        return ordered(addresses.stream().filter(it -> !it.equals(gone)).toList(), now);
    }

    /** The same person at another address; no choice of theirs, so it does not count as a change. */
    Linked moved(Address from, Address to) {
        List<Address> next = new ArrayList<>(addresses);
        next.replaceAll(it -> it.equals(from) ? to : it);
        return next.equals(addresses)
                ? this
                : new Linked(person, next.stream().distinct().toList(), changedAt, version + 1);
    }

    private Linked ordered(List<Address> next, Instant now) {
        return next.equals(addresses) ? this : new Linked(person, next, now, version + 1);
    }

    /** Addresses are personal data. */
    @Override
    public String toString() {
        return "Linked[" + addresses.size() + "]";
    }
}
